import { join } from 'node:path';
import { diskCode } from '../disk-error.ts';
import { INSTALLED_LIST_NAME, InstalledList, type ListedInstall } from './nouns/installed-list.ts';
import { readJson } from './read-json.ts';
import { writeDurably } from './write-durably.ts';

/** 1,000 entries: what is larger is not ours. */
const MOST_BYTES = 1e6;

/** What was installed or exported to this folder; nothing if its list is missing or cannot be read. */
export async function readInstalledList(folder: string): Promise<readonly ListedInstall[]> {
  const list = await readJson(join(folder, INSTALLED_LIST_NAME), InstalledList, MOST_BYTES);
  return list?.files ?? [];
}

/** Adds files to the list of this folder; those of the same path are replaced, but a known hash is not forgotten. */
export async function addToInstalledList(folder: string, files: readonly ListedInstall[]): Promise<void> {
  const before = await readInstalledList(folder);
  const hashed = new Set(before.flatMap(({ path, hash }) => (hash === null ? [] : [path])));
  const added = files.filter(({ path, hash }) => hash !== null || !hashed.has(path));
  const paths = new Set(added.map(({ path }) => path));
  await writeList(folder, before, [...before.filter(({ path }) => !paths.has(path)), ...added]);
}

/** Removes paths from the list of this folder. */
export async function dropFromInstalledList(folder: string, paths: readonly string[]): Promise<void> {
  const before = await readInstalledList(folder);
  await writeList(
    folder,
    before,
    before.filter(({ path }) => !paths.includes(path)),
  );
}

/**
 * Written only if it changes: a second installation touches nothing. A disk that cannot take it costs the list, not
 * the models.
 */
async function writeList(
  folder: string,
  before: readonly ListedInstall[],
  after: readonly ListedInstall[],
): Promise<void> {
  const list: InstalledList = {
    version: 1,
    files: after.toSorted((one, other) => (one.path < other.path ? -1 : 1)),
  };
  if (JSON.stringify(list.files) === JSON.stringify(before)) return;
  try {
    await writeDurably(
      join(folder, INSTALLED_LIST_NAME),
      `${JSON.stringify(InstalledList.parse(list), null, 1)}\n`,
    );
  } catch (error) {
    if (diskCode(error) === null) throw error;
  }
}
