import { diskCode } from '../disk-error.ts';
import { freeBytes } from '../free-bytes.ts';
import type { Failure, RequestFailure } from '../nouns/failure.ts';
import type { FolderFailure } from '../nouns/folder-failure.ts';
import { SetupError } from '../nouns/setup-error.ts';
import type { InstallResult } from './nouns/install-result.ts';

type FailureOf<Code extends Failure['code']> = Extract<Failure, { code: Code }>;

/** What is wrong with an archive, or with one of its entries. */
export type ArchiveFlaw = FailureOf<'archive-refused'>['flaw'];

/** An entry's name may be 65,535 bytes long, and a failure is part of the snapshot. */
const MOST_SHOWN = 100;

// biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal would obey them
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** An archive is not unpacked, because it is damaged or could do harm. */
export class ArchiveRefused extends SetupError<FailureOf<'archive-refused'>> {
  /**
   * @param file how messages name the archive
   * @param entry the name of the entry at fault, shown shortened and printable; `null`: the archive as a whole
   */
  constructor(file: string, entry: string | null, flaw: ArchiveFlaw) {
    super({ code: 'archive-refused', file, entry: entry === null ? null : printable(entry), flaw });
  }
}

/** The disk has no room for what is written. */
export class NotEnoughDisk extends SetupError<FailureOf<'not-enough-disk'>> {
  constructor(folder: string, neededBytes: number, freeBytes: number) {
    super({ code: 'not-enough-disk', folder, neededBytes, freeBytes });
  }
}

/** The models need more RAM than the machine has for them. */
export class NotEnoughMemory extends SetupError<FailureOf<'not-enough-memory'>> {
  constructor(neededBytes: number, haveBytes: number) {
    super({ code: 'not-enough-memory', neededBytes, haveBytes });
  }
}

/** The registry's catalogue lacks a model that its tiers name. */
export class ModelWithoutAddress extends SetupError<FailureOf<'model-without-address'>> {
  /** @param registry the file it was read from, or `built-in` */
  constructor(model: string, registry: string) {
    super({ code: 'model-without-address', model, registry });
  }
}

/** A model was asked for by an id that the registry's catalogue lacks. */
export class ModelNotListed extends SetupError<RequestFailure> {
  constructor(typed: string) {
    super({ code: 'unknown-model', typed, nearest: null, known: null });
  }
}

/** A file cannot be taken from the folder that the user named. */
export class ImportFailed extends SetupError<FailureOf<'import-missing' | 'import-damaged'>> {}

/** The same for a voice. No command lists them, so those of its language are named. */
export class VoiceNotListed extends SetupError<RequestFailure> {
  constructor(typed: string, voices: readonly string[]) {
    const language = typed.slice(0, LANGUAGE_LETTERS).toLowerCase();
    const known = voices.filter((voice) => voice.startsWith(`${language}_`));
    super({ code: 'unknown-voice', typed, nearest: null, known: known.length === 0 ? null : known });
  }
}

/** Of a voice's id: `de_DE-thorsten-medium`. */
const LANGUAGE_LETTERS = 2;

/** Two parts of a request exclude each other. */
export class ContradictoryInstall extends SetupError<FailureOf<'contradictory-request'>> {
  constructor(one: string, other: string) {
    super({ code: 'contradictory-request', one, other });
  }
}

/** Another process installs into the same models folder. */
export class ModelsFolderHeld extends SetupError<FailureOf<'models-folder-held'>> {
  /**
   * @param pid of the other process; `null`: not known
   * @param onHost its machine, if it is another one
   */
  constructor(folder: string, pid: number | null, onHost: string | null) {
    super({ code: 'models-folder-held', folder, pid, onHost });
  }
}

/** Some of the files are not there; the others are. */
export class InstallIncomplete extends SetupError<FailureOf<'install-incomplete'>> {
  readonly result: InstallResult;

  constructor(result: InstallResult) {
    const { files } = result;
    const failed = files.flatMap(({ id, failure }) => (failure === null ? [] : [{ id, failure }]));
    super({ code: 'install-incomplete', of: files.length, files: failed });
    this.result = result;
  }
}

/** A folder cannot be written or read. */
export class FolderFailed extends SetupError<FolderFailure> {}

/**
 * What to throw for an error that occurred while writing into `folder`: for an error of the disk a NotEnoughDisk
 * or a FolderFailed, else the error itself. Free space is asked for now, so remove what is unfinished before.
 * @param neededBytes what the whole work writes
 */
export async function asDiskFailure(error: unknown, folder: string, neededBytes: number): Promise<unknown> {
  const why = diskCode(error);
  switch (why) {
    case null:
      return error;
    case 'ENOSPC':
    case 'EDQUOT':
      return new NotEnoughDisk(folder, neededBytes, (await freeBytes(folder)) ?? 0);
    case 'ENOENT':
      return new FolderFailed({ code: 'folder-missing', folder }, { cause: error });
    case 'ENOTDIR':
      return new FolderFailed({ code: 'not-a-folder', folder }, { cause: error });
    default:
      return new FolderFailed({ code: 'folder-not-writable', folder, why }, { cause: error });
  }
}

/** What to throw for an error that occurred while reading `folder`. */
export function asReadFailure(error: unknown, folder: string): unknown {
  const why = diskCode(error);
  if (why === null) return error;
  if (why === 'ENOTDIR') return new FolderFailed({ code: 'not-a-folder', folder }, { cause: error });
  if (why === 'ENOENT') return new FolderFailed({ code: 'folder-missing', folder }, { cause: error });
  return new FolderFailed({ code: 'folder-not-readable', folder, why }, { cause: error });
}

function printable(name: string): string {
  const shown = name.replaceAll(UNPRINTABLE, '\ufffd');
  return shown.length <= MOST_SHOWN ? shown : `${shown.slice(0, MOST_SHOWN).toWellFormed()}…`;
}
