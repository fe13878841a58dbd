import { FolderFailed } from './errors.ts';
import type { ModelListing } from './list-models.ts';
import { lookAtFolder } from './model-folder.ts';
import type { HashAlgorithm } from './nouns/hash-protocol.ts';
import type { Flaw, ModelFile } from './nouns/install-plan.ts';
import { arrivalPath } from './wanted-files.ts';

/** What lies where a file belongs. */
export type Presence =
  | { readonly kind: 'missing' }
  | { readonly kind: 'verified' }
  | { readonly kind: 'unverified'; readonly why: 'no-hash' | 'no-manifest' }
  | { readonly kind: 'flawed'; readonly flaw: Flaw };

/** A file below the models folder whose hash is asked for. */
export interface Asked {
  readonly path: string;
  readonly algorithm: HashAlgorithm;
}

/** Hashes of files below the models folder, by `hashKey`. What is missing was not there when it was read. */
export type Hashes = ReadonlyMap<string, string>;

/** The key of a hash in `Hashes`. */
export function hashKey({ path, algorithm }: Asked): string {
  return `${algorithm} ${path}`;
}

/** The files that have to be hashed to tell what is there: only those whose size is right. */
export function filesToHash(files: readonly ModelFile[], listing: ModelListing): Asked[] {
  return files.flatMap((file): Asked[] => {
    const folder = listing.folders.find(({ path }) => path === file.path);
    const look = file.kind === 'archive' && folder !== undefined ? lookAtFolder(folder, file) : null;
    if (look?.kind === 'agrees') {
      return look.toCheck.map(({ path }) => ({ path, algorithm: 'sha256' }));
    }
    if (look?.kind === 'without-manifest' || file.hash === null || !isWhole(file, listing)) return [];
    return [{ path: arrivalPath(file), algorithm: file.hash.algorithm }];
  });
}

/**
 * What lies at the path of a file.
 * @throws FolderFailed for a folder in the place of a file, and the other way round: neither is ours to remove
 */
export function presenceOf(
  file: ModelFile,
  listing: ModelListing,
  hashes: Hashes,
  modelsFolder: string,
): Presence {
  return file.kind === 'archive'
    ? folderPresence(file, listing, hashes, modelsFolder)
    : filePresence(file, listing, hashes, modelsFolder);
}

/** Whether the archive itself is there, whole and with the registry's hash. */
export function hasArchive(file: ModelFile, listing: ModelListing, hashes: Hashes): boolean {
  return file.kind === 'archive' && isWhole(file, listing) && isRight(file, hashes);
}

function filePresence(
  file: ModelFile,
  listing: ModelListing,
  hashes: Hashes,
  modelsFolder: string,
): Presence {
  const { path, bytes, hash } = file;
  if (listing.folders.some((folder) => folder.path === path)) {
    const folder = `${modelsFolder}/${path}`;
    throw new FolderFailed({ code: 'folder-not-writable', folder, why: 'EISDIR' });
  }
  const found = listing.files.find((listed) => listed.path === path);
  if (found === undefined) return { kind: 'missing' };
  if (bytes !== null && found.bytes !== bytes) return { kind: 'flawed', flaw: 'wrong-size' };
  if (hash === null) return { kind: 'unverified', why: 'no-hash' };
  if (!hashes.has(hashKey({ path, algorithm: hash.algorithm }))) return { kind: 'missing' };
  return isRight(file, hashes) ? { kind: 'verified' } : { kind: 'flawed', flaw: 'damaged' };
}

function folderPresence(
  file: ModelFile,
  listing: ModelListing,
  hashes: Hashes,
  modelsFolder: string,
): Presence {
  if (listing.files.some(({ path }) => path === file.path)) {
    throw new FolderFailed({ code: 'not-a-folder', folder: `${modelsFolder}/${file.path}` });
  }
  const folder = listing.folders.find(({ path }) => path === file.path);
  if (folder === undefined) return { kind: 'missing' };
  const look = lookAtFolder(folder, file);
  if (look.kind === 'flawed') return look;
  if (look.kind === 'without-manifest') return { kind: 'unverified', why: 'no-manifest' };
  const isAsUnpacked = look.toCheck.every(
    ({ path, sha256 }) => hashes.get(hashKey({ path, algorithm: 'sha256' })) === sha256,
  );
  if (!isAsUnpacked) return { kind: 'flawed', flaw: 'damaged' };
  return look.isVouched ? { kind: 'verified' } : { kind: 'unverified', why: 'no-hash' };
}

/** Whether as many bytes are there as the registry knows. */
function isWhole(file: ModelFile, { files }: ModelListing): boolean {
  const path = arrivalPath(file);
  const found = files.find((listed) => listed.path === path);
  return found !== undefined && (file.bytes === null || found.bytes === file.bytes);
}

function isRight(file: ModelFile, hashes: Hashes): boolean {
  const { hash } = file;
  if (hash === null) return false;
  return hashes.get(hashKey({ path: arrivalPath(file), algorithm: hash.algorithm })) === hash.value;
}
