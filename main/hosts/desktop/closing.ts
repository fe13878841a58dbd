import { fractionOf } from '../../steps/nouns/how-far.ts';
import type { RunningSteps } from '../../steps/nouns/step-table.ts';
import type { Wording } from '../../words/wording.ts';
import { wholePercent } from './times.ts';

/** What is known when the user closes the window. */
export interface ClosingFacts {
  /** The user, the system or a dialog has said that the app shall end. */
  readonly isQuitting: boolean;
  readonly hasTray: boolean;
  /** `null`: not asked yet. */
  readonly keepInTray: boolean | null;
}

/** `ask`: the window stays until the user has said which of the other two it shall be. */
export type Closing = 'quit' | 'keep-tray' | 'ask';

/** Without a tray there would be no way back to a program without a window. */
export function whenClosed({ isQuitting, hasTray, keepInTray }: ClosingFacts): Closing {
  if (isQuitting || !hasTray || keepInTray === false) return 'quit';
  return keepInTray === null ? 'ask' : 'keep-tray';
}

/** What a dialog asks; escaping it is the answer `cancelId`. */
export interface Question {
  readonly message: string;
  readonly detail: string;
  readonly buttons: string[];
  readonly defaultId: number;
  readonly cancelId: number;
  readonly noLink: boolean;
}

/** Asked once; a notice could be muted. */
export function keepQuestion({ texts }: Wording): Question {
  const { question, detail, keep, quit } = texts.desktop.keep;
  return { message: question, detail, buttons: [keep, quit], defaultId: 0, cancelId: 0, noLink: true };
}

export const isKept = (button: number) => button === 0;

/**
 * What is asked before the app ends with a download in its middle; `null`: nothing. Whatever else runs takes less
 * than a minute, so ending it needs no question.
 */
export function quitQuestion({ install }: RunningSteps, { texts }: Wording): Question | null {
  if (install === undefined) return null;
  const words = texts.desktop.quitDownloading;
  const fraction = fractionOf(install);
  const message = words.message(fraction === null ? null : wholePercent(fraction));
  const buttons = [words.quit, words.goOn];
  return { message, detail: words.detail, buttons, defaultId: 1, cancelId: 1, noLink: true };
}

export const isQuit = (button: number) => button === 0;
