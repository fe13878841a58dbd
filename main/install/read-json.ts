import { readFile, stat } from 'node:fs/promises';
import type { z } from 'zod';
import { diskCode } from '../disk-error.ts';

/** The content of a small JSON file; `null`: it is not there, cannot be read, is too large or of another form. */
export async function readJson<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  mostBytes: number,
): Promise<z.infer<Schema> | null> {
  try {
    const { size } = await stat(file);
    if (size > mostBytes) return null;
    return schema.safeParse(JSON.parse(await readFile(file, 'utf8'))).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError || diskCode(error) !== null) return null;
    throw error;
  }
}
