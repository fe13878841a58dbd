import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ModelsFolderHeld } from '../../main/install/errors.ts';
import { holdFolder } from '../../main/install/folder-lock.ts';

const LOCK = '.voicefit.lock';
const OWNER = '.voicefit.owner';
const LONG_DEAD = 2 ** 22 + 1;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voicefit-held-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function held(owner: { pid: number; host: string } | null, ageSec: number): Promise<void> {
  await mkdir(join(folder, LOCK));
  if (owner !== null) await writeFile(join(folder, OWNER), JSON.stringify(owner));
  const since = new Date(Date.now() - 1000 * ageSec);
  await utimes(join(folder, LOCK), since, since);
}

async function isFree(): Promise<boolean> {
  await using _held = await holdFolder(folder);
  return (await readdir(folder)).toSorted().join() === [LOCK, OWNER].join();
}

test('what holds a folder is gone when it lets go', async () => {
  expect(await isFree()).toBe(true);
  expect(await readdir(folder)).toEqual([]);
});

test('a folder that is held by a process that has died is free', async () => {
  await held({ pid: LONG_DEAD, host: hostname() }, 0);
  expect(await isFree()).toBe(true);
});

test('a folder whose holder died before it could say who it is, is free after two seconds', async () => {
  await held(null, 3);
  expect(await isFree()).toBe(true);
});

test('a folder that another machine holds is not, as long as it touches its lock', async () => {
  await held({ pid: LONG_DEAD, host: 'elsewhere' }, 3);
  await expect(isFree()).rejects.toThrow(ModelsFolderHeld);
  await rm(join(folder, LOCK), { recursive: true });
  await held({ pid: LONG_DEAD, host: 'elsewhere' }, 60);
  expect(await isFree()).toBe(true);
});

test('whatever lies at the name of the holder does not matter', async () => {
  await mkdir(join(folder, OWNER, 'x'), { recursive: true });
  expect(await isFree()).toBe(true);
  expect(await readdir(folder)).toEqual([]);
});
