import { type ArchiveEntry, isFolder } from './archive-entry.ts';
import { partsOf } from './check-name.ts';

/** What is unpacked. Paths are below the model's folder, with `/`. */
export interface Contents {
  readonly files: readonly PackedFile[];
  /** Each behind the one that it lies in. */
  readonly folders: readonly string[];
  readonly unpackedBytes: number;
}

export interface PackedFile {
  readonly path: string;
  readonly entry: ArchiveEntry;
}

/**
 * Sorts checked entries into files and folders. A folder that contains all of the archive is left out of the
 * paths, so that the model does not lie in a doubled folder.
 */
export function contentsOf(entries: readonly ArchiveEntry[], without: readonly string[]): Contents {
  const depth = hasOneTopFolder(entries) ? 1 : 0;
  const files: PackedFile[] = [];
  const folders = new Set<string>();
  for (const entry of entries) {
    const parts = partsOf(entry.name).slice(depth);
    const [first] = parts;
    if (first === undefined || without.includes(first)) continue;
    const inFolders = isFolder(entry) ? parts.length : parts.length - 1;
    for (let count = 1; count <= inFolders; count++) folders.add(parts.slice(0, count).join('/'));
    if (!isFolder(entry)) files.push({ path: parts.join('/'), entry });
  }
  const unpackedBytes = files.reduce((sum, { entry }) => sum + entry.unpackedBytes, 0);
  return { files, folders: [...folders], unpackedBytes };
}

function hasOneTopFolder(entries: readonly ArchiveEntry[]): boolean {
  const tops = new Set(entries.map(({ name }) => name.split('/', 1)[0]));
  return tops.size === 1 && entries.every(({ name }) => name.includes('/'));
}
