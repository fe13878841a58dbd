import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ModelFileProblem } from '../nouns/model-file-problem.ts';
import { type GgufHeader, type HeaderReading, PREFIX_BYTES, readGgufHeader } from './gguf-header.ts';
import { modelProblem, partEnding, partNames, partsOf } from './model-problem.ts';

/** A file that llama.cpp could not run, and why. */
export interface FlawedFile {
  readonly file: string;
  readonly problem: ModelFileProblem;
}

export interface CheckedFile {
  /** Of all parts. */
  readonly bytes: number;
  /** `null`: as far as headers show, it is a whole language model. */
  readonly flawed: FlawedFile | null;
}

/** Usual headers are 1 to 10 MB, nearly all of it the vocabulary; most of a large one is read at once. */
const FIRST_BYTES = 2 ** 20;
const GROWTH = 4;
/** What this is about the start of a file. */
const MAGIC = 'GGUF';
const LFS_POINTER = 'version https://git-lfs';
const VERSIONS = [2, 3];
const HIGHEST_VERSION = 99;

/**
 * Whether a file is a whole language model, with all of its parts, by its header alone: before llama.cpp opens it, and
 * before time is spent on anything else. The one place where that is decided.
 */
export async function checkModelFile(file: string): Promise<CheckedFile> {
  const first = await lookAt(file);
  if ('problem' in first) return { bytes: 0, flawed: { file, problem: first.problem } };
  const { part, parts } = partsOf(first.header.metadata);
  if (parts <= 1) return { bytes: first.bytes, flawed: null };
  const names = partNames(basename(file), part, parts);
  const [firstName] = names;
  if (part > 1) {
    const named = firstName === undefined ? null : join(dirname(file), firstName);
    return flawed(file, { code: 'not-first-part', part, parts, first: named });
  }
  if (firstName === undefined) return flawed(file, renamed(part, parts));
  return withOtherParts(file, first.bytes, names.slice(1));
}

async function withOtherParts(
  file: string,
  firstBytes: number,
  names: readonly string[],
): Promise<CheckedFile> {
  let bytes = firstBytes;
  const parts = names.length + 1;
  for (const [at, name] of names.entries()) {
    const other = join(dirname(file), name);
    const found = await lookAt(other);
    if ('problem' in found)
      return found.problem.code === 'missing'
        ? flawed(file, { code: 'part-missing', part: 1, parts, missing: name })
        : flawed(other, found.problem);
    const is = partsOf(found.header.metadata);
    if (is.part !== at + 2 || is.parts !== parts) return flawed(other, renamed(is.part, is.parts));
    bytes += found.bytes;
  }
  return { bytes, flawed: null };
}

const renamed = (part: number, parts: number): ModelFileProblem => ({
  code: 'part-renamed',
  part,
  parts,
  ending: partEnding(part, parts),
});
const flawed = (file: string, problem: ModelFileProblem): CheckedFile => ({
  bytes: 0,
  flawed: { file, problem },
});

type Look = { readonly problem: ModelFileProblem } | { readonly header: GgufHeader; readonly bytes: number };

async function lookAt(file: string): Promise<Look> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) return { problem: { code: 'folder' } };
    // Opening a pipe would wait for whoever writes into it.
    if (!found.isFile()) return { problem: { code: 'not-a-file' } };
    if (found.size === 0) return { problem: { code: 'empty' } };
    const handle = await open(file);
    try {
      return await lookInto(handle, found.size);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : null;
    if (why === null) throw error;
    return {
      problem: why === 'ENOENT' || why === 'ENOTDIR' ? { code: 'missing' } : { code: 'unreadable', why },
    };
  }
}

async function lookInto(handle: FileHandle, size: number): Promise<Look> {
  const start = await startOf(handle, Math.min(size, FIRST_BYTES));
  const problem = startProblem(start, size);
  if (problem !== null) return { problem };
  const { reading, readBytes } = await readHeader(handle, start, size);
  if (reading.kind === 'nonsense') return { problem: { code: 'damaged' } };
  if (reading.kind === 'whole') {
    const flaw = modelProblem(reading.header, size);
    return flaw === null ? { header: reading.header, bytes: size } : { problem: flaw };
  }
  const wholeBytes = readBytes < size ? null : reading.estimatedBytes;
  return { problem: { code: 'cut-off', bytes: size, wholeBytes, isEstimate: wholeBytes !== null } };
}

/** What the first bytes show: another kind of file, or one of another version. */
function startProblem(start: Buffer, size: number): ModelFileProblem | null {
  if (start.toString('latin1', 0, LFS_POINTER.length) === LFS_POINTER) return { code: 'git-lfs-pointer' };
  if (start.toString('latin1', 0, MAGIC.length) !== MAGIC) return { code: 'not-gguf' };
  const cut = { code: 'cut-off', bytes: size, wholeBytes: null, isEstimate: false } as const;
  if (start.length < PREFIX_BYTES) return cut;
  const version = start.readUInt32LE(4);
  const swapped = start.readUInt32BE(4);
  if (version > HIGHEST_VERSION)
    return { code: swapped > 0 && swapped <= HIGHEST_VERSION ? 'big-endian' : 'not-gguf' };
  if (!VERSIONS.includes(version)) return { code: 'version', version };
  return promisedBytes(start) > size ? cut : null;
}

/** Name length, value type and one byte of value: no tensor and no key takes less. */
const ENTRY_BYTES = 13n;

/** The minimum size of a file with this header: llama.cpp would look for its entries for minutes. */
function promisedBytes(start: Buffer): bigint {
  const entries = start.readBigUInt64LE(8) + start.readBigUInt64LE(16);
  return BigInt(PREFIX_BYTES) + entries * ENTRY_BYTES;
}

/** Reads as much of the file as its header takes. */
async function readHeader(
  handle: FileHandle,
  start: Buffer,
  size: number,
): Promise<{ reading: HeaderReading; readBytes: number }> {
  let bytes = start;
  for (;;) {
    const reading = readGgufHeader(bytes);
    if (reading.kind !== 'short' || bytes.length >= Math.min(size, MOST_HEADER_BYTES))
      return { reading, readBytes: bytes.length };
    const wanted = Math.min(size, MOST_HEADER_BYTES, bytes.length * GROWTH);
    const more = await startOf(handle, wanted);
    // The file became shorter meanwhile.
    if (more.length <= bytes.length) return { reading, readBytes: size };
    bytes = more;
  }
}

/** No vocabulary is so large; a file that claims one would fill the memory. */
const MOST_HEADER_BYTES = 256 * 2 ** 20;

async function startOf(handle: FileHandle, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
  return buffer.subarray(0, bytesRead);
}
