import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { z } from 'zod';
import type { Failure } from '../../nouns/failure.ts';
import { SetupError } from '../../nouns/setup-error.ts';

type WrongFile = Extract<Failure, { code: 'wrong-input-file' }>;

/** A file named on the command line does not have the content that the option needs. */
export class WrongInputFile extends SetupError<WrongFile> {
  constructor(file: string, problem: WrongFile['problem'], command: string) {
    super({ code: 'wrong-input-file', file, problem, command });
  }
}

/**
 * Output that a command printed earlier with `--json`; `-` is standard input.
 * @throws WrongInputFile, naming the first invalid field
 */
export async function readInput<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  command: string,
): Promise<z.infer<Schema>> {
  const parsed = schema.safeParse(await json(file, command));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') || null;
  throw new WrongInputFile(
    file,
    { code: 'field', field, said: issue?.message ?? 'not as expected' },
    command,
  );
}

async function json(file: string, command: string): Promise<unknown> {
  const content = await contentOf(file, command);
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    throw new WrongInputFile(file, { code: content.trim() === '' ? 'empty' : 'not-json' }, command);
  }
}

async function contentOf(file: string, command: string): Promise<string> {
  try {
    return file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new WrongInputFile(file, { code: 'unreadable', why }, command);
  }
}
