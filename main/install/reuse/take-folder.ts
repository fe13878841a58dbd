import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asDiskFailure, ImportFailed } from '../errors.ts';
import type { Hasher } from '../hash/hasher.ts';
import { writeManifest } from '../manifest-file.ts';
import { UnfinishedFolder } from '../unpack/unfinished-folder.ts';
import { copyAndHash } from './copy-and-hash.ts';
import { type FolderCopy, fileOf } from './find-folders.ts';

export interface TakeFolderOptions {
  /** Absolute path of the model's folder. What lies there is replaced once the new one is complete. */
  readonly target: string;
  readonly hasher: Hasher;
  readonly signal?: AbortSignal;
  /** So many bytes are copied and hashed. */
  readonly onBytes?: (bytes: number) => void;
}

/**
 * Copies an unpacked model, file by file. The folder appears complete and verified, or not at all.
 * @throws ImportFailed if a file of it is missing or damaged; NotEnoughDisk, FolderFailed, HasherEnded; the signal's reason when aborted
 */
export async function takeFolder(copy: FolderCopy, options: TakeFolderOptions): Promise<void> {
  const { target } = options;
  try {
    await using unfinished = await UnfinishedFolder.beside(target, true);
    const folders = foldersOf(copy);
    for (const folder of folders) await mkdir(join(unfinished.path, folder));
    await copyFiles(copy, unfinished.path, options);
    await writeManifest(unfinished.path, copy.manifest);
    await unfinished.finish(folders);
  } catch (error) {
    throw await asDiskFailure(error, dirname(target), copy.bytes);
  }
}

/** @throws ImportFailed */
async function copyFiles(
  copy: FolderCopy,
  folder: string,
  { hasher, signal, onBytes }: TakeFolderOptions,
): Promise<void> {
  let copiedBytes = 0;
  for (const { path, bytes, sha256 } of copy.manifest.files) {
    const from = fileOf(copy, path);
    const { mtimeMs } = await stat(from).catch(() => ({ mtimeMs: 0 }));
    const hash = { algorithm: 'sha256', value: sha256 } as const;
    const before = copiedBytes;
    const found = await copyAndHash(
      { from, source: 'import', costsBytes: bytes, bytes, mtimeMs },
      join(folder, path),
      {
        hash,
        hasher,
        ...(signal && { signal }),
        onBytes: (done) => onBytes?.(before + done),
      },
    );
    copiedBytes += bytes;
    if (found === null) throw new ImportFailed({ code: 'import-missing', file: path, folder: copy.from });
    if (found !== sha256) {
      throw new ImportFailed({ code: 'import-damaged', from, algorithm: 'sha256', expected: sha256, found });
    }
  }
}

/** Each behind the one that it lies in. */
function foldersOf({ manifest }: FolderCopy): string[] {
  const folders = manifest.files.flatMap(({ path }) => {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  });
  return [...new Set(folders)];
}
