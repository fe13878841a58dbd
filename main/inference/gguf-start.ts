import { open, stat } from 'node:fs/promises';

/** Magic, version, number of tensors, number of metadata keys (gguf.md). */
const HEADER_BYTES = 24;
/** Name length, value type and one byte of value: no tensor and no key takes less. */
const ENTRY_BYTES = 13n;

/** What the first bytes of a file say, against its size. */
export interface GgufStart {
  readonly size: number;
  readonly isGguf: boolean;
  /** Its entries cannot fit into the file. The runtime would look for them for minutes before it gave up. */
  readonly isCutShort: boolean;
}

/** @throws the system's error if the file cannot be read */
export async function readGgufStart(file: string): Promise<GgufStart> {
  const found = await stat(file);
  const { size } = found;
  // Opening a pipe would wait for whoever writes into it. A folder the system refuses in its own words.
  if (!found.isFile() && !found.isDirectory()) return { size, isGguf: false, isCutShort: false };
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    const start = buffer.subarray(0, bytesRead);
    return {
      size,
      isGguf: start.toString('latin1', 0, 4) === 'GGUF',
      isCutShort: promisedBytes(start) > size,
    };
  } finally {
    await handle.close();
  }
}

/** The minimum size of a file with this header. */
function promisedBytes(start: Buffer): bigint {
  if (start.length < HEADER_BYTES) return BigInt(HEADER_BYTES);
  const entries = start.readBigUInt64LE(8) + start.readBigUInt64LE(16);
  return BigInt(HEADER_BYTES) + entries * ENTRY_BYTES;
}
