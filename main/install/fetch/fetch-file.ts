import { rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Network } from '../../network.ts';
import { asDiskFailure, FolderFailed } from '../errors.ts';
import { FileUnreadable } from '../hash/errors.ts';
import type { Hasher } from '../hash/hasher.ts';
import type { HashAlgorithm } from '../nouns/hash-protocol.ts';
import { giveOwnerOf } from '../owner.ts';
import { syncFolder } from '../sync-folder.ts';
import type { Address } from './address.ts';
import { BLOCK_BYTES } from './blocks.ts';
import { BadAnswer, FileChanged, HashDiffers } from './errors.ts';
import { followPartial } from './follow-partial.ts';
import type { PaceLimits } from './lane-fetch.ts';
import { Lanes } from './lanes.ts';
import { type Look, look } from './look.ts';
import { PartialFile, partialOf, removePartial } from './partial-file.ts';
import { Retrying, type Wait } from './retrying.ts';

/** A file of the registry, and where it goes. */
export interface WantedFile {
  readonly address: Address;
  /** Absolute path of the final file. */
  readonly target: string;
  /** How messages name it. */
  readonly file: string;
  /** `null`: the registry does not know. */
  readonly bytes: number | null;
  readonly hash: { readonly algorithm: HashAlgorithm; readonly value: string } | null;
}

/** What a fetched file turned out to be. */
export interface FetchedFile {
  readonly bytes: number;
  readonly hash: { readonly algorithm: HashAlgorithm; readonly value: string };
  /** Who vouches for the hash. `nobody`: it was only computed from what arrived. */
  readonly source: 'registry' | 'host' | 'nobody';
}

/** How far a file is. */
export interface FileProgress {
  /** Bytes on disk, and of them how many are hashed. */
  readonly safeBytes: number;
  readonly hashedBytes: number;
  readonly fileBytes: number;
}

/** What a fetch needs beside the file. */
export interface FetchTools {
  readonly network: Network;
  readonly hasher: Hasher;
  readonly signal: AbortSignal;
  /** Bytes have arrived. */
  onBytes?(bytes: number): void;
  onProgress?(progress: FileProgress): void;
  /** The connections of the file, from their begin on. */
  onLanes?(lanes: Lanes): void;
  readonly wait?: Wait;
  readonly limits?: PaceLimits;
}

/** A file that changes so often while it is fetched is not worth another attempt. */
const MOST_CHANGES = 3;

/**
 * Fetches a file to its target, continuing what is already there of it. It gets its final name only when it is
 * whole and its hash is right.
 * @throws HostUnreachable, HostStalled, BadAnswer, HashDiffers, HasherEnded, the disk's errors; the signal's reason.
 * What has arrived is kept, unless its hash is wrong.
 */
export async function fetchFile(wanted: WantedFile, tools: FetchTools): Promise<FetchedFile> {
  for (let changes = 1; ; changes++) {
    try {
      return await fetchVersion(wanted, tools);
    } catch (error) {
      if (!(error instanceof FileChanged)) throw error;
      await removePartial(wanted.target);
      if (changes < MOST_CHANGES) continue;
      const { host } = wanted.address.url;
      throw new BadAnswer({ code: 'wrong-answer', host, file: wanted.file, flaw: 'changing' });
    }
  }
}

async function fetchVersion(wanted: WantedFile, tools: FetchTools): Promise<FetchedFile> {
  const { address, file, target, bytes: fileBytes } = wanted;
  const retrying = new Retrying(tools.signal, tools.wait);
  const seen = await look({ address, file, fileBytes }, tools.network, retrying);
  const expected = expectedHash(wanted, seen);
  try {
    const hash = await fetchAndHash({ wanted, seen, expected: expected.hash, retrying }, tools);
    await keep(target);
    return { bytes: seen.fileBytes, hash, source: expected.source };
  } catch (error) {
    if (error instanceof FileUnreadable && error.failure.why === 'ENOENT') {
      throw new FolderFailed({ code: 'folder-missing', folder: dirname(target) });
    }
    throw await asDiskFailure(error, dirname(target), seen.fileBytes);
  }
}

interface Version {
  readonly wanted: WantedFile;
  readonly seen: Look;
  readonly expected: WantedFile['hash'];
  readonly retrying: Retrying;
}

/** Fetches what is missing beside the target. @throws HashDiffers, after removing it, and all that can fail */
async function fetchAndHash(version: Version, tools: FetchTools): Promise<FetchedFile['hash']> {
  const { wanted, seen, expected, retrying } = version;
  const { address, file, target } = wanted;
  const { fileBytes, etag, host, hasRanges } = seen;
  const { network, hasher, signal, limits } = tools;
  const header = {
    version: 1,
    blockBytes: BLOCK_BYTES,
    bytes: fileBytes,
    hash: expected,
    host,
    etag,
  } as const;
  const algorithm = expected?.algorithm ?? 'sha256';
  await using partial = await PartialFile.open(target, header);
  let hashedBytes = 0;
  const report = () => tools.onProgress?.({ safeBytes: partial.safeBytes, hashedBytes, fileBytes });
  const onHashed = (bytes: number) => {
    hashedBytes = bytes;
    report();
  };
  using hash = followPartial(
    partial,
    { algorithm, hasher, signal },
    { hashed: onHashed, missing: () => lanes.fill() },
  );
  const onBlock = () => {
    hash.advance();
    report();
  };
  const source = { address, file, etag, network, ...(limits && { limits }) };
  const onBytes = (bytes: number) => tools.onBytes?.(bytes);
  await using lanes = new Lanes({ partial, source, hasRanges, retrying, onBytes, onBlock });
  tools.onLanes?.(lanes);
  hash.advance();
  lanes.fill();
  const found = await Promise.race([hash.value, lanes.failed]);
  if (expected !== null && found !== expected.value) {
    await removePartial(target);
    throw new HashDiffers({ file, algorithm, expected: expected.value, found });
  }
  await partial.sync();
  return { algorithm, value: found };
}

/** The file is whole and right: it gets its name. */
async function keep(target: string): Promise<void> {
  await giveOwnerOf(dirname(target), partialOf(target));
  await rename(partialOf(target), target);
  await syncFolder(dirname(target));
  await removePartial(target);
}

/** The registry's hash, else the host's own. */
function expectedHash({ hash }: WantedFile, { statedSha256 }: Look) {
  if (hash !== null) return { hash, source: 'registry' } as const;
  if (statedSha256 === null) return { hash, source: 'nobody' } as const;
  return { hash: { algorithm: 'sha256', value: statedSha256 }, source: 'host' } as const;
}
