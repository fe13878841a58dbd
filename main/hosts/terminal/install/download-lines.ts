import { arrivedOf, shareOf } from '../../../install/nouns/arrived.ts';
import type { InstallProgress } from '../../../install/nouns/step.ts';
import { secondsLeftOf } from '../../../steps/nouns/how-far.ts';
import type { RunningBy } from '../../../steps/nouns/step-table.ts';
import type { Wording } from '../../../words/wording.ts';
import { GAP, plain } from '../layout.ts';
import type { Page } from '../page.ts';

const WIDE_BAR = 20;
const NARROW_BAR = 10;
/** Narrower pages have the short bar. */
const WIDE_PAGE = 80;
/** Of `100 %`. */
const PERCENT_WIDTH = 5;

/** A running download, and how long nothing of it has arrived. */
export interface Download {
  readonly running: RunningBy['install'];
  readonly silentSec: number;
}

/** One line per file, and one for all of them, none wider than the page. */
export function downloadLines(page: Page, download: Download): string[] {
  const { files } = download.running.progress;
  const { progress: states } = page.wording.texts.terminal.install;
  const barWidth = page.width < WIDE_PAGE ? NARROW_BAR : WIDE_BAR;
  const stateWidth = Math.max(...Object.values(states).map((state) => state.length));
  const room = page.width - 1 - barWidth - PERCENT_WIDTH - stateWidth - 3 * GAP.length;
  const nameWidth = Math.min(room, Math.max(0, ...files.map(({ id }) => id.length)));
  const lines = files.map((file) => {
    const share = shareOf([file]) ?? 0;
    const name = shortened(page, file.id, nameWidth).padEnd(nameWidth);
    const percent = page.wording.format.percent(share).padStart(PERCENT_WIDTH);
    const line = [name, bar(page, share, barWidth), percent, states[file.state]].join(GAP);
    return file.state === 'failed' ? page.paint('red', plain(line)) : plain(line);
  });
  return [...lines, sumLine(page.wording, download).slice(0, page.width - 1)];
}

/** `1.2 of 4.4 GB  9.3 MB/s  5 min left`, or which host is waited for. */
export function sumLine({ texts, format }: Wording, { running, silentSec }: Download): string {
  const words = texts.terminal.install;
  const { files, bytesPerSec, waitingFor } = running.progress;
  const { doneBytes, allBytes } = arrivedOf(files);
  const amount = words.amount(format.file(doneBytes), format.file(allBytes));
  const left = secondsLeftOf(running);
  const parts =
    waitingFor === null
      ? [
          ...(bytesPerSec === null ? [] : [`${format.file(bytesPerSec)}/s`]),
          ...(left === null || left === 0 ? [] : [words.left(format.timeLeft(left))]),
        ]
      : [words.waiting(waitingFor, format.limitSeconds(Math.floor(silentSec)))];
  return plain([amount, ...parts].join(GAP));
}

/** Whether there is something to say: not before the plan, and not if everything is there already. */
export function isBusy({ files }: InstallProgress): boolean {
  return files.some(({ state }) => state === 'fetching' || state === 'checking');
}

function bar(page: Page, share: number, width: number): string {
  const [done, open] = page.unicode ? ['█', '░'] : ['#', '.'];
  const filled = Math.floor(share * width);
  return done.repeat(filled) + open.repeat(width - filled);
}

/** The end of a name tells more than its middle: `llama-3…Q4_K`. */
function shortened(page: Page, name: string, width: number): string {
  if (name.length <= width) return name;
  const mark = page.unicode ? '…' : '~';
  const tail = Math.floor((width - 1) / 2);
  return `${name.slice(0, width - 1 - tail)}${mark}${tail === 0 ? '' : name.slice(-tail)}`;
}
