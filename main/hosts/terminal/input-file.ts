import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { z } from 'zod';
import { SetupError } from '../../nouns/setup-error.ts';

/** A file named on the command line is not what the option asks for. */
export class WrongInputFile extends SetupError {
  readonly code = 'wrong-input-file';
  readonly nextStep: string;
  readonly mishap = null;

  constructor(file: string, problem: string, command: string) {
    super(`${file === '-' ? 'The standard input' : file} ${problem}.`);
    this.nextStep = `Give a file that voicefit ${command} --json has printed.`;
  }
}

/**
 * What a command printed earlier with `--json`; `-` is the standard input.
 * @throws WrongInputFile, naming the first field that is wrong
 */
export async function readInput<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  command: string,
): Promise<z.infer<Schema>> {
  const parsed = schema.safeParse(await json(file, command));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') || 'its content';
  throw new WrongInputFile(file, `is not usable: ${field}: ${issue?.message ?? 'not as expected'}`, command);
}

async function json(file: string, command: string): Promise<unknown> {
  const content = await contentOf(file, command);
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    throw new WrongInputFile(file, content.trim() === '' ? 'is empty' : 'is not JSON', command);
  }
}

async function contentOf(file: string, command: string): Promise<string> {
  try {
    return file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new WrongInputFile(file, `cannot be read (${WHY[code] ?? code})`, command);
  }
}

const WHY: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
};
