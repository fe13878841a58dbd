import { chmod, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BLOCK_BYTES } from '../../../main/install/fetch/blocks.ts';
import { obstacle, SmallDisk } from '../small-disk.ts';
import { withoutRoot } from '../without-root.ts';
import { Bench } from './given.ts';

const SIZE = 12 * BLOCK_BYTES;

if (obstacle !== null) console.warn(`Full and read-only disks are not tested: ${obstacle}`);

test.skipIf(obstacle !== null)(
  'a disk that fills up is reported with what is still needed; after that it goes on',
  async () => {
    await using disk = await SmallDisk.mount('size=1m');
    await using bench = await Bench.set(SIZE);
    const target = join(disk.path, 'voice.onnx');
    await expect(bench.fetch({ target })).rejects.toMatchObject({
      failure: { code: 'not-enough-disk', folder: disk.path, neededBytes: SIZE - 3 * BLOCK_BYTES },
    });
    expect((await readdir(disk.path)).sort()).toEqual(['voice.onnx.partial', 'voice.onnx.partial.journal']);
    disk.remount('size=8m');
    bench.mirror.asked.length = 0;
    await bench.fetch({ target });
    expect((await readFile(target)).equals(bench.content)).toBe(true);
    expect(bench.mirror.asked[1]?.range).toEqual({ start: 3 * BLOCK_BYTES, end: SIZE });
    expect(await readdir(disk.path)).toEqual(['voice.onnx']);
  },
);

test.skipIf(obstacle !== null)('a disk without room for the journal is full too', async () => {
  await using disk = await SmallDisk.mount('size=8m,nr_inodes=2');
  await using bench = await Bench.set(SIZE);
  await expect(bench.fetch({ target: join(disk.path, 'voice.onnx') })).rejects.toMatchObject({
    failure: { code: 'not-enough-disk', folder: disk.path, neededBytes: SIZE },
  });
});

test.skipIf(obstacle !== null)('a disk that is read-only is reported', async () => {
  await using disk = await SmallDisk.mount('size=8m,ro');
  await using bench = await Bench.set(SIZE);
  await expect(bench.fetch({ target: join(disk.path, 'voice.onnx') })).rejects.toMatchObject({
    failure: { code: 'folder-not-writable', folder: disk.path, why: 'EROFS' },
  });
});

test('a folder of somebody else is reported', async () => {
  await using bench = await Bench.set(SIZE);
  const folder = join(bench.folder, 'theirs');
  await mkdir(folder);
  await chmod(bench.folder, 0o755);
  await chmod(folder, 0o555);
  const fetching = withoutRoot(() => bench.fetch({ target: join(folder, 'voice.onnx') }));
  await expect(fetching).rejects.toMatchObject({
    failure: { code: 'folder-not-writable', folder, why: 'EACCES' },
  });
});

test('a folder that vanishes while a file arrives is reported', async () => {
  await using bench = await Bench.set(SIZE);
  const folder = join(bench.folder, 'models');
  await mkdir(folder);
  const fetched = bench.fetch(
    { target: join(folder, 'voice.onnx') },
    { onLanes: () => void rm(folder, { recursive: true }) },
  );
  await expect(fetched).rejects.toMatchObject({ failure: { code: 'folder-missing', folder } });
  await expect(bench.fetch({ target: join(folder, 'voice.onnx') })).rejects.toMatchObject({
    failure: { code: 'folder-missing', folder },
  });
});
