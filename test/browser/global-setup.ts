import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { GALLERY_FOLDER } from '../renderer/gallery-folder.ts';
import { bringChromium } from './chromium.ts';

const root = join(import.meta.dirname, '../..');

/**
 * Before the first test: a browser, and the gallery of all pages and states, built for this run alone.
 * Answers what takes it away again.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  bringChromium();
  await mkdir(join(root, 'test-output'), { recursive: true });
  const folder = await mkdtemp(join(root, 'test-output', 'gallery-'));
  const configFile = join(root, 'test/renderer/gallery/vite.config.ts');
  await build({ configFile, logLevel: 'warn', build: { outDir: folder } });
  // Worker processes are started later and inherit it.
  process.env[GALLERY_FOLDER] = folder;
  return () => rm(folder, { recursive: true, force: true });
}
