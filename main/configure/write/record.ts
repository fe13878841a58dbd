import { createHmac, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { diskCode } from '../../disk-error.ts';
import type { WriteJson } from '../../platform.ts';
import { asNotWritten, ConfigNotRead, ConfigNotWritten } from '../errors.ts';
import { Applied } from '../nouns/config-plan.ts';
import { RECORD_NAME, recordPath } from './record-path.ts';

/**
 * The record of the last written configuration, in our folder: enough to complete an interrupted change and to take
 * back a complete one. It knows contents only by keyed hashes.
 */

const mode = z.int().nonnegative();

const Before = z.object({
  hash: z.string(),
  mode,
  /** Records of an earlier version do not say it. */
  gid: z.int().optional(),
});
export type Before = z.infer<typeof Before>;

const FileRecord = z.object({
  /** As the user sees it, and the file itself. */
  path: z.string(),
  realPath: z.string(),
  /** The new content, complete, until it has the file's name; while undoing, the old one. */
  staged: z.string(),
  backup: z.string().nullable(),
  /** Was made for the file. */
  madeFolder: z.string().nullable(),
  /** `null`: it was not there. */
  before: Before.nullable(),
  after: z.object({ hash: z.string(), mode }),
});
export type FileRecord = z.infer<typeof FileRecord>;

const done = { key: z.string(), applied: Applied.nullable(), files: z.array(FileRecord) };

export const ConfigRecord = z.object({
  schema: z.literal(1),
  /**
   * `staging`: new files are prepared beside the old ones; `applying`: they get their names. `unstaging` and `undoing`:
   * the same with the old contents.
   */
  state: z.enum(['staging', 'applying', 'applied', 'unstaging', 'undoing', 'undone']),
  ...done,
  /** What was applied before, until a change is complete. */
  previous: z.object(done).nullable(),
  /** All our backups that may still exist, oldest first. */
  backups: z.array(z.string()),
});
export type ConfigRecord = z.infer<typeof ConfigRecord>;

export const NOTHING_RECORDED: ConfigRecord = {
  schema: 1,
  state: 'undone',
  key: '',
  applied: null,
  files: [],
  previous: null,
  backups: [],
};

export class RecordFile {
  readonly #folder: string;
  readonly #writeJson: WriteJson;

  /** @param folder our own */
  constructor(folder: string, writeJson: WriteJson) {
    this.#folder = folder;
    this.#writeJson = writeJson;
  }

  get path(): string {
    return recordPath(this.#folder);
  }

  /** `null`: nothing was ever written, or the record is of no use. @throws ConfigNotRead */
  async read(): Promise<ConfigRecord | null> {
    try {
      return ConfigRecord.safeParse(JSON.parse(await readFile(this.path, 'utf8'))).data ?? null;
    } catch (error) {
      const why = diskCode(error);
      if (why === 'ENOENT' || error instanceof SyntaxError) return null;
      if (why === null) throw error;
      throw new ConfigNotRead(this.path, why, { cause: error });
    }
  }

  /** @throws ConfigNotWritten: without it, a change could not be completed or taken back */
  async write(record: ConfigRecord): Promise<void> {
    try {
      await this.#writeJson(this.#folder, RECORD_NAME, record);
    } catch (error) {
      throw asNotWritten(error, this.path);
    }
  }

  /** As `write`, where the record that stays otherwise says what is left to do: later that changes nothing. */
  async writeIfPossible(record: ConfigRecord): Promise<void> {
    await this.write(record).catch((error: unknown) => {
      if (!(error instanceof ConfigNotWritten)) throw error;
    });
  }
}

/** The part of a record that says what is applied. */
export function doneIn({ key, applied, files }: ConfigRecord): ConfigRecord['previous'] {
  return { key, applied, files };
}

export function newKey(): string {
  return randomBytes(32).toString('base64');
}

/** Says whether two contents are the same, and nothing else to who lacks the key. */
export function hashOf(bytes: Buffer, key: string): string {
  return createHmac('sha256', key).update(bytes).digest('base64');
}
