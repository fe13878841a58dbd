import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { CHECKOUT } from './runtime.ts';

/** What `note-start.cjs` notes in main. */
interface Noted {
  readonly modules: string[];
  readonly msToShow: number | null;
}

declare global {
  var start: Noted;
}

export interface AppStart {
  /** Addresses of what main had loaded when its window was ready to be shown. */
  readonly modules: string[];
  /** Milliseconds from `ready`, Chromium being up, to `ready-to-show`. */
  readonly msToShow: number;
}

/** Starts the app, waits for its window and ends it. */
export async function startOnce(executable: string, env: Record<string, string>): Promise<AppStart> {
  const args = ['-r', join(import.meta.dirname, 'note-start.cjs'), CHECKOUT];
  const app = await _electron.launch({ executablePath: executable, args, env });
  try {
    const page = await app.firstWindow();
    await page.locator('h1').waitFor();
    for (;;) {
      const { modules, msToShow } = await app.evaluate(() => globalThis.start);
      if (msToShow !== null) return { modules, msToShow };
    }
  } finally {
    await app.close();
  }
}
