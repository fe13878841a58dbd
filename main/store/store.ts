import { existsSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isDiskError } from '../disk-error.ts';
import type { StoreWarning } from '../nouns/warning.ts';
import { type WriteJson, writeWithConf } from '../platform.ts';
import { appendEntry, readEntries, setBadLinesAside } from './history-file.ts';
import { removeLeftovers } from './leftovers.ts';
import type { HistoryEntry } from './nouns/history.ts';
import { CorruptState, NewerState, NOTHING_SAVED, parseState, type Saved } from './state-file.ts';
import { watchStateFile } from './state-watch.ts';
import { makeFolder, withStoreLock } from './store-lock.ts';

const STATE_NAME = 'state';
const STATE_FILE = `${STATE_NAME}.json`;

/**
 * What is stored between runs, shared by all hosts of one user. A disk that fails costs the memory of this
 * run, never the run itself: the failure is in `warnings`.
 */
export class Store {
  readonly folder: string;
  readonly #stateFile: string;
  readonly #writeJson: WriteJson;
  #saved: Saved = NOTHING_SAVED;
  #runs: readonly HistoryEntry[] = [];
  /** What this run knows is also stored. */
  #isKept = true;
  #isSwept = false;
  readonly #warnings = new Map<string, StoreWarning>();

  private constructor(folder: string, writeJson: WriteJson) {
    this.folder = folder;
    this.#writeJson = writeJson;
    this.#stateFile = join(folder, STATE_FILE);
  }

  /** @throws NewerState */
  static async open(folder: string, writeJson: WriteJson = writeWithConf): Promise<Store> {
    const store = new Store(folder, writeJson);
    await store.#attempt(async () => {
      store.#saved = (await store.#read()) ?? (await withStoreLock(folder, () => store.#readOrSetAside()));
      store.#runs = (await readEntries(folder)).entries;
    });
    return store;
  }

  get saved(): Saved {
    return this.#saved;
  }

  /** The history as it was read last, oldest first; of this run, what could not be written too. */
  get runs(): readonly HistoryEntry[] {
    return this.#runs;
  }

  get warnings(): StoreWarning[] {
    return [...this.#warnings.values()];
  }

  /** Changes the stored state, which another process may have written since; for this run in any case. */
  async save(change: (saved: Saved) => Saved): Promise<void> {
    this.#saved = change(this.#saved);
    this.#isKept = false;
    try {
      await this.#attempt(() => withStoreLock(this.folder, () => this.#change(change)));
    } catch (error) {
      // Updated while this one was running: the newer file stays as it is.
      if (!(error instanceof NewerState)) throw error;
      this.#warn(error.failure);
    }
  }

  /**
   * Calls `onChange` whenever another process has changed the stored state, until aborted. A folder that
   * cannot be watched costs the updates, not the run.
   */
  async follow(onChange: () => Promise<void>, until: AbortSignal): Promise<void> {
    try {
      await makeFolder(this.folder);
    } catch (error) {
      if (isDiskError(error)) return;
      throw error;
    }
    const look = async () => {
      if (await this.#refresh()) await onChange();
    };
    watchStateFile(this.folder, STATE_FILE, () => void look(), until);
    // Written between opening and watching.
    await look();
  }

  /** Whether others have written something new. An unusable file is left to the next writer. */
  async #refresh(): Promise<boolean> {
    const saved = await this.#read().catch(() => null);
    if (saved === null || saved === NOTHING_SAVED || !this.#isKept) return false;
    if (isDeepStrictEqual(saved, this.#saved)) return false;
    this.#saved = saved;
    const read = await readEntries(this.folder).catch(() => null);
    if (read !== null) this.#runs = read.entries;
    return true;
  }

  /** Adds to the history, which only grows. */
  async remember(entry: HistoryEntry): Promise<void> {
    this.#runs = [...this.#runs, entry];
    await this.#attempt(async () => {
      await withStoreLock(this.folder, () => appendEntry(this.folder, entry));
      this.#runs = (await readEntries(this.folder)).entries;
    });
  }

  /** Oldest first. Lines that cannot be read are moved to a file of their own, with a warning. */
  async history(): Promise<HistoryEntry[]> {
    let entries: HistoryEntry[] = [];
    await this.#attempt(async () => {
      const read = await readEntries(this.folder);
      entries = read.entries;
      this.#runs = entries;
      if (read.badLines.length === 0) return;
      const kept = await withStoreLock(this.folder, () => setBadLinesAside(this.folder));
      this.#warn({ code: 'history-corrupt', lines: read.badLines.length, file: kept });
    });
    return entries;
  }

  async #change(change: (saved: Saved) => Saved): Promise<void> {
    if (!this.#isSwept) await removeLeftovers(this.folder);
    this.#isSwept = true;
    const next = change(await this.#readOrSetAside());
    await this.#writeJson(this.folder, STATE_NAME, next);
    this.#saved = next;
    this.#isKept = true;
  }

  /** `null`: there is a file, and it is corrupt. */
  async #read(): Promise<Saved | null> {
    try {
      return parseState(await readFile(this.#stateFile, 'utf8'), this.#stateFile);
    } catch (error) {
      if (error instanceof CorruptState) return null;
      if (isDiskError(error) && error.code === 'ENOENT') return NOTHING_SAVED;
      throw error;
    }
  }

  /** Under the lock. A corrupt file may contain something the user wants back: it is renamed. */
  async #readOrSetAside(): Promise<Saved> {
    const saved = await this.#read();
    if (saved !== null) return saved;
    const aside = firstFree(`${this.#stateFile}.bad`);
    await rename(this.#stateFile, aside);
    this.#warn({ code: 'state-corrupt', file: this.#stateFile, keptAs: aside });
    return NOTHING_SAVED;
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!isDiskError(error)) throw error;
      this.#warn({ code: 'not-kept', folder: this.folder, why: error.code });
    }
  }

  #warn(warning: StoreWarning): void {
    this.#warnings.set(warning.code, warning);
  }
}

function firstFree(file: string): string {
  for (let number = 2, name = file; ; number++) {
    if (!existsSync(name)) return name;
    name = `${file}-${number}`;
  }
}
