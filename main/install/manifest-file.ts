import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { diskErrorCode } from './errors.ts';
import { MANIFEST_NAME, Manifest } from './nouns/manifest.ts';
import { giveOwnerOf } from './owner.ts';

/** 20,000 files of long names: what is larger is no manifest. */
const MOST_BYTES = 8e6;

/** The manifest of an unpacked model; `null`: there is none that can be read. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  const file = join(folder, MANIFEST_NAME);
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES) return null;
    return Manifest.safeParse(JSON.parse(await readFile(file, 'utf8'))).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError || diskErrorCode(error) !== null) return null;
    throw error;
  }
}

/**
 * Writes the manifest of an unpacked model into its folder: all of it or nothing, and on the disk.
 * @throws the disk's error
 */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const file = join(folder, MANIFEST_NAME);
  const unfinished = `${file}.new`;
  await rm(unfinished, { force: true });
  const handle = await open(unfinished, 'wx');
  try {
    await handle.writeFile(`${JSON.stringify(Manifest.parse(manifest), null, 1)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await giveOwnerOf(folder, unfinished);
  await rename(unfinished, file);
}
