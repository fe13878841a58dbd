import { join } from 'node:path';
import { MANIFEST_NAME, Manifest } from './nouns/manifest.ts';
import { readJson } from './read-json.ts';
import { writeDurably } from './write-durably.ts';

/** 20,000 files of long names: what is larger is no manifest. */
const MOST_BYTES = 8e6;

/** The manifest of an unpacked model; `null`: there is none that can be read. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  return await readJson(join(folder, MANIFEST_NAME), Manifest, MOST_BYTES);
}

/**
 * Writes the manifest of an unpacked model into its folder: all of it or nothing, and on the disk.
 * @throws the disk's error
 */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const text = `${JSON.stringify(Manifest.parse(manifest), null, 1)}\n`;
  await writeDurably(join(folder, MANIFEST_NAME), text);
}
