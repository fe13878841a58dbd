import type { Stats } from 'node:fs';
import { basename, join } from 'node:path';
import { FileUnreadable } from '../hash/errors.ts';
import type { Hasher } from '../hash/hasher.ts';
import type { KnownHashes } from '../known-hashes.ts';
import type { ModelFile } from '../nouns/install-plan.ts';
import { arrivalPath } from '../wanted-files.ts';
import type { Copy } from './copy.ts';
import { mayLink } from './may-link.ts';
import type { Place } from './search-places.ts';
import { type FoundFile, filesIn, type WalkLimits } from './walk.ts';

/** What a search needs. */
export interface CopySearch {
  readonly modelsFolder: string;
  /** Of the models folder, or of its nearest parent that exists. */
  readonly folderStats: Stats;
  readonly places: readonly Place[];
  /** Copies have to be independent of what they are copied from. */
  readonly neverLinks?: boolean;
  readonly known: KnownHashes;
  readonly hasher: Hasher;
  readonly signal?: AbortSignal;
  readonly limits?: WalkLimits;
  /** So many bytes of that file are hashed. */
  readonly onHashed?: (path: string, bytes: number) => void;
}

/** A wanted file whose copies can be recognized. */
interface Sought {
  readonly file: ModelFile;
  readonly bytes: number;
  readonly hash: NonNullable<ModelFile['hash']>;
}

/**
 * Files on this machine with the content of wanted ones, by the id of those. Sizes are compared first, so that
 * hardly anything is hashed; only a hash that was computed counts. Files of unknown size or hash have no copies.
 * @param files those that are not there yet
 * @throws HasherEnded; the signal's reason when aborted
 */
export async function findCopies(
  files: readonly ModelFile[],
  search: CopySearch,
): Promise<Map<string, Copy>> {
  const copies = new Map<string, Copy>();
  const sought = files.flatMap((file): Sought[] => {
    const { bytes, hash } = file;
    return bytes === null || hash === null ? [] : [{ file, bytes, hash }];
  });
  for (const place of search.places) {
    const missing = sought.filter(({ file }) => !copies.has(file.id));
    if (missing.length === 0) break;
    const sizes = new Set(missing.map(({ bytes }) => bytes));
    const found = await filesIn(place, (bytes) => sizes.has(bytes), search.signal, search.limits);
    for (const one of missing) {
      const copy = await copyAmong(found, one, search);
      if (copy !== null) copies.set(one.file.id, copy);
    }
  }
  return copies;
}

async function copyAmong(
  found: readonly FoundFile[],
  sought: Sought,
  search: CopySearch,
): Promise<Copy | null> {
  const target = join(search.modelsFolder, arrivalPath(sought.file));
  const candidates = found
    .filter(({ path, stats }) => stats.size === sought.bytes && path !== target && mayBe(path, sought))
    .toSorted((one, other) => likelihood(other.path, sought) - likelihood(one.path, sought));
  for (const { path, stats } of candidates) {
    const value = await hashOf(path, sought, search);
    if (value !== sought.hash.value) continue;
    const { neverLinks = false, folderStats } = search;
    const canBeLinked = !neverLinks && mayLink(stats, folderStats, process.platform);
    return {
      from: path,
      source: 'reuse',
      costsBytes: canBeLinked ? 0 : sought.bytes,
      bytes: stats.size,
      mtimeMs: stats.mtimeMs,
      ...(neverLinks && { mayNotBeLinked: true }),
    };
  }
  return null;
}

/** `null`: it cannot be read, or changes. */
async function hashOf(path: string, { hash }: Sought, search: CopySearch): Promise<string | null> {
  const { known, hasher, signal, onHashed } = search;
  try {
    return await known.hashOf(path, {
      algorithm: hash.algorithm,
      hasher,
      signal,
      onHashed: (bytes) => onHashed?.(path, bytes),
    });
  } catch (error) {
    if (error instanceof FileUnreadable) return null;
    throw error;
  }
}

/**
 * Hugging Face and Ollama name a file by its SHA-256: one that is named by another hash need not be read. What is
 * still arriving is written in place, so it must never get a second name.
 */
function mayBe(path: string, { hash }: Sought): boolean {
  if (/[.-](?:partial(?:-\d+)?|copying|incomplete|downloadInProgress)$/.test(path)) return false;
  const named = /^(?:sha256-)?([0-9a-f]{64})$/.exec(basename(path))?.[1];
  return named === undefined || hash.algorithm !== 'sha256' || named === hash.value;
}

/** Many voices have the same size: that of the same name is read first. */
function likelihood(path: string, { hash, file }: Sought): number {
  const name = basename(path);
  if (name.endsWith(hash.value)) return 2;
  return [file.path, new URL(file.url).pathname].some((known) => known.endsWith(`/${name}`)) ? 1 : 0;
}
