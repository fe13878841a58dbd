import { expect, test } from 'vitest';
import { freshMemory } from '../../main/benchmark/fresh-memory.ts';
import { InferenceClient } from '../../main/inference/client.ts';
import { nodePlatform } from '../../main/platform.ts';
import { thisMachine } from './given.ts';

test('says how fast this system hands out memory', async () => {
  await using worker = new InferenceClient(nodePlatform);
  expect(await freshMemory(worker, thisMachine(), Infinity)).toBeGreaterThan(0);
});

test('a worker that the system ends meanwhile costs this figure alone', async () => {
  await using worker = new InferenceClient(nodePlatform);
  await worker.cpuSec();
  const asked = freshMemory(worker, thisMachine(), Infinity);
  process.kill(worker.pid ?? 0, 'SIGKILL');
  expect(await asked).toBeNull();
});

test('when the time of a measurement is over, no memory is asked for', async () => {
  await using worker = new InferenceClient(nodePlatform);
  expect(await freshMemory(worker, thisMachine(), performance.now() - 1)).toBeNull();
});

test('a cancelled measurement stays cancelled', async () => {
  const abort = new AbortController();
  await using worker = new InferenceClient(nodePlatform, abort.signal);
  await worker.cpuSec();
  const asked = freshMemory(worker, thisMachine(), Infinity);
  abort.abort(new Error('stopped by the user'));
  await expect(asked).rejects.toThrow('stopped by the user');
});
