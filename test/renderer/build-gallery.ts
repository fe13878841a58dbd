import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { GALLERY_FOLDER } from './gallery-folder.ts';

const root = join(import.meta.dirname, '../..');

/** Builds the gallery for this run alone, whose processes then find it. Answers what takes it away again. */
export async function buildGallery(): Promise<() => Promise<void>> {
  await mkdir(join(root, 'test-output'), { recursive: true });
  const folder = await mkdtemp(join(root, 'test-output', 'gallery-'));
  const configFile = join(import.meta.dirname, 'gallery/vite.config.ts');
  await build({ configFile, logLevel: 'warn', build: { outDir: folder } });
  // Worker processes are started later and inherit it.
  process.env[GALLERY_FOLDER] = folder;
  return () => rm(folder, { recursive: true, force: true });
}
