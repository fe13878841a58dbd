import { readFile, stat } from 'node:fs/promises';
import { duplicateKey } from './duplicate-key.ts';
import type { RegistryFailure } from './nouns/registry-failure.ts';
import { printable } from './problem.ts';
import { RegistryError } from './registry-error.ts';

/** A registry with every model known today takes 0.1 MB. */
const MAX_BYTES = 20 * 1024 ** 2;

/**
 * The content of a JSON file, whatever it means.
 * @throws RegistryError for a missing file, a folder, a file over 20 MiB, and invalid JSON
 */
export async function readJson(file: string): Promise<unknown> {
  const text = decode(file, await readBytes(file));
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw invalid(file, { code: 'not-json', ...syntaxProblem(error, text) });
  }
  const twice = duplicateKey(text);
  if (twice === null) return content;
  throw invalid(file, { code: 'key-twice', key: printable(twice) });
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw unreadable(file, { code: 'folder' });
    if (!found.isFile()) throw unreadable(file, { code: 'not-regular' });
    if (found.size > MAX_BYTES) {
      throw unreadable(file, {
        code: 'too-large',
        mib: mebibytes(found.size),
        limitMib: mebibytes(MAX_BYTES),
      });
    }
    return await readFile(file);
  } catch (error) {
    if (error instanceof RegistryError) throw error;
    throw unreadable(file, { code: 'system', why: codeOf(error) });
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

const mebibytes = (bytes: number): number => Math.ceil(bytes / 1024 ** 2);

type ProblemOf<Code extends RegistryFailure['code']> = Extract<RegistryFailure, { code: Code }>['problem'];

const unreadable = (file: string, problem: ProblemOf<'registry-unreadable'>) =>
  new RegistryError({ code: 'registry-unreadable', file, problem });

const invalid = (file: string, problem: ProblemOf<'registry-invalid'>) =>
  new RegistryError({ code: 'registry-invalid', file, problem });

/** Editors and shells on Windows write UTF-16, or a byte order mark before UTF-8; both are fine. */
function decode(file: string, bytes: Buffer): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw invalid(file, { code: 'not-text' });
  }
}

type SyntaxProblem = Omit<Extract<ProblemOf<'registry-invalid'>, { code: 'not-json' }>, 'code'>;

/** V8's message. It contains the place of most errors, but not of a text that just ends. */
function syntaxProblem(error: unknown, text: string): SyntaxProblem {
  const message = error instanceof Error ? error.message : String(error);
  if (message.startsWith('Unexpected end')) {
    const lines = text.trimEnd().split('\n');
    return { place: { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }, said: null };
  }
  const placed = /^(.*) in JSON at position \d+ \(line (\d+) column (\d+)\)$/s.exec(message);
  if (placed !== null) {
    const place = { line: Number(placed[2]), column: Number(placed[3]) };
    return { place, said: lowerFirst(placed[1] ?? '') };
  }
  return { place: null, said: printable(lowerFirst(message.replace(/, (?:\.\.\.)?".*$/s, ''))) };
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
