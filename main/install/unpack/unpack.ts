import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asDiskFailure } from '../errors.ts';
import { ArchiveFile } from './archive-file.ts';
import { type Conditions, checkEntries } from './check-entries.ts';
import type { Contents } from './contents.ts';
import { readDirectory } from './read-directory.ts';
import { UnfinishedFolder } from './unfinished-folder.ts';
import { type UnpackedFile, type Unpacking, unpackFile } from './unpack-file.ts';

export type { UnpackedFile } from './unpack-file.ts';

export interface ArchiveOptions extends Conditions {
  readonly signal?: AbortSignal;
}

export interface UnpackOptions extends ArchiveOptions {
  /** Where the model is to lie. Its parent exists. */
  readonly folder: string;
  /** A folder that exists there is replaced, once the new one is complete; otherwise it must not exist. */
  readonly replaces?: boolean;
  /** How many unpacked bytes are written so far. */
  readonly onBytes?: (bytes: number) => void;
  /** Adds to what was unpacked while it still has no final name, so that both appear together. */
  readonly complete?: (unfinished: string, files: readonly UnpackedFile[]) => Promise<void>;
}

/**
 * Unpacks a zip file into `folder`, which appears complete and on the disk, or not at all. A single top folder of
 * the archive is left out of the paths. What killed processes left of the same folder is removed.
 * @throws ArchiveRefused; NotEnoughDisk; FolderFailed, also when `folder` exists and is not to be replaced; the signal's reason when aborted
 */
export async function unpack(archive: string, options: UnpackOptions): Promise<UnpackedFile[]> {
  await using opened = await ArchiveFile.open(archive);
  const contents = await check(opened, options);
  try {
    return await unpackTo(opened, contents, options);
  } catch (error) {
    throw await asDiskFailure(error, dirname(options.folder), contents.unpackedBytes);
  }
}

/**
 * How many bytes `unpack` would write.
 * @throws ArchiveRefused, FolderFailed; the signal's reason when aborted
 */
export async function unpackedBytes(archive: string, options: ArchiveOptions): Promise<number> {
  await using opened = await ArchiveFile.open(archive);
  return (await check(opened, options)).unpackedBytes;
}

async function check(archive: ArchiveFile, options: ArchiveOptions): Promise<Contents> {
  return checkEntries(await readDirectory(archive, options.file, options.signal), options);
}

async function unpackTo(
  archive: ArchiveFile,
  { files, folders }: Contents,
  { folder, replaces, file, onBytes, signal, complete }: UnpackOptions,
): Promise<UnpackedFile[]> {
  await using unfinished = await UnfinishedFolder.beside(folder, replaces);
  for (const name of folders) await mkdir(join(unfinished.path, name));
  let bytes = 0;
  const onPiece = (written: number): void => {
    bytes += written;
    onBytes?.(bytes);
  };
  const unpacking: Unpacking = { archive, file, onPiece, signal };
  const unpacked: UnpackedFile[] = [];
  for (const packed of files) {
    unpacked.push(await unpackFile(packed, join(unfinished.path, packed.path), unpacking));
  }
  signal?.throwIfAborted();
  await complete?.(unfinished.path, unpacked);
  await unfinished.finish(folders);
  return unpacked;
}
