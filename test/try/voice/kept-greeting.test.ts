import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { greetingOf, keepGreeting, LastGreeting } from '../../../main/try/voice/kept-greeting.ts';
import { scratchFolder } from '../../inference/model-on-disk.ts';

test('before any trial there is no greeting', async () => {
  await using home = await scratchFolder();
  expect(await greetingOf(home.path)).toBeNull();
});

test('the last trial’s greeting is kept, for its user alone', async () => {
  await using home = await scratchFolder();
  await keepGreeting(home.path, Uint8Array.of(1, 2, 3, 4));
  await keepGreeting(home.path, Uint8Array.of(5, 6));
  expect([...((await greetingOf(home.path)) ?? [])]).toEqual([5, 6]);
  const { mode } = await stat(join(home.path, 'trial.wav'));
  if (process.platform !== 'win32') expect(mode & 0o777).toBe(0o600);
});

test('a part of a larger buffer is kept as that part', async () => {
  await using home = await scratchFolder();
  await keepGreeting(home.path, new Uint8Array(10).fill(7).subarray(4, 6));
  expect([...((await greetingOf(home.path)) ?? [])]).toEqual([7, 7]);
});

test('what cannot be read is an error, not a missing greeting', async () => {
  await using home = await scratchFolder();
  await mkdir(join(home.path, 'trial.wav'));
  await expect(greetingOf(home.path)).rejects.toMatchObject({ code: 'EISDIR' });
  await writeFile(join(home.path, 'no-folder'), '');
  await expect(keepGreeting(join(home.path, 'no-folder'), Uint8Array.of(1))).rejects.toMatchObject({
    code: 'EEXIST',
  });
});

test('a disk that takes no greeting leaves it to be heard in this run', async () => {
  await using folder = await scratchFolder();
  const home = join(folder.path, 'home');
  const greeting = new LastGreeting(home);
  expect(await greeting.read()).toBeNull();
  await writeFile(home, 'no folder');
  await greeting.keep(Uint8Array.of(1));
  expect([...((await greeting.read()) ?? [])]).toEqual([1]);
  await rm(home);
  await greeting.keep(Uint8Array.of(2));
  expect([...((await new LastGreeting(home).read()) ?? [])]).toEqual([2]);
  expect([...((await greeting.read()) ?? [])]).toEqual([2]);
});
