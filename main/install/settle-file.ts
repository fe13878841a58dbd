import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ArchiveRefused } from './errors.ts';
import type { KnownHashes } from './known-hashes.ts';
import { writeManifest } from './manifest-file.ts';
import type { FileHash, HashSource } from './nouns/file-hash.ts';
import type { ModelFile } from './nouns/install-plan.ts';
import { unpack } from './unpack/unpack.ts';
import { arrivalPath } from './wanted-files.ts';

/** A file whose bytes have arrived, verified. */
export interface Arrived {
  readonly file: ModelFile;
  readonly hash: FileHash;
  readonly source: HashSource;
}

/**
 * The last steps after a file's bytes have arrived at their place: an archive is unpacked and removed. What lay in
 * its place before is removed only when the new folder is complete.
 * @throws ArchiveRefused, NotEnoughDisk, FolderFailed; the signal's reason
 */
export async function settleFile(
  { file, hash, source }: Arrived,
  folder: string,
  { known, signal }: { readonly known: KnownHashes; readonly signal: AbortSignal },
): Promise<void> {
  const arrived = join(folder, arrivalPath(file));
  if (file.kind === 'file') {
    await known.remember(arrived, hash);
    return;
  }
  const target = join(folder, file.path);
  const { id, without } = file;
  const unpacking = unpack(arrived, {
    folder: target,
    replaces: true,
    file: arrivalPath(file),
    without,
    ...(file.unpackedBytes !== null && { atMostBytes: MARGIN * file.unpackedBytes }),
    signal,
    complete: (unfinished, files) =>
      writeManifest(unfinished, { version: 1, id, archive: { hash, source }, without, files: [...files] }),
  });
  try {
    await unpacking;
  } catch (error) {
    // Nothing will ever come of it: another attempt needs another archive.
    if (error instanceof ArchiveRefused) await rm(arrived, { force: true });
    throw error;
  }
  await rm(arrived, { force: true });
}

/** Published sizes are rounded. */
const MARGIN = 1.5;
