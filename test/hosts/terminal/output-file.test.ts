import { execFile } from 'node:child_process';
import { lstat, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { save } from '../../../main/hosts/terminal/output-file.ts';
import { Folder } from '../../install/given-files.ts';

const run = promisify(execFile);

test('a file is replaced as a whole, and a link leads to the file that is replaced', async () => {
  await using folder = await Folder.make();
  await writeFile(folder.at('report.txt'), 'old');
  await symlink(folder.at('report.txt'), folder.at('link.txt'));
  await save(folder.at('link.txt'), 'new');
  expect(await readFile(folder.at('report.txt'), 'utf8')).toBe('new');
  expect((await lstat(folder.at('link.txt'))).isSymbolicLink()).toBe(true);
  expect(await readdir(folder.path)).toEqual(['link.txt', 'report.txt']);
});

test.skipIf(process.platform === 'win32')('a pipe is written into, and stays a pipe', async () => {
  await using folder = await Folder.make();
  const pipe = folder.at('pipe.wav');
  await run('mkfifo', [pipe]);
  const reading = run('cat', [pipe]);
  await save(pipe, Buffer.from('sound'));
  expect((await reading).stdout).toBe('sound');
  expect((await lstat(pipe)).isFIFO()).toBe(true);
});

test('what cannot be written is named, with the reason', async () => {
  await using folder = await Folder.make();
  await mkdir(folder.at('folder.txt'));
  await expect(save(folder.at('folder.txt'), 'x')).rejects.toMatchObject({
    failure: { code: 'file-not-written', file: folder.at('folder.txt') },
  });
  await expect(save(folder.at('nowhere/x.txt'), 'x')).rejects.toMatchObject({
    failure: { code: 'file-not-written', why: 'ENOENT' },
  });
});
