import { readFile, stat } from 'node:fs/promises';
import { duplicateKey } from './duplicate-key.ts';
import { printable } from './problem.ts';
import { RegistryError } from './registry-error.ts';

/** A registry with every model known today takes 0.1 MB. */
const MAX_BYTES = 20 * 1024 ** 2;

/**
 * The content of a JSON file, whatever it means.
 * @throws RegistryError for a missing file, a folder, one over 20 MiB, and what is no JSON
 */
export async function readJson(file: string): Promise<unknown> {
  const text = decode(file, await readBytes(file));
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new RegistryError('registry-invalid', `${file} is not valid JSON${syntaxProblem(error, text)}.`);
  }
  const twice = duplicateKey(text);
  if (twice === null) return content;
  throw new RegistryError('registry-invalid', `${file} gives ${printable(twice)} twice.`);
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw unreadable(file, 'it is a folder');
    if (!found.isFile()) throw unreadable(file, 'it is not a regular file');
    if (found.size > MAX_BYTES) throw unreadable(file, `it takes ${mebibytes(found.size)} MiB, more than 20`);
    return await readFile(file);
  } catch (error) {
    if (error instanceof RegistryError) throw error;
    throw unreadable(file, REASONS[codeOf(error)] ?? codeOf(error));
  }
}

const REASONS: Partial<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'its permissions forbid it',
  EPERM: 'its permissions forbid it',
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

const mebibytes = (bytes: number): number => Math.ceil(bytes / 1024 ** 2);

const unreadable = (file: string, why: string) =>
  new RegistryError('registry-unreadable', `${file} cannot be read: ${why}.`);

/** Editors and shells on Windows write UTF-16, or a byte order mark before UTF-8; both are fine. */
function decode(file: string, bytes: Buffer): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new RegistryError('registry-invalid', `${file} is not a text file.`);
  }
}

/** In V8's words. It tells the place of most mistakes, though not where a text just ends. */
function syntaxProblem(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : String(error);
  if (message.startsWith('Unexpected end')) {
    const lines = text.trimEnd().split('\n');
    return ` at line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}: it ends too early`;
  }
  const placed = /^(.*) in JSON at position \d+ \(line (\d+) column (\d+)\)$/s.exec(message);
  if (placed !== null) return ` at line ${placed[2]}, column ${placed[3]}: ${lowerFirst(placed[1] ?? '')}`;
  return `: ${printable(lowerFirst(message.replace(/, (?:\.\.\.)?".*$/s, '')))}`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
