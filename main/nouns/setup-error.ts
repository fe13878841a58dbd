import type { Failure } from './failure.ts';

/**
 * An expected failure. Its values say what failed, on what and why; hosts and pages turn them into a message
 * with a next step. Any other thrown error is a bug.
 */
export class SetupError<Values extends Failure = Failure> extends Error {
  readonly failure: Values;

  /** The error's own message is for developers: users never see it. */
  constructor(failure: Values, options?: ErrorOptions) {
    super(JSON.stringify(failure), options);
    this.failure = failure;
  }

  /** Stable, kebab-case, for tools: `not-enough-disk`. */
  get code(): Values['code'] {
    return this.failure.code;
  }

  override get name(): string {
    return this.constructor.name;
  }
}
