import { chmod, chown, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { giveOwnerOf } from '../../main/install/owner.ts';

const isRoot = process.geteuid?.() === 0;
if (!isRoot) console.warn('Only root may give files to others, so that is not tested.');
const [USER, GROUP] = [12_345, 23_456];

let models: string;
let model: string;

/** A models folder with a new model of a folder and two files, of modes that no umask gives. */
beforeEach(async () => {
  models = await mkdtemp(join(tmpdir(), 'voicefit-test-'));
  model = join(models, 'model');
  await mkdir(join(model, 'am'), { recursive: true });
  for (const file of ['README', 'am/final.mdl']) {
    await writeFile(join(model, file), 'text');
    await chmod(join(model, file), 0o600);
  }
  await chmod(model, 0o700);
});
afterEach(() => rm(models, { recursive: true, force: true }));

const NEW = ['.', 'am', 'README', 'am/final.mdl'];
const statsOf = () => Promise.all(NEW.map((name) => stat(join(model, name))));
const modesOf = async () => (await statsOf()).map(({ mode }) => (mode & 0o7777).toString(8));

test('others may read a new model, and its owner alone may write', async () => {
  await giveOwnerOf(models, model);
  expect(await modesOf()).toEqual(['755', '755', '644', '644']);
});

test('whose group may write into the models folder may write into a new model, which passes on the group', async () => {
  await chmod(models, 0o2770);
  await giveOwnerOf(models, model);
  expect(await modesOf()).toEqual(['2775', '2775', '664', '664']);
});

test('a single file is handled too', async () => {
  await giveOwnerOf(models, join(model, 'README'));
  expect(await modesOf()).toEqual(['700', expect.any(String), '644', '600']);
});

test.skipIf(!isRoot)('what root writes belongs to the owner of the models folder', async () => {
  await chown(models, USER, GROUP);
  await chmod(models, 0o2775);
  await giveOwnerOf(models, model);
  const owners = (await statsOf()).map(({ uid, gid }) => [uid, gid]);
  expect(owners).toEqual(NEW.map(() => [USER, GROUP]));
  expect(await modesOf()).toEqual(['2775', '2775', '664', '664']);
});

test('a link is not followed', async () => {
  const secret = join(models, 'secret');
  await writeFile(secret, 'text');
  await chmod(secret, 0o600);
  await symlink(secret, join(model, 'link'));
  await expect(giveOwnerOf(models, model)).rejects.toMatchObject({ code: 'ELOOP' });
  expect((await stat(secret)).mode & 0o7777).toBe(0o600);
});

test('a models folder that is gone is an error of the disk', async () => {
  await expect(giveOwnerOf(join(models, 'gone'), model)).rejects.toMatchObject({ code: 'ENOENT' });
});
