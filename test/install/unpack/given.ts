import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { expect } from 'vitest';
import type { ArchiveFlaw } from '../../../main/install/errors.ts';
import { type UnpackedFile, type UnpackOptions, unpack } from '../../../main/install/unpack/unpack.ts';
import { SetupError } from '../../../main/nouns/setup-error.ts';
import { DEFLATED, type Packed } from './zip-file.ts';

export const FILE = 'stt/vosk-model.zip';

/** In the form of Vosk's models. */
export const MODEL: Packed[] = [
  { name: 'vosk-model/' },
  { name: 'vosk-model/am/' },
  { name: 'vosk-model/am/final.mdl', data: 'weights'.repeat(1000), method: DEFLATED },
  { name: 'vosk-model/conf/model.conf', data: '--beam=13.0\n' },
  { name: 'vosk-model/rnnlm/' },
  { name: 'vosk-model/rnnlm/final.raw', data: 'more weights' },
  { name: 'vosk-model/README', data: '' },
];
/** The texts of its files, without its top folder. */
export const FILES = {
  'am/final.mdl': 'weights'.repeat(1000),
  'conf/model.conf': '--beam=13.0\n',
  'rnnlm/final.raw': 'more weights',
  README: '',
};

/** An archive beside an empty models folder, both removed at the end of the test. */
export class Given implements AsyncDisposable {
  readonly base: string;
  readonly archive: string;
  readonly models: string;
  /** Where the model is to lie. */
  readonly folder: string;

  private constructor(base: string) {
    this.base = base;
    this.archive = join(base, 'archive.zip');
    this.models = join(base, 'models');
    this.folder = join(this.models, 'vosk-model');
  }

  static async make(zip: Buffer): Promise<Given> {
    const given = new Given(await mkdtemp(join(tmpdir(), 'voicefit-test-')));
    await mkdir(given.models);
    await writeFile(given.archive, zip);
    return given;
  }

  unpack(options: Partial<UnpackOptions> = {}): Promise<UnpackedFile[]> {
    return unpack(this.archive, { folder: this.folder, file: FILE, ...options });
  }

  /** All files and folders, below the common folder. */
  async everything(): Promise<string[]> {
    return (await namesBelow(this.base)).filter((name) => name !== 'archive.zip' && name !== 'models');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.base, { recursive: true, force: true });
  }
}

/** All files and folders below a folder, with `/`. */
export async function namesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

/** Expects the archive to be refused, and that nothing is left of it anywhere. */
export async function expectRefused(
  zip: Buffer,
  flaw: ArchiveFlaw,
  entry: unknown,
  options: Partial<UnpackOptions> = {},
): Promise<void> {
  await using given = await Given.make(zip);
  const error: unknown = await given.unpack(options).catch((error: unknown) => error);
  if (!(error instanceof SetupError)) throw new Error('It was not refused.', { cause: error });
  expect(error.failure).toEqual({ code: 'archive-refused', file: FILE, entry, flaw });
  expect(await given.everything()).toEqual([]);
}

/** What `unpack` should say of these files. */
export function unpackedOf(files: Readonly<Record<string, string>>): UnpackedFile[] {
  return Object.entries(files).map(([path, text]) => ({
    path,
    bytes: Buffer.byteLength(text),
    sha256: createHash('sha256').update(text).digest('hex'),
  }));
}

/** The texts of all files below a folder, by their paths. */
export async function textsBelow(folder: string): Promise<Record<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    files.map(async (file) => [relative(folder, file).replaceAll(sep, '/'), await readFile(file, 'utf8')]),
  );
  return Object.fromEntries(texts);
}
