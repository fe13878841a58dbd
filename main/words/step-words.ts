/** The words of a step, on pages, in the tray and in the terminal. */
export interface StepWords {
  /** Of its page: `Measure`. */
  readonly name: string;
  /** Before the progress: `Measuring`, as in `Measuring 43 %`. */
  readonly doing: string;
  /** The start of a sentence about it. */
  readonly subject: string;
  /** A sentence: another process of this user runs the step. */
  readonly elsewhere: string;
}
