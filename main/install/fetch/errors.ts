import type { FetchFailure } from '../../nouns/fetch-failure.ts';
import { SetupError } from '../../nouns/setup-error.ts';
import type { Refusal } from './check-response.ts';

type FailureOf<Code extends FetchFailure['code']> = Extract<FetchFailure, { code: Code }>;

/** No connection to the host, or it broke off. */
export class HostUnreachable extends SetupError<FailureOf<'host-unreachable'>> {
  constructor(host: string, why: string) {
    super({ code: 'host-unreachable', host, why });
  }
}

/** The host sent nothing for too long. */
export class HostStalled extends SetupError<FailureOf<'host-stalled'>> {
  constructor(host: string, stallMs: number) {
    super({ code: 'host-stalled', host, sec: Math.round(stallMs / 1000) });
  }
}

/** The host answered, but not with the file. */
export class BadAnswer extends SetupError<
  FailureOf<'host-refused' | 'host-overloaded' | 'wrong-answer' | 'bad-redirect' | 'insecure-address'>
> {}

/** What a response was refused for, with its place. */
export function badAnswer(refusal: Refusal, host: string, file: string): BadAnswer {
  return new BadAnswer(
    refusal.code === 'host-overloaded' ? { ...refusal, host } : { ...refusal, host, file },
  );
}

/** Every byte is here, but they are others than expected. */
export class HashDiffers extends SetupError<FailureOf<'hash-differs'>> {
  constructor(values: Omit<FailureOf<'hash-differs'>, 'code'>) {
    super({ code: 'hash-differs', ...values });
  }
}

/** What stands on the host is another version than the one of which bytes are here. Not for users: it is handled. */
export class FileChanged extends Error {}

/** A connection far slower than it was: another one takes its place. Not for users: it is handled. */
export class ConnectionSlow extends Error {}
