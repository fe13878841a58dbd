import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NoRoomForModels } from '../../main/benchmark/errors.ts';
import { SyntheticFolder } from '../../main/benchmark/synthetic-folder.ts';
import { tinyModels, typeModel } from '../../main/benchmark/type-model.ts';
import { GIB } from '../../main/nouns/bytes.ts';
import { startScript } from '../inference/processes.ts';

const NEED_BYTES = 1000;
const never = new AbortController().signal;
let base: string;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'voicefit-test-'));
  vi.stubEnv('VOICEFIT_TMPDIR', base);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(base, { recursive: true, force: true });
});

/** The id of a process that has ended. */
async function deadPid(): Promise<number> {
  const child = spawn('/bin/true');
  await once(child, 'exit');
  return child.pid ?? Number.NaN;
}

test('the folder is made where VOICEFIT_TMPDIR says', async () => {
  await using folder = await SyntheticFolder.make(NEED_BYTES);
  expect(dirname(folder.path)).toBe(base);
  expect(existsSync(folder.path)).toBe(true);
});

test('an empty VOICEFIT_TMPDIR is ignored', async () => {
  vi.stubEnv('VOICEFIT_TMPDIR', '');
  await using folder = await SyntheticFolder.make(NEED_BYTES);
  expect(['/dev/shm', tmpdir()]).toContain(dirname(folder.path));
});

test('a written model is complete, under a name that any file system accepts', async () => {
  await using folder = await SyntheticFolder.make(NEED_BYTES);
  const { shallow, deep } = tinyModels();
  const files = [await folder.write(shallow, never), await folder.write(deep, never)];
  expect(new Set(files).size).toBe(2);
  for (const file of files) expect(file.slice(folder.path.length + 1)).toMatch(/^[\w.-]+\.gguf$/);
  expect((await stat(files[0] ?? '')).size).toBeGreaterThan(shallow.loadBytes);
});

test('disposed, it is gone with everything in it, even when disposed twice', async () => {
  const folder = await SyntheticFolder.make(NEED_BYTES);
  await folder.write(tinyModels().shallow, never);
  await folder[Symbol.asyncDispose]();
  expect(await readdir(base)).toEqual([]);
  await folder[Symbol.asyncDispose]();
});

test('folders of dead processes are removed; those of live processes and others stay', async () => {
  const dead = `voicefit-${await deadPid()}-abc`;
  const living = `voicefit-${process.ppid}-abc`;
  const others = ['voicefit-models', 'something', `old-${dead}`];
  for (const name of [dead, living, ...others]) await mkdir(join(base, name));
  await writeFile(join(base, dead, 'model.gguf'), 'weights');
  await using folder = await SyntheticFolder.make(NEED_BYTES);
  expect(new Set(await readdir(base))).toEqual(
    new Set([living, ...others, folder.path.slice(base.length + 1)]),
  );
});

test('two folders at once are separate', async () => {
  await using one = await SyntheticFolder.make(NEED_BYTES);
  await using other = await SyntheticFolder.make(NEED_BYTES);
  expect(other.path).not.toBe(one.path);
  expect((await readdir(base)).length).toBe(2);
});

test('with too little room, the failure names the folder, the required and the free space', async () => {
  const failure = await SyntheticFolder.make(1e18).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(NoRoomForModels);
  expect(failure).toMatchObject({
    code: 'no-room-for-models',
    failure: {
      neededBytes: 1e18,
      rooms: expect.arrayContaining([{ folder: base, freeBytes: expect.any(Number) }]),
    },
  });
  expect(await readdir(base)).toEqual([]);
});

test('a missing folder has no room', async () => {
  vi.stubEnv('VOICEFIT_TMPDIR', join(base, 'nowhere'));
  await expect(SyntheticFolder.make(NEED_BYTES)).rejects.toThrow(NoRoomForModels);
});

test('a file in place of the folder has no room', async () => {
  const file = join(base, 'file');
  await writeFile(file, '');
  vi.stubEnv('VOICEFIT_TMPDIR', file);
  await expect(SyntheticFolder.make(NEED_BYTES)).rejects.toThrow(NoRoomForModels);
});

/** A disk of 2 MB if we may mount one; `null` if only an ordinary user runs the tests. */
function smallDisk(): AsyncDisposable | null {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', base], { stdio: 'ignore' });
  } catch {
    return null;
  }
  return {
    [Symbol.asyncDispose]: async () => {
      execFileSync('umount', [base]);
    },
  };
}

/** A disk that has room when checked and none when written to: `/dev/full` under the model's own name. */
const FULL_DEVICE = '/dev/full';

test('a disk that fills up during the write fails like one that was full, and leaves no file', async () => {
  await using disk = smallDisk();
  const model = disk === null ? tinyModels().shallow : typeModel('Q4_K', 0.25);
  {
    await using folder = await SyntheticFolder.make(NEED_BYTES);
    if (disk === null) await linkEveryNameToFull(folder, model.name);
    const failure = await folder.write(model, never).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(NoRoomForModels);
    expect(failure).toMatchObject({
      failure: { rooms: expect.arrayContaining([expect.objectContaining({ folder: folder.path })]) },
    });
  }
  expect(await readdir(base)).toEqual([]);
});

/** Writes a model to learn the name of its file, and replaces it with the full device. */
async function linkEveryNameToFull(folder: SyntheticFolder, name: string): Promise<void> {
  const { shallow } = tinyModels();
  const file = await folder.write({ ...shallow, name }, never);
  await rm(file);
  execFileSync('ln', ['-s', FULL_DEVICE, file]);
}

test('the full device alone fails like a full disk too', async () => {
  await using folder = await SyntheticFolder.make(NEED_BYTES);
  const { shallow } = tinyModels();
  await linkEveryNameToFull(folder, shallow.name);
  await expect(folder.write(shallow, never)).rejects.toThrow(NoRoomForModels);
});

test('a folder that disappears during the write is not mistaken for a full disk', async () => {
  const folder = await SyntheticFolder.make(NEED_BYTES);
  await folder[Symbol.asyncDispose]();
  await expect(folder.write(tinyModels().shallow, never)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a signal stops the write with its own reason', async () => {
  await using folder = await SyntheticFolder.make(NEED_BYTES);
  const reason = new Error('stopped by the user');
  await expect(folder.write(tinyModels().deep, AbortSignal.abort(reason))).rejects.toBe(reason);
});

test('the folder of a killed process is removed by the next one', async () => {
  const script = new URL('./owner-of-a-folder.ts', import.meta.url);
  await using owner = startScript(script, { VOICEFIT_TMPDIR: base });
  const left = await owner.line();
  {
    await using folder = await SyntheticFolder.make(NEED_BYTES);
    expect(existsSync(left)).toBe(true);
    expect(folder.path).not.toBe(left);
  }
  owner.process.kill('SIGKILL');
  await once(owner.process, 'exit');
  await using folder = await SyntheticFolder.make(GIB / 1024);
  expect(await readdir(base)).toEqual([folder.path.slice(base.length + 1)]);
});
