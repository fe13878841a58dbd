import type { Activity } from '../../steps/nouns/activity.ts';
import { fractionOf } from '../../steps/nouns/how-far.ts';
import type { RunningStep } from '../../steps/nouns/step-table.ts';
import type { Wording } from '../../words/wording.ts';
import { plain } from './layout.ts';
import { isLive, type Page } from './page.ts';
import type { Terminal } from './terminal.ts';

/** How far something is. */
export interface HowFar {
  /** 0 to 1; `null` while unknown. */
  readonly fraction: number | null;
  /** The current activity; empty if there is nothing to say. */
  readonly detail: string;
  /** Tokens/s found so far. */
  readonly figure?: number | null;
  /** What a log says at once when it changes; other news wait for their turn. */
  readonly phase?: string;
}

const NOT_KNOWN: HowFar = { fraction: null, detail: '' };

/** Shows the progress of a step, beside the result. */
export interface ProgressView {
  show(progress: HowFar): void;
  /** Leaves nothing on the screen. */
  end(): void;
}

/** Shows how far a step is, beside the result. */
export interface StepView {
  show(running: RunningStep): void;
  /** Leaves nothing on the screen. */
  end(): void;
}

/** The progress of a running step on one line. */
export function howFar(running: RunningStep, { said, texts }: Wording): HowFar {
  const inWords = (activity: Activity | null) => (activity === null ? '' : said.activity(activity));
  const fraction = fractionOf(running);
  switch (running.step) {
    case 'probe':
      return { fraction, detail: inWords(running.progress.activity) };
    case 'benchmark':
      return {
        fraction,
        detail: inWords(running.progress.activity),
        figure: running.trace.at(-1)?.figure ?? null,
      };
    case 'try': {
      const phase = texts.tryIt.running.doing[running.progress.doing](texts.tryIt.theModel);
      return { fraction, detail: phase, phase };
    }
    default:
      return { fraction, detail: '' };
  }
}

/**
 * In a terminal one line that is overwritten; in a log a line now and then.
 * @param doing the activity, as in `texts.steps`
 */
export async function progressView(terminal: Terminal, doing: string): Promise<ProgressView> {
  return isLive(process.stderr) ? await liveView(terminal.err, doing) : plainView(terminal, doing);
}

const REDRAW_MS = 1_000;

/** Redrawn on changes and once a second: more often would disturb the measurement. */
async function liveView(page: Page, doing: string): Promise<ProgressView> {
  const { createLogUpdate } = await import('log-update');
  const screen = createLogUpdate(process.stderr);
  const startedMs = performance.now();
  let shown = NOT_KNOWN;
  const draw = () => screen(progressLine(page, doing, shown, (performance.now() - startedMs) / 1000));
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

function plainView(terminal: Terminal, doing: string): ProgressView {
  let hasBegun = false;
  let nextMs = Number.NEGATIVE_INFINITY;
  let said: string | undefined;
  return {
    show({ fraction, detail, phase }) {
      // The first line says only that it began; the next one does not wait.
      const isBare = fraction === null && detail === '';
      const isDue = performance.now() >= nextMs || phase !== said;
      if (isBare ? hasBegun : !isDue) return;
      hasBegun = true;
      said = phase;
      if (!isBare) nextMs = performance.now() + PLAIN_LINE_MS;
      const percent = fraction === null ? '' : ` (${terminal.wording.format.percent(fraction)})`;
      terminal.say(`${doing}${detail === '' ? '...' : `: ${detail}`}${percent}`);
    },
    end() {},
  };
}

const BAR_WIDTH = 20;
/** Of `100 %`. */
const PERCENT_WIDTH = 5;

/** `Measuring 4 s  ████████░░░░░░░░░░░░  41 %  Q4_K, round 2 of 3  7.6 tokens/s`, cut to one line. */
export function progressLine(page: Page, doing: string, progress: HowFar, elapsedSec: number): string {
  const { fraction, detail, figure = null } = progress;
  const { format, texts } = page.wording;
  const parts = [
    `${doing} ${Math.floor(elapsedSec)} s`,
    ...(fraction === null ? [] : [bar(page, fraction), format.percent(fraction).padStart(PERCENT_WIDTH)]),
    ...(detail === '' ? [] : [detail]),
    // One decimal, however large: a figure that changes its width would make the line jump.
    ...(figure === null ? [] : [`${format.score(figure)} ${texts.format.tokensPerSec}`]),
  ];
  return plain(parts.join('  ')).slice(0, page.width - 1);
}

function bar(page: Page, fraction: number): string {
  const [done, open] = page.unicode ? ['█', '░'] : ['#', '.'];
  const filled = Math.round(fraction * BAR_WIDTH);
  return done.repeat(filled) + open.repeat(BAR_WIDTH - filled);
}
