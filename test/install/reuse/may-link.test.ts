import { expect, test } from 'vitest';
import { mayLink } from '../../../main/install/reuse/may-link.ts';

const FILE = { dev: 1, uid: 1000, gid: 1000, mode: 0o100644 };
const FOLDER = { dev: 1, uid: 1000, gid: 1000, mode: 0o040755 };

test.for([
  ['a file of the same owner that everyone may read', {}, {}, true],
  ['a file that nobody may write', { mode: 0o100444 }, {}, true],
  ['a file on another disk', { dev: 2 }, {}, false],
  ['a file of another user', { uid: 0 }, {}, false],
  ['a file of the group of another user', { gid: 1 }, {}, true],
  ['a private file', { mode: 0o100600 }, {}, false],
  ['a file that only its group may read', { mode: 0o100640 }, {}, false],
  ['a file that everyone may write', { mode: 0o100646 }, {}, false],
  ['a file that its group may write, where it may not write into the folder', { mode: 0o100664 }, {}, false],
  [
    'a file that its group may write, as it may into the folder',
    { mode: 0o100664 },
    { mode: 0o040775 },
    true,
  ],
  ['a file that another group may write', { mode: 0o100664, gid: 5 }, { mode: 0o040775 }, false],
] as const)('%s may be linked: %s', ([, file, folder, may]) => {
  expect(mayLink({ ...FILE, ...file }, { ...FOLDER, ...folder }, 'linux')).toBe(may);
});

test('on Windows nothing is linked, since a mode does not tell who has access', () => {
  expect(mayLink(FILE, FOLDER, 'win32')).toBe(false);
  expect(mayLink(FILE, FOLDER, 'darwin')).toBe(true);
});
