import { stat } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { diskRoom } from '../../main/install/disk-room.ts';
import { Folder } from './given-files.ts';

test('a folder that does not exist yet is on the disk of its nearest parent', async () => {
  await using folder = await Folder.make();
  const room = await diskRoom(folder.at('models/llm'));
  expect(room.stats.ino).toBe((await stat(folder.path)).ino);
  expect(room.freeBytes).toBeGreaterThan(0);
});

test('below a file there is no room', async () => {
  await using folder = await Folder.make();
  await folder.write('file', 1);
  await expect(diskRoom(folder.at('file/models'))).rejects.toMatchObject({
    failure: { code: 'not-a-folder', folder: folder.at('file/models') },
  });
});
