/** Compression methods of the zip format (APPNOTE 4.4.5). */
export const STORED = 0;
export const DEFLATED = 8;

/** Types of files in the upper bits of a Unix mode; 0: the archive does not say. */
export const UNIX_FILE = 0o10;
export const UNIX_FOLDER = 0o04;
export const UNIX_LINK = 0o12;

/** An entry of an archive's central directory, as far as unpacking needs it. */
export interface ArchiveEntry {
  /** Between its parts is `/`; a folder's name ends with it. */
  readonly name: string;
  readonly unixType: number;
  readonly isEncrypted: boolean;
  /** Of compression. */
  readonly method: number;
  /** Of the unpacked bytes. */
  readonly crc32: number;
  readonly compressedBytes: number;
  readonly unpackedBytes: number;
  /** The positions in the archive of its local header and of its data behind it. */
  readonly headerAt: number;
  readonly dataAt: number;
  /** Whether the local header says the same as the central directory. */
  readonly agreesWithLocalHeader: boolean;
}

/** What an archive says that it contains. */
export interface ArchiveDirectory {
  readonly entries: readonly ArchiveEntry[];
  /** The position in the archive where the list of entries begins. */
  readonly directoryAt: number;
  readonly archiveBytes: number;
}

/** Whether the entry's name is that of a folder. */
export function isFolder({ name }: Pick<ArchiveEntry, 'name'>): boolean {
  return name.endsWith('/');
}
