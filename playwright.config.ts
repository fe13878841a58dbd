import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './test/browser/chromium.ts';
import { MEASURES, THOROUGH } from './test/browser/tags.ts';
import { isThorough } from './test/thoroughness.ts';

const executablePath = findChromium();

/** The parts of a whole run are separate runs: each keeps its own results. */
const part = process.env.VOICEFIT_TEST_PART ?? 'playwright';

/** Recording traces slows a page down: only if there is time. */
const use = { trace: isThorough ? 'retain-on-failure' : 'off' } as const;
const measures = new RegExp(MEASURES.tag);
const notYet = isThorough ? [] : [new RegExp(THOROUGH.tag)];
const testIgnore = [
  // Builds a package; and the stand-in for Electron, which the specs of the app test as well.
  ...(isThorough ? [] : ['desktop/package.spec.ts', 'desktop/electron-host.spec.ts']),
  // The stand-in only runs on Linux.
  ...(process.platform === 'linux' ? [] : ['desktop/electron-host.spec.ts']),
];

export default defineConfig({
  testDir: 'test',
  outputDir: `test-output/${part}`,
  snapshotPathTemplate: 'test-output/snapshots/{arg}{ext}',
  reporter: [['list'], ['json', { outputFile: `test-output/${part}.json` }]],
  globalSetup: './test/browser/global-setup.ts',
  forbidOnly: true,
  fullyParallel: true,
  // Two cores: what waits for an animation frame or for a process leaves room for a third.
  workers: 3,
  // A slow machine is not a failure. A real benchmark takes a quarter of a minute on a quiet one.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  use: {
    browserName: 'chromium',
    actionTimeout: 60_000,
    launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath !== undefined && { executablePath }) },
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  projects: [
    { name: 'gallery', testMatch: 'renderer/**/*.spec.ts', grepInvert: notYet },
    { name: 'browser', testMatch: 'browser/*.spec.ts', grepInvert: [measures, ...notYet], use },
    { name: 'desktop', testMatch: 'desktop/*.spec.ts', testIgnore, grepInvert: [measures, ...notYet] },
    // One project on one worker: no benchmark runs beside another. `test/run-all.ts` runs it separately.
    {
      name: 'measuring',
      testMatch: ['browser/*.spec.ts', 'desktop/*.spec.ts'],
      testIgnore,
      grep: measures,
      grepInvert: notYet,
      workers: 1,
      use,
    },
  ],
});
