import { stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UnreadableModel } from '../../main/benchmark/errors.ts';
import { ggufHeader } from '../../main/benchmark/gguf-file.ts';
import { ggufMetadata } from '../../main/benchmark/gguf-metadata.ts';
import { measureModelFile, requireModel, tryModelFile } from '../../main/benchmark/model-file.ts';
import { ModelSpeed } from '../../main/benchmark/nouns/speed-profile.ts';
import { tinyModels } from '../../main/benchmark/type-model.ts';
import { GIB, MIB } from '../../main/nouns/bytes.ts';
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

test('what is no whole model is refused by name before it is run, and a model larger than free memory', async () => {
  await using folder = await scratchFolder();
  const file = await writeModel(folder.path);
  await requireModel(file, PLENTY_BYTES);
  await requireModel(file, null);
  await expect(requireModel(file, MIB / 4)).rejects.toMatchObject({
    failure: { code: 'unreadable-model', file, problem: { code: 'too-large', freeBytes: MIB / 4 } },
  });
  await truncate(file, 1000);
  const failure = await requireModel(file, PLENTY_BYTES).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UnreadableModel);
  expect(failure).toMatchObject({ failure: { file, problem: { code: 'cut-off', bytes: 1000 } } });
});

test('a model that the runtime refuses costs nothing but itself, and leaves no process', async () => {
  await using folder = await scratchFolder();
  const { circumstances, workers } = given();
  const file = join(folder.path, 'file.gguf');
  const { shallow } = tinyModels();
  // Its layers are missing, which the header alone cannot tell for every architecture.
  const tensors = shallow.tensors.filter(({ name }) => name === 'token_embd.weight');
  await writeFile(file, ggufHeader(ggufMetadata(shallow.shape), tensors));
  await truncate(file, (await stat(file)).size + (tensors[0]?.bytes ?? 0));
  const { speeds, warnings } = await tryModelFile(file, circumstances);
  expect(speeds).toEqual([]);
  const code = expect.stringMatching(/^(inference-failed|worker-ended|worker-silent)$/);
  expect(warnings).toEqual([{ code: 'file-not-measured', file, failure: expect.objectContaining({ code }) }]);
  for (const pid of workers) await expectGone(pid);
});

test('cancelled, it stops with the reason and leaves no process', async () => {
  await using folder = await scratchFolder();
  const { circumstances, workers, abort } = given();
  const reason = new Error('stopped by the user');
  const task = { ...circumstances.task, report: () => abort.abort(reason) };
  const failure = tryModelFile(await writeModel(folder.path), { ...circumstances, task });
  await expect(failure).rejects.toBe(reason);
  for (const pid of workers) await expectGone(pid);
});
