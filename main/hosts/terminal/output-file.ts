import { extname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { SetupError } from '../../nouns/setup-error.ts';
import { UsageError } from './errors.ts';

/** The file that a result was to be saved as cannot be written. */
export class FileNotWritten extends SetupError {
  readonly code = 'file-not-written';
  readonly nextStep = 'Name another file or folder.';
  readonly mishap = null;

  constructor(file: string, why: string) {
    super(`${file} cannot be written (${why}).`);
  }
}

const FORMATS = { '.json': 'json', '.txt': 'text' } as const;
export type Format = (typeof FORMATS)[keyof typeof FORMATS];

/** @throws UsageError where the name does not say which of the formats is wanted */
export function formatOf(file: string): Format {
  const extension = extname(file).toLowerCase();
  const found = Object.entries(FORMATS).find(([each]) => each === extension);
  if (found === undefined) {
    throw new UsageError(`${file} has to end in .json, for tools, or .txt, for people.`);
  }
  return found[1];
}

/**
 * Writes the whole file or none of it: what was there stays until then.
 * @throws FileNotWritten
 */
export async function save(file: string, content: string): Promise<void> {
  try {
    await writeFileAtomic(file, content);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new FileNotWritten(file, WHY[code] ?? code);
  }
}

const WHY: Record<string, string> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'its path leads through a file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder',
};
