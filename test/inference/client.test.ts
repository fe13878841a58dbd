import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tinyModels } from '../../main/benchmark/type-model.ts';
import { InferenceClient, loadLimitMs } from '../../main/inference/client.ts';
import { InferenceFailed, WorkerSilent } from '../../main/inference/errors.ts';
import { nodePlatform } from '../../main/platform.ts';
import { scratchFolder, writeModel } from './model-on-disk.ts';
import { expectGone } from './processes.ts';
import { END, ENDLESS_TEMPLATE, writeScriptedModel } from './scripted-model.ts';
import { platformOfWorker } from './worker-platform.ts';

const ANSWER_MS = 60_000;
const folder = await scratchFolder();
let client: InferenceClient;
let file: string;

beforeAll(async () => {
  file = await writeModel(folder.path);
  client = new InferenceClient(nodePlatform);
  await client.open('cpu', ANSWER_MS);
});
afterAll(async () => {
  await client[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

/** A worker with a context of the tiny model. */
async function ready(threads = 1): Promise<void> {
  const { model } = await client.load(file, false);
  await client.context(model, 64, threads);
}

test('the runtime opens on the CPU and names no device', async () => {
  await using other = new InferenceClient(nodePlatform);
  expect(await other.open('cpu', ANSWER_MS)).toEqual({ deviceNames: [] });
});

test('each loaded model gets its own number and its load time', async () => {
  const first = await client.load(file, false);
  const second = await client.load(file, false);
  expect(second.model).toBe(first.model + 1);
  expect(first.ms).toBeGreaterThan(0);
});

test.for([1, 2])('a context runs with the requested %i threads', async (threads) => {
  const { model } = await client.load(file, false);
  expect(await client.context(model, 64, threads)).toEqual({ threads });
});

test('a prompt is timed once per repeat', async () => {
  await ready();
  const ms = await client.prefill(16, 3);
  expect(ms).toHaveLength(3);
  for (const one of ms) expect(one).toBeGreaterThan(0);
});

test('a long prompt takes longer than a short one', async () => {
  const { model } = await client.load(await writeModel(folder.path, tinyModels().deep), false);
  await client.context(model, 512, 1);
  const [short, long] = [await client.prefill(4, 5), await client.prefill(500, 5)];
  expect(Math.min(...long)).toBeGreaterThan(Math.min(...short));
});

test('each generated token is timed, after the prompt', async () => {
  await ready();
  await client.prefill(16, 1);
  const stepMs = await client.decode(9);
  expect(stepMs).toHaveLength(9);
  for (const one of stepMs) expect(one).toBeGreaterThan(0);
});

test('the CPU time of the worker only grows', async () => {
  const before = await client.cpuSec();
  await ready();
  await client.prefill(32, 20);
  expect(await client.cpuSec()).toBeGreaterThan(before);
  expect(before).toBeGreaterThan(0);
});

test('questions asked at once are answered in their order', async () => {
  await ready();
  const answers = await Promise.all([client.prefill(8, 1), client.decode(2), client.prefill(8, 3)]);
  expect(answers.map((ms) => ms.length)).toEqual([1, 2, 3]);
});

test('a command for something not open yet fails with a message, and the worker continues', async () => {
  await ready();
  await client.free();
  await expect(client.prefill(8, 1)).rejects.toThrow(InferenceFailed);
  await expect(client.context(0, 64, 1)).rejects.toMatchObject({
    failure: { code: 'inference-failed', doing: 'context' },
  });
  await ready();
  expect(await client.prefill(8, 1)).toHaveLength(1);
});

test('a worker that does not answer in time is killed, and the failure reports the timeout', async () => {
  await using slow = new InferenceClient(nodePlatform);
  const failure = await slow.open('cpu', 1).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(WorkerSilent);
  expect(failure).toMatchObject({ failure: { code: 'worker-silent', doing: 'open', sec: 0 } });
  await expectGone(slow.pid);
});

test('a chat template that does not end is stopped, and named as the reason', async () => {
  await using slow = new InferenceClient(nodePlatform);
  await slow.open('cpu', ANSWER_MS);
  const script = { after: { '': END }, template: ENDLESS_TEMPLATE };
  const { model } = await slow.load(await writeScriptedModel(folder.path, script), false);
  await slow.context(model, 64, 1);
  const failure = slow.prompt({ system: '', question: '' }, 1_500);
  await expect(failure).rejects.toMatchObject({
    failure: { code: 'worker-silent', doing: 'prompt', sec: 2 },
  });
  await expectGone(slow.pid);
});

test('a header that promises millions of entries is refused, not read', async () => {
  const lying = join(folder.path, 'lying.gguf');
  // Magic, version, no tensors, and as many metadata keys as fit; the zeros are keys without a name.
  const start = Buffer.alloc(24);
  start.write('GGUF');
  start.writeUInt32LE(3, 4);
  start.writeBigUInt64LE(5_000_000n, 16);
  await writeFile(lying, Buffer.concat([start, Buffer.alloc(64 * 1024 ** 2)]));
  await using client = new InferenceClient(nodePlatform);
  await client.open('cpu', ANSWER_MS);
  await expect(client.load(lying, false)).rejects.toMatchObject({
    failure: { code: 'inference-failed', doing: 'load' },
  });
});

test('a text that comes too late reaches nobody, least of all the next answer', async () => {
  await using late = new InferenceClient(platformOfWorker('pretending-worker.ts'));
  const textsOf = async () => {
    const texts: string[] = [];
    await late.answer({ mostTokens: 1, mostPromptTokens: 64 }, (text) => texts.push(text));
    return texts;
  };
  expect([await textsOf(), await textsOf(), await textsOf()]).toEqual([['of 1'], ['of 2'], ['of 3']]);
});

test('no model runs on a card that the runtime does not find', async () => {
  await using without = new InferenceClient(platformOfWorker('pretending-worker.ts'));
  await expect(without.openToRun('cuda')).rejects.toMatchObject({
    failure: { code: 'inference-failed', doing: 'open-card', said: null },
  });
  await expect(without.openToRun('cpu')).resolves.toBeUndefined();
});

test('a small file may load for less than a minute, a large one for as long as a slow disk takes', () => {
  expect(loadLimitMs(1e6)).toBeLessThan(60_000);
  expect(loadLimitMs(8e9)).toBeGreaterThan(400_000);
});
