import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './test/browser/chromium.ts';

const executablePath = findChromium();

export default defineConfig({
  testDir: 'test',
  outputDir: 'test-output/playwright',
  snapshotPathTemplate: 'test-output/snapshots/{arg}{ext}',
  reporter: [['list'], ['json', { outputFile: 'test-output/playwright.json' }]],
  globalSetup: './test/browser/global-setup.ts',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // A real benchmark takes a quarter of a minute on a quiet machine, and more on a busy one.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: 'chromium',
    actionTimeout: 20_000,
    launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath !== undefined && { executablePath }) },
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  projects: [
    { name: 'gallery', testMatch: 'renderer/**/*.spec.ts' },
    // They measure for real: one at a time, after the gallery.
    {
      name: 'browser',
      testMatch: 'browser/*.spec.ts',
      workers: 1,
      use: { trace: 'retain-on-failure' },
    },
    // The stand-in for Electron is for Linux.
    {
      name: 'desktop',
      testMatch: 'desktop/*.spec.ts',
      testIgnore: process.platform === 'linux' ? [] : 'desktop/electron-host.spec.ts',
      workers: 1,
    },
  ],
});
