import type { Stats } from 'node:fs';
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { diskCode } from '../disk-error.ts';
import { asReadFailure } from './errors.ts';
import { BLOCK_BYTES, bytesOfBlock } from './fetch/blocks.ts';
import { type JournalHeader, readJournal } from './fetch/journal-format.ts';
import { journalOf, partialOf } from './fetch/partial-file.ts';
import { readManifest } from './manifest-file.ts';
import { ModelPart } from './nouns/install-plan.ts';
import type { Manifest } from './nouns/manifest.ts';

/** A file, by its path below what was listed, with `/`. A link counts as what it leads to. */
export interface ListedFile {
  readonly path: string;
  readonly bytes: number;
  readonly mtimeMs: number;
}

/** A file that an interrupted fetch has left. */
export interface ListedPartial {
  /** Of the file that it becomes. */
  readonly path: string;
  readonly header: JournalHeader;
  /** Bytes that need not be fetched again. */
  readonly safeBytes: number;
}

/** A folder directly in one of a part: an unpacked model. */
export interface ListedFolder {
  readonly path: string;
  /** Paths are below this folder. */
  readonly files: readonly ListedFile[];
  /** What was unpacked; `null`: not by us. */
  readonly manifest: Manifest | null;
}

/** What lies in a models folder. */
export interface ModelListing {
  readonly files: readonly ListedFile[];
  readonly partials: readonly ListedPartial[];
  readonly folders: readonly ListedFolder[];
}

/** Below an unpacked model. Vosk's are two folders deep; a link may lead in circles. */
const MOST_DEPTH = 6;
const MOST_FILES = 20_000;

/**
 * What lies in the folders of the parts. A folder that is missing contains nothing; what vanishes meanwhile was
 * not there.
 * @throws FolderFailed if a folder cannot be read
 */
export async function listModels(modelsFolder: string): Promise<ModelListing> {
  const listing = { files: [], partials: [], folders: [] };
  for (const part of ModelPart.options) await listPart(modelsFolder, part, listing);
  return listing;
}

interface Growing {
  readonly files: ListedFile[];
  readonly partials: ListedPartial[];
  readonly folders: ListedFolder[];
}

async function listPart(modelsFolder: string, part: ModelPart, listing: Growing): Promise<void> {
  for (const name of await namesIn(join(modelsFolder, part))) {
    const path = `${part}/${name}`;
    const at = join(modelsFolder, part, name);
    const found = await statOf(at);
    if (found?.isFile()) listing.files.push(listed(path, found));
    if (found?.isDirectory()) listing.folders.push(await listFolder(at, path));
    const target = /^(.+)\.partial$/.exec(name)?.[1];
    const partial = target === undefined ? null : await listPartial(modelsFolder, `${part}/${target}`);
    if (partial !== null) listing.partials.push(partial);
  }
}

/** What lies in a folder, below the path that the listing gives it. */
export async function listFolder(folder: string, path: string): Promise<ListedFolder> {
  const files: ListedFile[] = [];
  await listBelow(folder, '', files, MOST_DEPTH);
  return { path, files, manifest: await readManifest(folder) };
}

async function listBelow(folder: string, prefix: string, files: ListedFile[], depth: number): Promise<void> {
  for (const name of await namesIn(folder)) {
    if (files.length >= MOST_FILES) return;
    const found = await statOf(join(folder, name));
    if (found?.isFile()) files.push(listed(`${prefix}${name}`, found));
    if (found?.isDirectory() && depth > 1) {
      await listBelow(join(folder, name), `${prefix}${name}/`, files, depth - 1);
    }
  }
}

/** `null`: there is no journal that can be used, so all will be fetched. */
async function listPartial(modelsFolder: string, path: string): Promise<ListedPartial | null> {
  const target = join(modelsFolder, path);
  const data = await statOf(partialOf(target));
  const journal = await textOf(journalOf(target));
  const read = journal === null ? null : readJournal(journal);
  if (data === null || read === null) return null;
  const { header, blocks } = read;
  let safeBytes = 0;
  for (const block of blocks.keys()) {
    const bytes = bytesOfBlock(block, header.bytes);
    // A file that was cut lacks what its journal claims.
    if (block * BLOCK_BYTES + bytes <= data.size) safeBytes += bytes;
  }
  return { path, header, safeBytes };
}

function listed(path: string, { size, mtimeMs }: Stats): ListedFile {
  return { path, bytes: size, mtimeMs };
}

/** In their order by code unit, so that a listing is the same on every system. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (diskCode(error) === 'ENOENT') return [];
    throw asReadFailure(error, folder);
  }
}

/** `null`: there is nothing, or a link to what cannot be reached. */
async function statOf(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (diskCode(error) === 'ENOENT' || (await isLink(path))) return null;
    throw asReadFailure(error, dirname(path));
  }
}

async function isLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch {
    return false;
  }
}

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'latin1');
  } catch (error) {
    if (diskCode(error) === null) throw error;
    return null;
  }
}
