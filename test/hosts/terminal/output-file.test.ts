import { execFile } from 'node:child_process';
import { lstat, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { requirePlace, save } from '../../../main/hosts/terminal/output-file.ts';
import { Folder } from '../../install/given-files.ts';
import { Voicefit } from './voicefit.ts';

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

const REFUSED = [
  ['a folder', 'folder.txt', 'EISDIR'],
  ['a file in no folder', 'nowhere/x.txt', 'ENOENT'],
  ['a file below another', 'report.txt/x.txt', 'ENOTDIR'],
] as const;

/** With a folder and a file. */
async function givenFolder(): Promise<Folder> {
  const folder = await Folder.make();
  await mkdir(folder.at('folder.txt'));
  await writeFile(folder.at('report.txt'), 'old');
  return folder;
}

test.for(REFUSED)(
  '%s cannot be written, which is known before and is told with the reason',
  async ([, name, why]) => {
    await using folder = await givenFolder();
    const failure = { code: 'file-not-written', file: folder.at(name), why };
    await expect(requirePlace(folder.at(name))).rejects.toMatchObject({ failure });
    await expect(save(folder.at(name), 'x')).rejects.toMatchObject({ failure });
  },
);

test('what can be written is not touched before', async () => {
  await using folder = await givenFolder();
  for (const name of ['report.txt', 'new.txt']) await requirePlace(folder.at(name));
  expect(await readFile(folder.at('report.txt'), 'utf8')).toBe('old');
  expect(await readdir(folder.path)).toEqual(['folder.txt', 'report.txt']);
});

test('a trial whose greeting could not be written does not begin', async () => {
  await using folder = await givenFolder();
  using voicefit = new Voicefit();
  const { code, stdout, stderr } = await voicefit.run(['try', '--out', folder.at('nowhere/x.wav')]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  // Nothing was measured or tried before, which would have been told too.
  expect(stderr).toBe(
    `error: ${folder.at('nowhere/x.wav')} cannot be written (there is no such folder). Name another file or folder.\n`,
  );
});
