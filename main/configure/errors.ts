import { diskCode } from '../disk-error.ts';
import type { ConfigureFailure } from '../nouns/configure-failure.ts';
import type { FolderFailure } from '../nouns/folder-failure.ts';
import { SetupError } from '../nouns/setup-error.ts';

type FailureOf<Code extends ConfigureFailure['code']> = Extract<ConfigureFailure, { code: Code }>;

/** Why a file of the voice server cannot be understood. */
export type ConfigFlaw = FailureOf<'config-unreadable'>['flaw'];

/** A file that we would change cannot be understood; it is left as it is. */
export class ConfigUnreadable extends SetupError<FailureOf<'config-unreadable'>> {
  /** @param line counted from 1; `null`: the whole file */
  constructor(file: string, line: number | null, flaw: ConfigFlaw) {
    super({ code: 'config-unreadable', file, line, flaw });
  }
}

/** @property why the system's code */
export class ConfigNotRead extends SetupError<FailureOf<'config-not-read'>> {
  constructor(file: string, why: string, options?: ErrorOptions) {
    super({ code: 'config-not-read', file, why }, options);
  }
}

/** Nothing was changed. */
export class ConfigNotWritten extends SetupError<FailureOf<'config-not-written'>> {
  constructor(file: string, why: string, options?: ErrorOptions) {
    super({ code: 'config-not-written', file, why }, options);
  }
}

/** What to throw for an error that occurred while writing `file`: for an error of the disk, one that names it. */
export function asNotWritten(error: unknown, file: string): unknown {
  const why = diskCode(error);
  return why === null ? error : new ConfigNotWritten(file, why, { cause: error });
}

/** What would be written now is not what was shown. */
export class ConfigChangedMeanwhile extends SetupError<FailureOf<'config-changed-meanwhile'>> {
  constructor(file: string) {
    super({ code: 'config-changed-meanwhile', file });
  }
}

/** Taking our change back would lose somebody else's. */
export class ConfigChangedSince extends SetupError<FailureOf<'config-changed-since'>> {
  constructor(file: string, backup: string | null) {
    super({ code: 'config-changed-since', file, backup });
  }
}

export class NothingToUndo extends SetupError<FailureOf<'nothing-to-undo'>> {
  constructor() {
    super({ code: 'nothing-to-undo' });
  }
}

/** The earlier content of a file is gone, or is not what was kept. */
export class BackupMissing extends SetupError<FailureOf<'backup-missing'>> {
  constructor(file: string, backup: string) {
    super({ code: 'backup-missing', file, backup });
  }
}

/** A value that the format of the file cannot hold. */
export class ValueNotWritable extends SetupError<FailureOf<'value-not-writable'>> {
  constructor(key: string) {
    super({ code: 'value-not-writable', key });
  }
}

/** The voice server's folder is unusable, or is none. */
export class ProjectUnusable extends SetupError<FolderFailure> {}
