import { MB } from '../../nouns/bytes.ts';
import { type ArchiveFlaw, ArchiveRefused } from '../errors.ts';
import {
  type ArchiveDirectory,
  type ArchiveEntry,
  DEFLATED,
  isFolder,
  STORED,
  UNIX_FILE,
  UNIX_FOLDER,
  UNIX_LINK,
} from './archive-entry.ts';
import { nameFlaw } from './check-name.ts';
import { type Contents, contentsOf } from './contents.ts';
import { findClash } from './name-clash.ts';

/**
 * Without a known size, an archive may unpack to so many times its own bytes. Weights and graphs shrink to a
 * third at best and word lists to a tenth, so no model comes near it; deflate itself reaches 1032.
 */
const MOST_TIMES = 20;

/** What a small archive may unpack to in any case: a word list alone, for example. */
const LEAST_LIMIT_BYTES = 50 * MB;

export interface Conditions {
  /** How messages name the archive, such as `stt/vosk-model-en-us-0.22.zip`. */
  readonly file: string;
  /** Top-level folders of the model that are left out. */
  readonly without?: readonly string[];
  /** The registry's size of the unpacked model, if it has one. */
  readonly atMostBytes?: number;
}

/**
 * What would be unpacked, if the archive can be trusted as far as it can be without unpacking it.
 * @throws ArchiveRefused for the first flaw found
 */
export function checkEntries(directory: ArchiveDirectory, conditions: Conditions): Contents {
  const { entries, archiveBytes } = directory;
  const { file, without = [], atMostBytes = largestFor(archiveBytes) } = conditions;
  for (const entry of entries) {
    const flaw = nameFlaw(entry.name) ?? kindFlaw(entry) ?? dataFlaw(entry);
    if (flaw !== null) throw new ArchiveRefused(file, entry.name, flaw);
  }
  const clash = findClash(entries);
  if (clash !== null) throw new ArchiveRefused(file, clash.entry.name, clash.flaw);
  const overlap = findOverlap(directory);
  if (overlap !== null) throw new ArchiveRefused(file, overlap.name, 'overlap');
  const contents = contentsOf(entries, without);
  // Such an archive is no model, and an empty folder would look like one.
  if (contents.files.length === 0) throw new ArchiveRefused(file, null, 'damaged');
  if (contents.unpackedBytes > atMostBytes) throw new ArchiveRefused(file, null, 'too-large');
  return contents;
}

function largestFor(archiveBytes: number): number {
  return Math.max(MOST_TIMES * archiveBytes, LEAST_LIMIT_BYTES);
}

function kindFlaw(entry: ArchiveEntry): ArchiveFlaw | null {
  switch (entry.unixType) {
    case 0:
    case UNIX_FILE:
      return null;
    case UNIX_FOLDER:
      return isFolder(entry) ? null : 'special-file';
    case UNIX_LINK:
      return 'link';
    default:
      return 'special-file';
  }
}

function dataFlaw(entry: ArchiveEntry): ArchiveFlaw | null {
  const { method, compressedBytes, unpackedBytes } = entry;
  if (entry.isEncrypted) return 'encrypted';
  if (method !== STORED && method !== DEFLATED) return 'unknown-compression';
  if (!entry.agreesWithLocalHeader) return 'damaged';
  if (isFolder(entry)) return unpackedBytes === 0 ? null : 'damaged';
  if (method === DEFLATED || compressedBytes === unpackedBytes) return null;
  return compressedBytes > unpackedBytes ? 'larger-than-declared' : 'damaged';
}

/** The first entry in the file that begins before the one before it has ended, or reaches into the directory. */
function findOverlap({ entries, directoryAt }: ArchiveDirectory): ArchiveEntry | null {
  let endedAt = 0;
  for (const entry of entries.toSorted((one, other) => one.headerAt - other.headerAt)) {
    const endsAt = entry.dataAt + entry.compressedBytes;
    if (entry.headerAt < endedAt || endsAt > directoryAt) return entry;
    endedAt = endsAt;
  }
  return null;
}
