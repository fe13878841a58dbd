import { crc32 } from 'node:zlib';

const VERSION = 20;
/** Unix, so that the file's mode is read. */
const MADE_BY = (3 << 8) | VERSION;
const PROGRAM_MODE = 0o100755 << 16;

/** A zip archive of programs and texts, uncompressed, with just what a reader of archives needs. */
export function storedZip(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [file, text] of Object.entries(files)) {
    const [name, data] = [Buffer.from(file), Buffer.from(text)];
    const facts = numbers(
      [VERSION, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [crc32(data), 4],
      [data.length, 4],
      [data.length, 4],
    );
    const local = Buffer.concat([
      numbers([0x04034b50, 4]),
      facts,
      numbers([name.length, 2], [0, 2]),
      name,
      data,
    ]);
    const where = numbers(
      [name.length, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [PROGRAM_MODE >>> 0, 4],
      [offset, 4],
    );
    entries.push(Buffer.concat([numbers([0x02014b50, 4], [MADE_BY, 2]), facts, where, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const count = entries.length;
  const end = numbers(
    [0x06054b50, 4],
    [0, 4],
    [count, 2],
    [count, 2],
    [directory.length, 4],
    [offset, 4],
    [0, 2],
  );
  return Buffer.concat([...locals, directory, end]);
}

/** Little-endian, each with its size in bytes. */
function numbers(...values: readonly (readonly [value: number, bytes: number])[]): Buffer {
  return Buffer.concat(
    values.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}
