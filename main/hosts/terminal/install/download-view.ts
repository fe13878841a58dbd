import { arrivedOf } from '../../../install/nouns/arrived.ts';
import type { RunningStep } from '../../../steps/nouns/step-table.ts';
import { isLive } from '../page.ts';
import type { StepView } from '../progress.ts';
import type { Terminal } from '../terminal.ts';
import { type Download, downloadLines, isBusy, sumLine } from './download-lines.ts';

const REDRAW_MS = 1_000;
const PLAIN_LINE_MS = 5_000;

/** In a terminal a line per file, redrawn in place; in a log a line now and then. */
export async function downloadView(terminal: Terminal): Promise<StepView> {
  return isLive(process.stderr) ? await liveView(terminal) : plainView(terminal);
}

async function liveView(terminal: Terminal): Promise<StepView> {
  const { createLogUpdate } = await import('log-update');
  const screen = createLogUpdate(process.stderr);
  const follow = following();
  const draw = (download: Download | null) => {
    if (download !== null && download.running.progress.files.length > 0)
      screen(downloadLines(terminal.err, download).join('\n'));
  };
  const redrawing = setInterval(() => draw(follow.now()), REDRAW_MS);
  return {
    show: (running) => draw(follow.show(running)),
    end() {
      clearInterval(redrawing);
      screen.clear();
      screen.done();
    },
  };
}

function plainView(terminal: Terminal): StepView {
  const follow = following();
  const { doing } = terminal.wording.texts.steps.install;
  let nextMs = Number.NEGATIVE_INFINITY;
  return {
    show(running) {
      const download = follow.show(running);
      if (download === null || !isBusy(download.running.progress) || performance.now() < nextMs) return;
      nextMs = performance.now() + PLAIN_LINE_MS;
      terminal.say(`${doing}: ${sumLine(terminal.wording, download)}`);
    },
    end() {},
  };
}

/** Measures how long nothing has arrived. */
function following() {
  let running: Download['running'] | null = null;
  let bytes = -1;
  let sinceMs = performance.now();
  const now = (): Download | null =>
    running === null ? null : { running, silentSec: (performance.now() - sinceMs) / 1000 };
  return {
    now,
    show(next: RunningStep): Download | null {
      if (next.step !== 'install') return null;
      running = next;
      const { doneBytes } = arrivedOf(next.progress.files);
      if (doneBytes !== bytes) {
        bytes = doneBytes;
        sinceMs = performance.now();
      }
      return now();
    },
  };
}
