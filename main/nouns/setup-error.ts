import type { Failure } from '../steps/nouns/step.ts';
import type { Mishap } from './mishap.ts';

/**
 * A failure that is expected to happen to some user: it says what failed, on what and why
 * (`message`), and what to do about it (`nextStep`). Anything else that is thrown is a bug.
 */
export abstract class SetupError extends Error {
  /** Stable, kebab-case, for tools: `not-enough-disk`. */
  abstract readonly code: string;
  /** One sentence, imperative. */
  abstract readonly nextStep: string;
  /** The values of both sentences, for pages in other languages; `null` where no page can show it. */
  abstract readonly mishap: Mishap | null;

  override get name(): string {
    return this.constructor.name;
  }
}

/** As it crosses to a wizard or a terminal. */
export function failureOf({ code, message, nextStep, mishap }: SetupError): Failure {
  return { code, message, nextStep, ...(mishap !== null && { mishap }) };
}
