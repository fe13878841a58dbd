import {
  type FSWatcher,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Start = z.object({ argv: z.array(z.string()), cwd: z.string(), data: z.unknown() });

/** The command line of a later start. */
export type Start = z.infer<typeof Start>;

/**
 * One running app per folder, decided synchronously as in Electron: a link contains the process id, as
 * Chromium's does; later starts leave a note for it.
 */
export class SingleInstance {
  readonly #lock: string;
  readonly #notes: string;
  readonly #onStart: (start: Start) => void;
  #watcher: FSWatcher | null = null;

  constructor(folder: string, onStart: (start: Start) => void) {
    this.#lock = join(folder, 'SingletonLock');
    this.#notes = join(folder, 'SingletonNotes');
    this.#onStart = onStart;
  }

  get isOurs(): boolean {
    return this.#watcher !== null;
  }

  /** Whether this start is the only one; the other is notified of it. */
  claim(start: Start): boolean {
    if (this.isOurs) return true;
    mkdirSync(this.#notes, { recursive: true });
    if (!this.#lockFor(process.pid)) {
      this.#leaveNote(start);
      return false;
    }
    this.#watcher = watch(this.#notes, () => this.#readNotes());
    process.once('exit', () => this.release());
    return true;
  }

  release(): void {
    if (!this.isOurs) return;
    this.#watcher?.close();
    this.#watcher = null;
    rmSync(this.#lock, { force: true });
    rmSync(this.#notes, { recursive: true, force: true });
  }

  #lockFor(pid: number): boolean {
    try {
      symlinkSync(String(pid), this.#lock);
      return true;
    } catch {
      if (isAlive(Number(readlinkSync(this.#lock)))) return false;
      rmSync(this.#lock, { force: true });
      return this.#lockFor(pid);
    }
  }

  /** Written to another name first: nobody reads half a note. */
  #leaveNote(start: Start): void {
    const note = join(this.#notes, String(process.pid));
    writeFileSync(`${note}.part`, JSON.stringify(start));
    renameSync(`${note}.part`, `${note}.json`);
  }

  #readNotes(): void {
    for (const name of readdirSync(this.#notes).filter((each) => each.endsWith('.json'))) {
      const note = join(this.#notes, name);
      const start = Start.parse(JSON.parse(readFileSync(note, 'utf8')));
      rmSync(note, { force: true });
      this.#onStart(start);
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
