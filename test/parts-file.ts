import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Part, Ran } from './run-part.ts';

interface Entry {
  readonly name: string;
  readonly results: string | null;
  /** `null`: it has not been run, or its run was cut short. */
  readonly passed: boolean | null;
}

/** Lists all parts from the start, so that one that never ran is reported. */
export class PartsFile {
  readonly #file: string;
  #entries: readonly Entry[];

  constructor(folder: string, parts: readonly Part[]) {
    this.#file = join(folder, 'parts.json');
    this.#entries = parts.map(({ name, results = null }) => ({ name, results, passed: null }));
    mkdirSync(folder, { recursive: true });
    // Results of an earlier run do not count.
    for (const { results } of this.#entries)
      if (results !== null) rmSync(join(folder, results), { force: true });
    this.#write();
  }

  note({ name, passed }: Ran): void {
    this.#entries = this.#entries.map((entry) => (entry.name === name ? { ...entry, passed } : entry));
    this.#write();
  }

  #write(): void {
    writeFileSync(this.#file, JSON.stringify(this.#entries, null, 2));
  }
}
