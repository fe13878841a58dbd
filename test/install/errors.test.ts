import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ArchiveRefused, asDiskFailure, NotEnoughDisk } from '../../main/install/errors.ts';

const FOLDER = tmpdir();

function diskError(code: string): Error {
  return Object.assign(new Error(`${code}: a message of the system`), { code });
}

test.for(['ENOSPC', 'EDQUOT'])(
  '%s means that there is not enough room, with the room that is left',
  async (code) => {
    const failure = await asDiskFailure(diskError(code), FOLDER, 5000);
    expect(failure).toMatchObject({
      failure: { code: 'not-enough-disk', folder: FOLDER, neededBytes: 5000 },
    });
    expect(failure instanceof NotEnoughDisk && failure.failure.freeBytes > 0).toBe(true);
  },
);

test('where free space cannot be asked for, none is assumed', async () => {
  const folder = join(FOLDER, 'voicefit-test-not-there');
  expect(await asDiskFailure(diskError('ENOSPC'), folder, 5000)).toMatchObject({ failure: { freeBytes: 0 } });
});

test.for(['EACCES', 'EPERM', 'EROFS', 'EIO'])('%s means that the folder cannot be written', async (why) => {
  expect(await asDiskFailure(diskError(why), FOLDER, 1)).toMatchObject({
    failure: { code: 'folder-not-writable', folder: FOLDER, why },
  });
});

test('what is no error of the disk stays what it is', async () => {
  const others = [
    new TypeError('a bug'),
    new ArchiveRefused('model.zip', null, 'damaged'),
    diskError('ERR_OUT_OF_RANGE'),
    new DOMException('aborted', 'AbortError'),
    'a text',
  ];
  for (const other of others) expect(await asDiskFailure(other, FOLDER, 1)).toBe(other);
});
