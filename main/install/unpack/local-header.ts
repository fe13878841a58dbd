import { type Entry, type LocalFileHeader, parseExtraFields } from 'yauzl';

/** Bits of the general purpose flag (APPNOTE 4.4.4). */
const ENCRYPTED = 1 << 0;
const SIZES_BEHIND_DATA = 1 << 3;

/** Stands for a size that is in the extra field of 64-bit sizes (APPNOTE 4.4.8, 4.5.3). */
const IN_EXTRA_FIELD = 0xffffffff;
const EXTRA_64_BIT_SIZES = 1;

type Central = Pick<
  Entry,
  | 'fileNameRaw'
  | 'compressionMethod'
  | 'generalPurposeBitFlag'
  | 'crc32'
  | 'compressedSize'
  | 'uncompressedSize'
>;

/**
 * Whether the header before an entry's data says the same as the central directory: another reader may believe
 * the one, and we the other. A writer that did not know sizes and checksum beforehand left them 0.
 */
export function agreesWith(central: Central, local: LocalFileHeader): boolean {
  if (!local.fileName.equals(central.fileNameRaw)) return false;
  if (local.compressionMethod !== central.compressionMethod) return false;
  if (((local.generalPurposeBitFlag ^ central.generalPurposeBitFlag) & ENCRYPTED) !== 0) return false;
  const sizes = sizesIn(local);
  if (sizes === null) return false;
  const areBehind = (local.generalPurposeBitFlag & SIZES_BEHIND_DATA) !== 0;
  const pairs = [
    [local.crc32, central.crc32],
    [sizes.compressed, central.compressedSize],
    [sizes.unpacked, central.uncompressedSize],
  ] as const;
  return pairs.every(([here, there]) => here === there || (areBehind && here === 0));
}

/** `null`: the header is damaged. */
function sizesIn({ compressedSize, uncompressedSize, extraField }: LocalFileHeader): Sizes | null {
  const sizes = { compressed: compressedSize, unpacked: uncompressedSize };
  if (compressedSize !== IN_EXTRA_FIELD && uncompressedSize !== IN_EXTRA_FIELD) return sizes;
  try {
    const field = parseExtraFields(extraField).find(({ id }) => id === EXTRA_64_BIT_SIZES);
    if (field === undefined) return sizes;
    let at = 0;
    const next = () => Number(field.data.readBigUInt64LE(8 * at++));
    const unpacked = uncompressedSize === IN_EXTRA_FIELD ? next() : uncompressedSize;
    return { unpacked, compressed: compressedSize === IN_EXTRA_FIELD ? next() : compressedSize };
  } catch {
    return null;
  }
}

interface Sizes {
  readonly compressed: number;
  readonly unpacked: number;
}
