/**
 * A failure that is expected to happen to some user: it says what failed, on what and why
 * (`message`), and what to do about it (`nextStep`). Anything else that is thrown is a bug.
 */
export abstract class SetupError extends Error {
  /** Stable, kebab-case, for tools: `not-enough-disk`. */
  abstract readonly code: string;
  /** One sentence, imperative. */
  abstract readonly nextStep: string;

  override get name(): string {
    return this.constructor.name;
  }
}
