import { NO_PROGRESS, type Progress, type StepName } from '../../step.ts';
import { isLive, type Page } from './page.ts';
import type { Terminal } from './terminal.ts';

/** Shows how far a step is, beside the result. */
export interface ProgressView {
  show(progress: Progress): void;
  /** Leaves nothing behind on the screen. */
  end(): void;
}

/** What a person reads while a step runs. */
export const DOING: Record<StepName, string> = {
  probe: 'Looking at this machine',
  benchmark: 'Measuring',
  recommend: 'Choosing',
  install: 'Downloading',
  try: 'Trying it',
  configure: 'Applying',
};

/** On a screen a line that is drawn over; in a log a line now and then. */
export async function progressView(terminal: Terminal, step: StepName): Promise<ProgressView> {
  return isLive(process.stderr) ? await liveView(terminal.err, step) : plainView(terminal, step);
}

const REDRAW_MS = 1_000;

/** Redrawn on news and once a second: more often would be work beside the one that is measured. */
async function liveView(page: Page, step: StepName): Promise<ProgressView> {
  const { createLogUpdate } = await import('log-update');
  const screen = createLogUpdate(process.stderr);
  const startedMs = performance.now();
  let shown = NO_PROGRESS;
  const draw = () => screen(progressLine(page, step, shown, (performance.now() - startedMs) / 1000));
  const redrawing = setInterval(draw, REDRAW_MS);
  return {
    show(progress) {
      shown = progress;
      draw();
    },
    end() {
      clearInterval(redrawing);
      screen.clear();
      screen.done();
    },
  };
}

const PLAIN_LINE_MS = 5_000;

function plainView(terminal: Terminal, step: StepName): ProgressView {
  let lastMs = Number.NEGATIVE_INFINITY;
  return {
    show({ fraction, detail }) {
      if (performance.now() - lastMs < PLAIN_LINE_MS) return;
      lastMs = performance.now();
      const percent = fraction === null ? '' : ` (${Math.round(fraction * 100)} %)`;
      terminal.say(`${DOING[step]}${detail === '' ? '...' : `: ${detail}`}${percent}`);
    },
    end() {},
  };
}

const BAR_WIDTH = 20;

/** `Measuring 4 s  ████████░░░░░░░░░░░░  41 %  Q4_K, round 2 of 3  7.6 tokens/s`, cut to one line. */
export function progressLine(page: Page, step: StepName, progress: Progress, elapsedSec: number): string {
  const { fraction, detail, figure } = progress;
  const parts = [
    `${DOING[step]} ${Math.floor(elapsedSec)} s`,
    ...(fraction === null
      ? []
      : [bar(page, fraction), `${String(Math.round(fraction * 100)).padStart(3)} %`]),
    ...(detail === '' ? [] : [detail]),
    ...(figure === null || step !== 'benchmark' ? [] : [`${figure.toFixed(1)} tokens/s`]),
  ];
  return parts.join('  ').slice(0, page.width - 1);
}

function bar(page: Page, fraction: number): string {
  const [done, open] = page.unicode ? ['█', '░'] : ['#', '.'];
  const filled = Math.round(fraction * BAR_WIDTH);
  return done.repeat(filled) + open.repeat(BAR_WIDTH - filled);
}
