import { type FileHandle, open } from 'node:fs/promises';

/** The header of a graph as OpenFst writes it (its `fst.h`), all numbers little-endian. */
const MAGIC = 2_125_659_606;
const HAS_OUTPUT_SYMBOLS = 2;

/** Names of the kinds of graph and of its edges are short words. */
const LONGEST_NAME = 100;
const HEADER_BYTES = 4 + 2 * (4 + LONGEST_NAME) + 2 * 4;

/** Whether a graph holds the words that it stands for; `null`: it is not there, or is no such graph. */
export async function holdsWords(file: string): Promise<boolean | null> {
  try {
    await using handle = await open(file);
    return hasSymbols(await firstBytes(handle));
  } catch {
    return null;
  }
}

async function firstBytes(handle: FileHandle): Promise<DataView> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
  return new DataView(buffer.buffer, buffer.byteOffset, bytesRead);
}

/** Magic number, kind of graph, kind of edge, version, flags. @throws RangeError if it ends too soon */
function hasSymbols(header: DataView): boolean | null {
  if (header.getInt32(0, true) !== MAGIC) return null;
  const afterName = (at: number) => at + 4 + header.getInt32(at, true);
  const version = afterName(afterName(4));
  return (header.getInt32(version + 4, true) & HAS_OUTPUT_SYMBOLS) !== 0;
}
