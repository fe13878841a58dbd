import type { FetchFailure } from '../../nouns/fetch-failure.ts';
import { SetupError } from '../../nouns/setup-error.ts';

type FailureOf<Code extends FetchFailure['code']> = Extract<FetchFailure, { code: Code }>;

/** The process that hashes files is gone: killed, or too little memory. */
export class HasherEnded extends SetupError<FailureOf<'hasher-ended'>> {
  constructor(exitCode: number | null, signal: string | null) {
    super({ code: 'hasher-ended', exitCode, signal });
  }
}

/** A file cannot be read while it is hashed. */
export class FileUnreadable extends SetupError<FailureOf<'file-unreadable'>> {
  /** @param why the system's code, such as `EIO` */
  constructor(file: string, why: string) {
    super({ code: 'file-unreadable', file, why });
  }
}
