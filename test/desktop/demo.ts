import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { findChromium } from '../browser/chromium.ts';
import { makeStandIn } from './runtime.ts';

const DEMO = join(import.meta.dirname, 'demo-app');

export interface Demo {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly executable: string;
  readonly env: Record<string, string>;
}

/** The demo app on the stand-in, with its own home. */
export const test = base.extend<{ demo: Demo }, { executable: string }>({
  executable: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from it.
    async ({}, use) => {
      const executable = await makeStandIn();
      await use(executable);
      await rm(dirname(executable), { recursive: true });
    },
    { scope: 'worker' },
  ],
  demo: async ({ executable }, use) => {
    const home = await mkdtemp(join(tmpdir(), 'voicefit-demo-'));
    const env = { ...environment(), HOME: home, XDG_CONFIG_HOME: join(home, 'config') };
    const app = await _electron.launch({ executablePath: executable, args: [DEMO], env });
    const page = await app.firstWindow();
    await page.waitForSelector('h1');
    await use({ app, page, executable, env });
    await app.close();
    await rm(home, { recursive: true, maxRetries: 10 });
  },
});

/** Ours, with a Chromium that the stand-in finds. */
export function environment(): Record<string, string> {
  const chromium = findChromium();
  const env = chromium === undefined ? process.env : { ...process.env, CHROME_PATH: chromium };
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
