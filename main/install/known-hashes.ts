import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { diskCode } from '../disk-error.ts';
import type { WriteJson } from '../platform.ts';
import { type HashOptions, hashFile } from './hash/hash-file.ts';
import type { FileHash } from './nouns/file-hash.ts';
import { type KnownHash, KnownHashFile } from './nouns/known-hash.ts';

const NAME = 'hashes';

/** Of a big speech model there are 50 files; all of the registry's models together have fewer. */
export const MOST_KNOWN = 2000;

/**
 * Hashes that were computed before, so that a second look at large files takes no time. A file is recognized by its
 * path, size and time of change: damage that leaves those is found by who asks to verify. A disk that fails costs
 * the memory, not the run.
 */
export class KnownHashes implements AsyncDisposable {
  readonly #folder: string;
  readonly #writeJson: WriteJson;
  /** By path and algorithm, oldest first. */
  #known: Map<string, KnownHash>;
  /** Not written yet. */
  #fresh = new Map<string, KnownHash>();
  #writing: Promise<void> | null = null;

  private constructor(folder: string, writeJson: WriteJson, known: Map<string, KnownHash>) {
    this.#folder = folder;
    this.#writeJson = writeJson;
    this.#known = known;
  }

  /** @param folder Voicefit's own, where state is kept */
  static async open(folder: string, writeJson: WriteJson): Promise<KnownHashes> {
    return new KnownHashes(folder, writeJson, (await readKnown(folder)) ?? new Map());
  }

  /**
   * The file's hash: the known one if the file is as it was then, otherwise computed and remembered.
   * @returns `null` if the file is not there, or changes while it is read
   * @throws FileUnreadable, HasherEnded; the signal's reason when aborted
   */
  async hashOf(path: string, options: HashOptions): Promise<string | null> {
    const known = this.#known.get(keyOf(path, options.algorithm));
    const found = known === undefined ? null : await stat(path).catch(() => null);
    if (known !== undefined && found?.size === known.bytes && found.mtimeMs === known.mtimeMs) {
      return known.hash.value;
    }
    return this.computeHashOf(path, options);
  }

  /** The same, without asking the memory: every byte is read. */
  async computeHashOf(path: string, options: HashOptions): Promise<string | null> {
    const hashed = await hashFile(path, options);
    if (hashed === null) return null;
    const { value, bytes, mtimeMs } = hashed;
    this.#add({ path, bytes, mtimeMs, hash: { algorithm: options.algorithm, value } });
    return value;
  }

  /** Remembers what is known about a file that was just written. One that is not there is left out. */
  async remember(path: string, hash: FileHash): Promise<void> {
    const found = await stat(path).catch(() => null);
    if (found !== null) this.#add({ path, bytes: found.size, mtimeMs: found.mtimeMs, hash });
  }

  /** Waits until everything is written. */
  async [Symbol.asyncDispose](): Promise<void> {
    while (this.#writing !== null) await this.#writing;
  }

  #add(known: KnownHash): void {
    const key = keyOf(known.path, known.hash.algorithm);
    this.#known.delete(key);
    this.#known.set(key, known);
    this.#fresh.delete(key);
    this.#fresh.set(key, known);
    if (this.#writing !== null) return;
    this.#writing = this.#write();
    // Whoever disposes gets the error.
    this.#writing.catch(() => {});
  }

  /** What comes while one write runs goes into the next one together. */
  async #write(): Promise<void> {
    while (this.#fresh.size > 0) {
      const fresh = this.#fresh;
      this.#fresh = new Map();
      await this.#merge(fresh).catch((error: unknown) => {
        if (diskCode(error) === null) throw error;
      });
    }
    this.#writing = null;
  }

  /** Others may have written since: of two that write at the same moment, one loses what it adds. */
  async #merge(fresh: ReadonlyMap<string, KnownHash>): Promise<void> {
    const stored = await readKnown(this.#folder);
    // Who writes refuses to replace what is no JSON.
    if (stored === null) await rm(join(this.#folder, `${NAME}.json`), { force: true });
    const all = stored ?? new Map<string, KnownHash>();
    for (const [key, known] of fresh) {
      all.delete(key);
      all.set(key, known);
    }
    const hashes = [...all.values()].slice(-MOST_KNOWN);
    await this.#writeJson(this.#folder, NAME, { version: 1, hashes });
  }
}

const keyOf = (path: string, algorithm: string) => `${algorithm} ${path}`;

/** By key. What is not in our format is nothing; `null`: the file is not even JSON. */
async function readKnown(folder: string): Promise<Map<string, KnownHash> | null> {
  const text = await readFile(join(folder, `${NAME}.json`), 'utf8').catch((error: unknown) => {
    if (diskCode(error) === null) throw error;
    return '{}';
  });
  const content = parsed(text);
  if (content === undefined) return null;
  const known = (KnownHashFile.safeParse(content).data?.hashes ?? []).filter((hash) => hash !== null);
  return new Map(known.slice(-MOST_KNOWN).map((hash) => [keyOf(hash.path, hash.hash.algorithm), hash]));
}

/** `undefined`: it is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
