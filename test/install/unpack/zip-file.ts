import { crc32, deflateRawSync } from 'node:zlib';

const VERSION = 20;
const UNIX = 3;
export const FILE_MODE = 0o100644;
const FOLDER_MODE = 0o040755;

const STORED = 0;
export const DEFLATED = 8;
export const UTF8 = 0x800;

/** What a header says. Each may be a lie. */
export interface Facts {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  readonly unpacked: number;
  readonly name: string | Buffer;
  readonly extra: Buffer;
}

/** An entry to be written: what is not said is true of its data. */
export interface Packed extends Partial<Facts> {
  readonly name: string | Buffer;
  readonly data?: Buffer | string;
  /** The bytes in the archive, in place of the data packed as the method says. */
  readonly raw?: Buffer;
  readonly mode?: number;
  /** What only the header before the data says. */
  readonly local?: Partial<Facts>;
  /** Where the central directory says that the local header is. */
  readonly at?: number;
}

interface Whole {
  readonly before?: Buffer;
  /** The number of entries that the end record says. */
  readonly count?: number;
  readonly comment?: string;
  /** Added to the position of the central directory that the end record says. */
  readonly shift?: number;
}

/** A zip archive, with just what a reader of archives needs. */
export function zipFile(entries: readonly Packed[], whole: Whole = {}): Buffer {
  const { before = Buffer.alloc(0), count = entries.length, comment = '', shift = 0 } = whole;
  const locals: Buffer[] = [before];
  const central: Buffer[] = [];
  let offset = before.length;
  for (const entry of entries) {
    const local = localPart(entry);
    locals.push(local);
    central.push(centralHeader(entry, entry.at ?? offset));
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = numbers(
    [0x06054b50, 4],
    [0, 4],
    [count, 2],
    [count, 2],
    [directory.length, 4],
    [offset + shift, 4],
    [comment.length, 2],
  );
  return Buffer.concat([...locals, directory, end, Buffer.from(comment)]);
}

/** The header before an entry's data, and the data. */
export function localPart(entry: Packed): Buffer {
  const facts = { ...factsOf(entry), ...entry.local };
  const name = Buffer.from(facts.name);
  return Buffer.concat([
    numbers([0x04034b50, 4]),
    common(facts),
    numbers([name.length, 2], [facts.extra.length, 2]),
    name,
    facts.extra,
    rawOf(entry),
  ]);
}

function centralHeader(entry: Packed, at: number): Buffer {
  const facts = factsOf(entry);
  const name = Buffer.from(facts.name);
  const mode = entry.mode ?? (name.at(-1) === 0x2f ? FOLDER_MODE : FILE_MODE);
  return Buffer.concat([
    numbers([0x02014b50, 4], [(UNIX << 8) | VERSION, 2]),
    common(facts),
    numbers([name.length, 2], [facts.extra.length, 2], [0, 2], [0, 2], [0, 2], [mode * 0x10000, 4], [at, 4]),
    name,
    facts.extra,
  ]);
}

/** What both headers share. */
function common({ flags, method, crc, compressed, unpacked }: Facts): Buffer {
  return numbers([VERSION, 2], [flags, 2], [method, 2], [0, 4], [crc, 4], [compressed, 4], [unpacked, 4]);
}

function factsOf(entry: Packed): Facts {
  const data = dataOf(entry);
  return {
    flags: UTF8,
    method: STORED,
    crc: crc32(data),
    compressed: rawOf(entry).length,
    unpacked: data.length,
    extra: Buffer.alloc(0),
    ...entry,
  };
}

function rawOf(entry: Packed): Buffer {
  return entry.raw ?? (entry.method === DEFLATED ? deflateRawSync(dataOf(entry)) : dataOf(entry));
}

const dataOf = ({ data = '' }: Packed): Buffer => Buffer.from(data);

/** Little-endian, each with its size in bytes. */
export function numbers(...values: readonly (readonly [value: number, bytes: number])[]): Buffer {
  return Buffer.concat(
    values.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes);
      if (bytes === 8) field.writeBigUInt64LE(BigInt(value));
      else field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}
