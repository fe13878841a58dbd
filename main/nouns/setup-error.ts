import type { Failure } from './failure.ts';

/**
 * A failure that is expected to happen to some user. Its values say what failed, on what and why; hosts and pages
 * put them into words, with what to do about it. Anything else that is thrown is a bug.
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
