/** A failure in the user's language. */
export interface FailureWords {
  /** What failed, on what and why. */
  readonly message: string;
  /** What to do about it. */
  readonly nextStep: string;
}
