import { type Entry, fromRandomAccessReaderPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { z } from 'zod';
import { SetupError } from '../../nouns/setup-error.ts';
import { ArchiveRefused } from '../errors.ts';
import type { ArchiveDirectory, ArchiveEntry } from './archive-entry.ts';
import type { ArchiveFile } from './archive-file.ts';
import { MOST_NAME_BYTES } from './check-name.ts';
import { agreesWith } from './local-header.ts';

/** A speech model has fewer than a hundred. All are held in memory. */
const MOST_ENTRIES = 20_000;

/** Names are decoded here and sizes compared in check-entries.ts, so that a refusal can name the entry. */
const OPTIONS = { autoClose: false, lazyEntries: true, decodeStrings: false, validateEntrySizes: false };

/** Of an entry in the archive's directory. */
const ENTRY_SIGNATURE = Buffer.from('PK\u0001\u0002', 'latin1');

/** The type that yauzl's declaration gives is wrong: it is the position of the next entry. */
const Position = z.number();

/**
 * Reads what the archive says that it contains, and both headers of each entry. Nothing is judged yet but what
 * cannot be read or held.
 * @param file how messages name the archive
 * @throws ArchiveRefused, FolderFailed; the signal's reason when aborted
 */
export async function readDirectory(
  archive: ArchiveFile,
  file: string,
  signal?: AbortSignal,
): Promise<ArchiveDirectory> {
  const zip = await fromRandomAccessReaderPromise(archive.reader(), archive.bytes, OPTIONS).catch(
    (error: unknown) => Promise.reject(asRefusal(error, file, null)),
  );
  if (zip.entryCount > MOST_ENTRIES) throw new ArchiveRefused(file, null, 'too-many-entries');
  const directoryAt = Position.parse(zip.readEntryCursor);
  const entries: ArchiveEntry[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      signal?.throwIfAborted();
      entries.push(await readEntry(zip, entry, file));
    }
    if (await hasMore(zip, archive)) throw new ArchiveRefused(file, null, 'damaged');
  } catch (error) {
    signal?.throwIfAborted();
    throw asRefusal(error, file, null);
  }
  return { entries, directoryAt, archiveBytes: archive.bytes };
}

/** Whether behind the entries that the end record counts there is another: then some would not be unpacked. */
async function hasMore(zip: ZipFile, archive: ArchiveFile): Promise<boolean> {
  const signature = Buffer.alloc(ENTRY_SIGNATURE.length);
  const isThere = await archive.fill(signature, Position.parse(zip.readEntryCursor));
  return isThere && signature.equals(ENTRY_SIGNATURE);
}

async function readEntry(zip: ZipFile, entry: Entry, file: string): Promise<ArchiveEntry> {
  // Backslashes stay: what they mean differs between systems, so check-name.ts refuses them.
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
  // Not left to check-name.ts: all names are held, and 20,000 of 64 kB would not fit into memory.
  if (entry.fileNameRaw.length > MOST_NAME_BYTES) throw new ArchiveRefused(file, name, 'reserved-name');
  const local = await zip
    .readLocalFileHeaderPromise(entry)
    .catch((error: unknown) => Promise.reject(asRefusal(error, file, name)));
  return {
    name,
    unixType: entry.externalFileAttributes >>> 28,
    isEncrypted: entry.isEncrypted(),
    method: entry.compressionMethod,
    crc32: entry.crc32,
    compressedBytes: entry.compressedSize,
    unpackedBytes: entry.uncompressedSize,
    headerAt: entry.relativeOffsetOfLocalHeader,
    dataAt: local.fileDataStart,
    agreesWithLocalHeader: agreesWith(entry, local),
  };
}

/** Whatever yauzl complains about is the archive's fault; it tells encryption apart by its message alone. */
function asRefusal(error: unknown, file: string, entry: string | null): unknown {
  if (error instanceof SetupError) return error;
  const isEncrypted = error instanceof Error && /encryption/i.test(error.message);
  return new ArchiveRefused(file, entry, isEncrypted ? 'encrypted' : 'damaged');
}
