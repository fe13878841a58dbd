import { access, constants, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { SetupError } from '../../nouns/setup-error.ts';
import { UsageError } from './errors.ts';

/** The result could not be saved to the requested file. */
export class FileNotWritten extends SetupError {
  constructor(file: string, why: string) {
    super({ code: 'file-not-written', file, why });
  }
}

const FORMATS = { '.json': 'json', '.txt': 'text' } as const;
export type Format = (typeof FORMATS)[keyof typeof FORMATS];

/** @throws UsageError if the file name does not determine the format */
export function formatOf(file: string): Format {
  const extension = extname(file).toLowerCase();
  const found = Object.entries(FORMATS).find(([each]) => each === extension);
  if (found === undefined) {
    throw new UsageError((words) => words.outFormat(file));
  }
  return found[1];
}

/**
 * Writes the whole file or none of it: until then the old content stays.
 * @throws FileNotWritten
 */
export async function save(file: string, content: string | Buffer): Promise<void> {
  try {
    const place = await placeOf(file);
    if (place.isPlain) await writeFileAtomic(place.path, content);
    else await writeFile(place.path, content);
  } catch (error) {
    throw new FileNotWritten(file, reasonOf(error));
  }
}

/**
 * Looks whether `save` could write there, before the work for it is done.
 * @throws FileNotWritten
 */
export async function requirePlace(file: string): Promise<void> {
  try {
    const { path, isPlain } = await placeOf(file);
    if (!isPlain) return;
    if (await isFolder(path)) throw new FileNotWritten(file, 'EISDIR');
    // Beside its place the new content is written first.
    await access(dirname(path), constants.W_OK);
  } catch (error) {
    throw error instanceof FileNotWritten ? error : new FileNotWritten(file, reasonOf(error));
  }
}

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => null))?.isDirectory() === true;

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** Where a name leads: a link's file is replaced, not the link; a pipe or a device is written into. */
async function placeOf(file: string): Promise<{ readonly path: string; readonly isPlain: boolean }> {
  try {
    const path = await realpath(file);
    const found = await stat(path);
    return { path, isPlain: found.isFile() || found.isDirectory() };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { path: file, isPlain: true };
    throw error;
  }
}
