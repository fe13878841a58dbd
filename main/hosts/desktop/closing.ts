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

/** Asked once; a notice could be muted. */
export const KEEP_QUESTION = {
  message: 'Keep Voicefit in the tray?',
  detail: 'It re-measures there.',
  buttons: ['Keep in tray', 'Quit'],
  defaultId: 0,
  cancelId: 0,
  noLink: true,
} as const;

export const isKept = (button: number) => button === 0;
