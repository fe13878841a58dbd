import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import { build } from 'vite';
import { AXE_PATH, GALLERY_ADDRESS } from './gallery-address.ts';
import { serveGallery } from './serve-gallery.ts';

const root = join(import.meta.dirname, '../..');

/** Builds the gallery for this run and serves it to its processes. Returns the clean-up. */
export async function openGallery(): Promise<() => Promise<void>> {
  await mkdir(join(root, 'test-output'), { recursive: true });
  const folder = await mkdtemp(join(root, 'test-output', 'gallery-'));
  const configFile = join(import.meta.dirname, 'gallery/vite.config.ts');
  await build({ configFile, logLevel: 'warn', build: { outDir: folder } });
  await writeFile(join(folder, AXE_PATH), axe.source);
  const { address, close } = await serveGallery(folder);
  // Worker processes are started later and inherit it.
  process.env[GALLERY_ADDRESS] = address;
  return async () => {
    close();
    await rm(folder, { recursive: true, force: true });
  };
}
