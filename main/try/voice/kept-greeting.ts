import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/** The greeting that the last trial spoke; only its user may read it, as all in our folder. */
const MODE = 0o600;
const fileIn = (home: string) => join(home, 'trial.wav');

/** Replaces the greeting of an earlier trial, whole or not at all. @throws the disk's error */
export async function keepGreeting(home: string, wav: Uint8Array): Promise<void> {
  await mkdir(home, { recursive: true });
  await writeFileAtomic(fileIn(home), Buffer.from(wav.buffer, wav.byteOffset, wav.byteLength), {
    mode: MODE,
  });
}

/** The greeting that the last trial spoke, as a WAV file; `null`: none. @throws the disk's error */
export async function greetingOf(home: string): Promise<Uint8Array | null> {
  try {
    return await readFile(fileIn(home));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** The greeting of the last trial: on disk for all hosts, or in this one alone where the disk takes none. */
export class LastGreeting {
  readonly #home: string;
  #unkept: Uint8Array | null = null;

  constructor(home: string) {
    this.#home = home;
  }

  /** A failing disk costs the memory of this run, not the trial; that nothing can be stored is warned of anyway. */
  async keep(wav: Uint8Array): Promise<void> {
    try {
      await keepGreeting(this.#home, wav);
      this.#unkept = null;
    } catch {
      this.#unkept = wav;
    }
  }

  /** `null`: none was spoken yet. @throws the disk's error */
  async read(): Promise<Uint8Array | null> {
    return this.#unkept ?? (await greetingOf(this.#home));
  }
}
