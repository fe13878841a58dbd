import type { FullConfig } from '@playwright/test';
import { build } from 'vite';
import { bringChromium } from './chromium.ts';

/** Before the first test: a browser, and the gallery of all pages and states. */
export default async function globalSetup(_config: FullConfig): Promise<void> {
  bringChromium();
  await build({ configFile: 'test/renderer/gallery/vite.config.ts', logLevel: 'warn' });
}
