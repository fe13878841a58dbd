import { basename } from 'node:path';
import type { PlanFailure } from '../../nouns/plan-failure.ts';
import { FileUnreadable } from '../hash/errors.ts';
import type { FileHash } from '../nouns/file-hash.ts';
import type { ModelFile } from '../nouns/install-plan.ts';
import type { ListedInstall } from '../nouns/installed-list.ts';
import { arrivalPath } from '../wanted-files.ts';
import type { Copy } from './copy.ts';
import { type CopySearch, findCopies } from './find-copies.ts';
import { type FolderCopy, findFolder } from './find-folders.ts';
import { type FoundFile, filesIn } from './walk.ts';

/** How deep models may lie on a disk or stick. */
const DEPTH = 8;
/** A stick is slow, and is searched because the user said so. */
const LIMITS = { entries: 200_000, ms: 60_000 };

/** What a folder has of the wanted files, by their ids. */
export interface Imports {
  readonly copies: ReadonlyMap<string, Copy>;
  /** Archives that are there as what they unpack to. */
  readonly folders: ReadonlyMap<string, FolderCopy>;
  /** Of the others. */
  readonly failures: ReadonlyMap<string, PlanFailure>;
}

/**
 * Looks for files in a folder that the user named: by hash, whatever their names; those of unknown hash by name and
 * size.
 * @param listed what the list of an export says about its files
 * @throws HasherEnded; the signal's reason when aborted
 */
export async function findImports(
  files: readonly ModelFile[],
  folder: string,
  listed: readonly ListedInstall[],
  search: Omit<CopySearch, 'places' | 'limits'>,
): Promise<Imports> {
  const sought = files.map((file) => ({ ...file, hash: file.hash ?? hashListed(file, listed) }));
  const places = [{ folder, depth: DEPTH }];
  const found = await findCopies(sought, { ...search, places, limits: LIMITS, neverLinks: true });
  const copies = new Map<string, Copy>();
  const folders = new Map<string, FolderCopy>();
  const failures = new Map<string, PlanFailure>();
  const named = await filesIn({ folder, depth: DEPTH }, () => true, search.signal, LIMITS);
  for (const file of sought) {
    const copy =
      found.get(file.id) ??
      (file.bytes === null || file.hash === null ? await byName(file, named, search) : null);
    const unpacked = copy === null ? await findFolder(file, named) : null;
    if (copy !== null) copies.set(file.id, { ...copy, source: 'import' });
    else if (unpacked !== null) folders.set(file.id, unpacked);
    else failures.set(file.id, await whyNot(file, named, folder, search));
  }
  return { copies, folders, failures };
}

/** A file of unknown size or hash is recognized by its name; what is known of it has to agree. */
async function byName(
  file: ModelFile,
  named: readonly FoundFile[],
  search: Pick<CopySearch, 'known' | 'hasher' | 'signal'>,
): Promise<Copy | null> {
  for (const { path, stats } of namedLike(file, named)) {
    if (file.bytes !== null && stats.size !== file.bytes) continue;
    const hash = await hashOf(path, file.hash?.algorithm ?? 'sha256', search);
    if (hash === null || (file.hash !== null && file.hash.value !== hash.value)) continue;
    return {
      from: path,
      source: 'import',
      costsBytes: stats.size,
      bytes: stats.size,
      mtimeMs: stats.mtimeMs,
      mayNotBeLinked: true,
      hash,
    };
  }
  return null;
}

/** A file of the right name with other content is damaged; otherwise there is none. */
async function whyNot(
  file: ModelFile,
  named: readonly FoundFile[],
  folder: string,
  search: Pick<CopySearch, 'known' | 'hasher' | 'signal'>,
): Promise<PlanFailure> {
  const [like] = namedLike(file, named);
  const found = like && file.hash ? await hashOf(like.path, file.hash.algorithm, search) : null;
  if (like === undefined || found === null || file.hash === null) {
    return { code: 'import-missing', file: basename(arrivalPath(file)), folder };
  }
  const { algorithm, value: expected } = file.hash;
  return { code: 'import-damaged', from: like.path, algorithm, expected, found: found.value };
}

function namedLike(file: ModelFile, named: readonly FoundFile[]): FoundFile[] {
  const names = [basename(arrivalPath(file)), basename(new URL(file.url).pathname)];
  return named.filter(({ path }) => names.includes(basename(path)));
}

function hashListed(file: ModelFile, listed: readonly ListedInstall[]): FileHash | null {
  return listed.find(({ id, path }) => id === file.id || path === arrivalPath(file))?.hash ?? null;
}

/** `null`: it cannot be read. */
async function hashOf(
  path: string,
  algorithm: FileHash['algorithm'],
  { known, hasher, signal }: Pick<CopySearch, 'known' | 'hasher' | 'signal'>,
): Promise<FileHash | null> {
  try {
    const value = await known.hashOf(path, { algorithm, hasher, signal });
    return value === null ? null : { algorithm, value };
  } catch (error) {
    if (error instanceof FileUnreadable) return null;
    throw error;
  }
}
