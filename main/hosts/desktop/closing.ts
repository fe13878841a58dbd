import { fractionOf } from '../../steps/nouns/how-far.ts';
import type { RunningSteps } from '../../steps/nouns/step-table.ts';
import type { Wording } from '../../words/wording.ts';
import { wholePercent } from './times.ts';

/** What decides how the window closes. */
export interface ClosingFacts {
  /** The user, the system or a dialog has asked the app to quit. */
  readonly isQuitting: boolean;
  readonly hasTray: boolean;
  /** `null`: not asked yet. */
  readonly keepInTray: boolean | null;
}

/** `ask`: the window stays until the user has chosen one of the other two. */
export type Closing = 'quit' | 'keep-tray' | 'ask';

/** Without a tray there would be no way back to an app without a window. */
export function whenClosed({ isQuitting, hasTray, keepInTray }: ClosingFacts): Closing {
  if (isQuitting || !hasTray || keepInTray === false) return 'quit';
  return keepInTray === null ? 'ask' : 'keep-tray';
}

/** A question dialog; Escape answers `cancelId`. */
export interface Question {
  readonly message: string;
  readonly detail: string;
  readonly buttons: string[];
  readonly defaultId: number;
  readonly cancelId: number;
  readonly noLink: boolean;
}

/** Asked once; a notification could be muted. */
export function keepQuestion({ texts }: Wording): Question {
  const { question, detail, keep, quit } = texts.desktop.keep;
  return { message: question, detail, buttons: [keep, quit], defaultId: 0, cancelId: 0, noLink: true };
}

export const isKept = (button: number) => button === 0;

/**
 * The question before the app quits during a download; `null`: no question. Everything else takes less than a
 * minute, so it is ended without one.
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
