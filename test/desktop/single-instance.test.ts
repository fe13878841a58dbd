import { existsSync } from 'node:fs';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SingleInstance, type Start } from './electron-host/single-instance.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voicefit-instance-'));
});

afterEach(() => rm(folder, { recursive: true }));

const START: Start = { argv: ['electron', '--more'], cwd: '/', data: { n: 1 } };

test('the first start owns the folder, and a later start notifies it', async () => {
  const starts: Start[] = [];
  const first = new SingleInstance(folder, (start) => starts.push(start));
  expect(first.claim(START)).toBe(true);
  expect(new SingleInstance(folder, () => {}).claim(START)).toBe(false);
  await vi.waitFor(() => expect(starts).toEqual([START]));
  first.release();
});

test('after release the folder is free, and nothing is left behind', () => {
  const first = new SingleInstance(folder, () => {});
  first.claim(START);
  first.release();
  expect(existsSync(join(folder, 'SingletonLock'))).toBe(false);
  const second = new SingleInstance(folder, () => {});
  expect(second.claim(START)).toBe(true);
  second.release();
});

test('a killed process does not keep the folder', async () => {
  const GONE = 2 ** 22 + 1;
  await symlink(String(GONE), join(folder, 'SingletonLock'));
  const next = new SingleInstance(folder, () => {});
  expect(next.claim(START)).toBe(true);
  next.release();
});
