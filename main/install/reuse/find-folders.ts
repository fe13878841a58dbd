import { basename, dirname, join } from 'node:path';
import { listFolder } from '../list-models.ts';
import { lookAtFolder } from '../model-folder.ts';
import type { ModelFile } from '../nouns/install-plan.ts';
import { MANIFEST_NAME, type Manifest } from '../nouns/manifest.ts';
import type { FoundFile } from './walk.ts';

/** An unpacked model elsewhere, with the hash of each of its files. */
export interface FolderCopy {
  /** Absolute. */
  readonly from: string;
  readonly manifest: Manifest;
  readonly bytes: number;
}

/**
 * The unpacked model that a wanted archive would become, among files that were found: in a folder of its name, with the
 * manifest that unpacking leaves. `null`: there is none, or of another archive.
 */
export async function findFolder(file: ModelFile, found: readonly FoundFile[]): Promise<FolderCopy | null> {
  if (file.kind === 'file') return null;
  const name = basename(file.path);
  for (const { path } of found) {
    const from = dirname(path);
    if (basename(path) !== MANIFEST_NAME || basename(from) !== name) continue;
    const folder = await listFolder(from, name);
    const { manifest } = folder;
    const look = lookAtFolder(folder, file);
    if (manifest === null || look.kind !== 'agrees' || !look.isVouched) continue;
    return { from, manifest, bytes: manifest.files.reduce((sum, { bytes }) => sum + bytes, 0) };
  }
  return null;
}

/** A file of such a folder. */
export const fileOf = (folder: FolderCopy, path: string) => join(folder.from, ...path.split('/'));
