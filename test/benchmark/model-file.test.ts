import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UnreadableModel } from '../../main/benchmark/errors.ts';
import { measureModelFile, requireGguf } from '../../main/benchmark/model-file.ts';
import { ModelSpeed } from '../../main/benchmark/nouns/speed-profile.ts';
import { InferenceFailed, WorkerEnded } from '../../main/inference/errors.ts';
import { GIB, MIB } from '../../main/nouns/bytes.ts';
import { english } from '../../main/words/plain-wording.ts';
import { scratchFolder, writeModel } from '../inference/model-on-disk.ts';
import { expectGone } from '../inference/processes.ts';
import { givenTask } from './given.ts';
import { watchedPlatform } from './watched-platform.ts';

const PLENTY_BYTES = GIB;

function given() {
  const workers: number[] = [];
  const platform = watchedPlatform((pid) => workers.push(pid));
  const { task, abort, reported } = givenTask();
  return { workers, abort, reported, circumstances: { platform, threads: 1, task } };
}

test('a model file is run and timed on the CPU, and reported by name', async () => {
  await using folder = await scratchFolder();
  const { circumstances, workers, reported } = given();
  const speed = ModelSpeed.parse(await measureModelFile(await writeModel(folder.path), circumstances));
  expect(speed).toMatchObject({ id: 'model.gguf', backend: 'cpu', threads: 1, provenance: 'measured' });
  expect(speed.loadMs).toBeGreaterThan(0);
  const { low, high } = speed.range ?? { low: Number.NaN, high: Number.NaN };
  expect(low).toBeLessThanOrEqual(speed.decodeTokensPerSec);
  expect(high).toBeGreaterThanOrEqual(speed.decodeTokensPerSec);
  expect(reported.at(-1)?.fraction).toBe(1);
  for (const pid of workers) await expectGone(pid);
});

/** Files that cannot be measured, and the words of the sentence that say why. */
const unreadable: Record<string, [make: (folder: string) => Promise<string>, why: RegExp]> = {
  'a file that is not there': [async (folder) => join(folder, 'nothing.gguf'), /ENOENT|no such file/i],
  'a folder': [
    (folder) => mkdir(join(folder, 'models')).then(() => join(folder, 'models')),
    /EISDIR|folder/i,
  ],
  'an empty file': [(folder) => written(folder, ''), /is not a GGUF/],
  'a text': [(folder) => written(folder, 'Not a model.'), /is not a GGUF/],
  'a text that begins like a model': [
    (folder) => written(folder, 'GGUF is no model.'),
    /ends before its header/,
  ],
  'a file that promises more than it has': [
    (folder) => written(folder, 'GGUF and more keys than any file can hold'),
    /ends before its header/,
  ],
};

async function written(folder: string, content: string): Promise<string> {
  const file = join(folder, 'file.gguf');
  await writeFile(file, content);
  return file;
}

test.for(Object.entries(unreadable))('%s is refused by name, with the reason', async ([, [make, why]]) => {
  await using folder = await scratchFolder();
  const file = await make(folder.path);
  const failure = await requireGguf(file, PLENTY_BYTES).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UnreadableModel);
  if (!(failure instanceof UnreadableModel)) return;
  expect(failure.failure).toMatchObject({ code: 'unreadable-model', file });
  expect(english.failure(failure.failure).message).toMatch(why);
});

test('a whole model passes, unless it is larger than free memory', async () => {
  await using folder = await scratchFolder();
  const file = await writeModel(folder.path);
  await requireGguf(file, PLENTY_BYTES);
  await expect(requireGguf(file, MIB / 4)).rejects.toMatchObject({
    failure: { problem: 'too-large' },
  });
});

test('a file that only starts like a model is refused by the runtime, and leaves no process', async () => {
  await using folder = await scratchFolder();
  const { circumstances, workers } = given();
  const file = await written(folder.path, 'GGUF'.padEnd(24, '\0'));
  const failure = await measureModelFile(file, circumstances).catch((error: unknown) => error);
  expect([InferenceFailed, WorkerEnded].some((kind) => failure instanceof kind)).toBe(true);
  for (const pid of workers) await expectGone(pid);
});

test('cancelled, it stops with the reason and leaves no process', async () => {
  await using folder = await scratchFolder();
  const { circumstances, workers, abort } = given();
  const reason = new Error('stopped by the user');
  const task = { ...circumstances.task, report: () => abort.abort(reason) };
  const failure = measureModelFile(await writeModel(folder.path), { ...circumstances, task });
  await expect(failure).rejects.toBe(reason);
  for (const pid of workers) await expectGone(pid);
});
