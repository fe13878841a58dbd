import { execFileSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { filesIn, WALK_LIMITS } from '../../../main/install/reuse/walk.ts';
import { Folder } from '../given-files.ts';

const all = (_bytes: number) => true;

async function namesIn(
  folder: Folder,
  depth: number,
  isWanted = all,
  limits = WALK_LIMITS,
): Promise<string[]> {
  const found = await filesIn({ folder: folder.path, depth }, isWanted, undefined, limits);
  return found.map(({ path }) => path.slice(folder.path.length + 1)).sort();
}

test('files are found as deep as asked, and of the wanted sizes only', async () => {
  await using folder = await Folder.make();
  await folder.write('top', 1);
  await folder.write('a/one', 2);
  await folder.write('a/b/two', 3);
  expect(await namesIn(folder, 1)).toEqual(['top']);
  expect(await namesIn(folder, 2)).toEqual(['a/one', 'top']);
  expect(await namesIn(folder, 3)).toEqual(['a/b/two', 'a/one', 'top']);
  expect(await namesIn(folder, 3, (bytes: number) => bytes === 2)).toEqual(['a/one']);
});

test('no link is followed, neither to a file nor to a folder', async () => {
  await using folder = await Folder.make();
  await using elsewhere = await Folder.make();
  await elsewhere.write('file', 1);
  await symlink(elsewhere.path, folder.at('folder'));
  await symlink(elsewhere.at('file'), folder.at('file'));
  await symlink('.', folder.at('circle'));
  expect(await namesIn(folder, 5)).toEqual([]);
});

test.skipIf(process.platform === 'win32')('what is neither file nor folder is left out', async () => {
  await using folder = await Folder.make();
  await folder.write('file', 1);
  execFileSync('mkfifo', [folder.at('pipe')]);
  expect(await namesIn(folder, 1)).toEqual(['file']);
});

test('a place that is missing, or is a file, contains nothing', async () => {
  await using folder = await Folder.make();
  await folder.write('file', 1);
  for (const name of ['missing', 'file']) {
    expect(await filesIn({ folder: folder.at(name), depth: 3 }, all)).toEqual([]);
  }
});

test('a place with too many files is looked at only in part, from its top', async () => {
  await using folder = await Folder.make();
  for (let index = 0; index < 5; index++) await folder.write(`top-${index}`, 1);
  for (let index = 0; index < 20; index++) await folder.write(`below/file-${index}`, 1);
  const found = await namesIn(folder, 2, all, { ...WALK_LIMITS, entries: 10 });
  expect(found.length).toBe(9);
  expect(found.filter((name) => name.startsWith('top')).length).toBe(5);
});

test('a walk ends when its time is over, and when it is aborted', async () => {
  await using folder = await Folder.make();
  await folder.write('file', 1);
  expect(await namesIn(folder, 1, all, { ...WALK_LIMITS, ms: -1 })).toEqual([]);
  const reason = new Error('stopped');
  const place = { folder: folder.path, depth: 1 };
  await expect(filesIn(place, all, AbortSignal.abort(reason))).rejects.toBe(reason);
});
