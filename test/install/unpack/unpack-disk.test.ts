import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MIB } from '../../../main/nouns/bytes.ts';
import { obstacle, SmallDisk } from '../small-disk.ts';
import { Given } from './given.ts';
import { zipFile } from './zip-file.ts';

if (obstacle !== null) console.warn(`Full and read-only disks are not tested: ${obstacle}`);

test.skipIf(obstacle !== null)(
  'a disk that fills up is said with both sizes, and is as free as before',
  async () => {
    await using disk = await SmallDisk.mount('size=1m');
    const data = randomBytes(MIB / 2 + 1);
    await using given = await Given.make(
      zipFile([
        { name: 'm/a', data },
        { name: 'm/b', data },
      ]),
    );
    const seen: number[] = [];
    const unpacking = given.unpack({ folder: join(disk.path, 'm'), onBytes: (bytes) => seen.push(bytes) });
    await expect(unpacking).rejects.toMatchObject({
      name: 'NotEnoughDisk',
      failure: { code: 'not-enough-disk', folder: disk.path, neededBytes: 2 * data.length, freeBytes: MIB },
    });
    expect(seen.at(-1)).toBeGreaterThan(data.length);
    expect(await readdir(disk.path)).toEqual([]);
  },
);

test.skipIf(obstacle !== null)('a disk that has no room for another file is full too', async () => {
  await using disk = await SmallDisk.mount('size=1m,nr_inodes=8');
  const names = Array.from({ length: 20 }, (_, index) => ({ name: `m/${index}` }));
  await using given = await Given.make(zipFile(names));
  await expect(given.unpack({ folder: join(disk.path, 'm') })).rejects.toMatchObject({
    failure: { code: 'not-enough-disk', folder: disk.path },
  });
  expect(await readdir(disk.path)).toEqual([]);
});

test.skipIf(obstacle !== null)('a disk that is read-only is said', async () => {
  await using disk = await SmallDisk.mount('size=1m,ro');
  await using given = await Given.make(zipFile([{ name: 'm/a' }]));
  await expect(given.unpack({ folder: join(disk.path, 'm') })).rejects.toMatchObject({
    name: 'FolderFailed',
    failure: { code: 'folder-not-writable', folder: disk.path, why: 'EROFS' },
  });
});
