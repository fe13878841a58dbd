import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { diskErrorCode } from './errors.ts';
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
  const before = await moveAway(target);
  const { id, without } = file;
  try {
    await unpack(arrived, {
      folder: target,
      file: arrivalPath(file),
      without,
      ...(file.unpackedBytes !== null && { atMostBytes: MARGIN * file.unpackedBytes }),
      signal,
      complete: (unfinished, files) =>
        writeManifest(unfinished, { version: 1, id, archive: { hash, source }, without, files: [...files] }),
    });
  } catch (error) {
    if (before !== null) await rename(before, target).catch(() => {});
    throw error;
  }
  if (before !== null) await rm(before, { recursive: true, force: true });
  await rm(arrived, { force: true });
}

/** Published sizes are rounded. */
const MARGIN = 1.5;

/** Where an earlier folder lies meanwhile; `null`: there is none. */
async function moveAway(target: string): Promise<string | null> {
  const aside = `${target}.replaced-${randomUUID()}`;
  try {
    await rename(target, aside);
    return aside;
  } catch (error) {
    if (diskErrorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
