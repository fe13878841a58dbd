import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WriteJson } from '../../platform.ts';
import { DesktopSettings, FIRST_SETTINGS } from './desktop-settings.ts';

const NAME = 'desktop';

/**
 * The desktop's own settings, beside what all hosts share. One app runs per folder, so there is one writer.
 * A disk that fails costs the memory of this run: choices of a menu are not worth a dialog.
 */
export class SettingsFile {
  readonly #folder: string;
  readonly #write: WriteJson;
  #now: DesktopSettings;
  #writing: Promise<void> = Promise.resolve();
  #unwritten = 0;

  constructor(folder: string, write: WriteJson) {
    this.#folder = folder;
    this.#write = write;
    this.#now = read(join(folder, `${NAME}.json`));
  }

  get now(): DesktopSettings {
    return this.#now;
  }

  change(part: Partial<DesktopSettings>): void {
    const next = { ...this.#now, ...part };
    this.#now = next;
    this.#unwritten++;
    this.#writing = this.#writing
      .then(() => this.#write(this.#folder, NAME, next))
      .catch(() => {})
      .finally(() => this.#unwritten--);
  }

  get isFlushed(): boolean {
    return this.#unwritten === 0;
  }

  /** Resolves when all changes are written, as far as the disk accepts them. */
  flush(): Promise<void> {
    return this.#writing;
  }
}

/** An unreadable file counts as missing; the next change replaces it. */
function read(file: string): DesktopSettings {
  try {
    const settings = DesktopSettings.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return settings.success ? settings.data : FIRST_SETTINGS;
  } catch {
    return FIRST_SETTINGS;
  }
}
