/** What is said of a step, on pages, in the tray and in the terminal. */
export interface StepWords {
  /** Of its page: `Measure`. */
  readonly name: string;
  /** Before how far it is: `Measuring`, as in `Measuring 43 %`. */
  readonly doing: string;
  /** What a sentence about it begins with. */
  readonly subject: string;
  /** A sentence: another process of this user runs it. */
  readonly elsewhere: string;
}
