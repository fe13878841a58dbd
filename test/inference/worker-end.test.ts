import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { InferenceClient } from '../../main/inference/client.ts';
import { WorkerEnded } from '../../main/inference/errors.ts';
import { nodePlatform } from '../../main/platform.ts';
import { scratchFolder, writeModel } from './model-on-disk.ts';
import { expectGone, isRunning, PATIENCE_MS, startScript } from './processes.ts';
import { platformOfWorker } from './worker-platform.ts';

const ANSWER_MS = 60_000;
/** More readings of a prompt than any machine manages within a test. */
const ENDLESS = 1_000_000;
const WORKER = new URL('../../main/inference/worker.ts', import.meta.url);
const PARENT = new URL('./parent-of-a-worker.ts', import.meta.url);
const PARENT_OF_BLOCKED = new URL('./parent-of-a-blocked-worker.ts', import.meta.url);
/** The template has been begun by then, and blocks the worker's main thread. */
const BLOCKED_AFTER_MS = 2_000;

/** A pending request, separate from its answer so that a test can continue. */
async function askedWithoutEnd(client: InferenceClient): Promise<{ failure: Promise<unknown> }> {
  await using folder = await scratchFolder();
  await client.open('cpu', ANSWER_MS);
  const { model } = await client.load(await writeModel(folder.path), false);
  await client.context(model, 64, 1);
  const failure = client.prefill(8, ENDLESS).then(
    () => 'answered',
    (error: unknown) => error,
  );
  return { failure };
}

test('killing a worker while it works fails the request, with the signal’s name', async () => {
  await using client = new InferenceClient(nodePlatform);
  const { failure } = await askedWithoutEnd(client);
  process.kill(client.pid ?? 0, 'SIGKILL');
  const error = await failure;
  expect(error).toBeInstanceOf(WorkerEnded);
  expect(error).toMatchObject({
    failure: { code: 'worker-ended', doing: 'prefill', signal: 'SIGKILL' },
  });
  await expect(client.cpuSec()).rejects.toThrow(WorkerEnded);
});

test('if llama.cpp ends a worker, its first message is reported', async () => {
  await using client = new InferenceClient(platformOfWorker('complaining-worker.ts'));
  const error = await client.open('cuda', ANSWER_MS).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(WorkerEnded);
  expect(error).toMatchObject({
    failure: { code: 'worker-ended', doing: 'open', said: 'CUDA error: no kernel image' },
  });
});

test('every pending request fails when the worker ends', async () => {
  await using client = new InferenceClient(nodePlatform);
  const { failure } = await askedWithoutEnd(client);
  const second = client.decode(1).catch((error: unknown) => error);
  process.kill(client.pid ?? 0, 'SIGKILL');
  expect(await failure).toBeInstanceOf(WorkerEnded);
  expect(await second).toBeInstanceOf(WorkerEnded);
});

test('a signal kills a busy worker at once, with its own reason', async () => {
  const abort = new AbortController();
  await using client = new InferenceClient(nodePlatform, abort.signal);
  const { failure } = await askedWithoutEnd(client);
  const reason = new Error('stopped by the user');
  abort.abort(reason);
  expect(await failure).toBe(reason);
  await expectGone(client.pid);
  await expect(client.cpuSec()).rejects.toBe(reason);
});

test('a signal that was already aborted starts no worker', async () => {
  const reason = new Error('stopped before it began');
  await using client = new InferenceClient(nodePlatform, AbortSignal.abort(reason));
  await expect(client.open('cpu', ANSWER_MS)).rejects.toBe(reason);
  await expectGone(client.pid);
});

test('disposing resolves once the process is gone, even while it works, and twice is harmless', async () => {
  const client = new InferenceClient(nodePlatform);
  const { failure } = await askedWithoutEnd(client);
  const pid = client.pid ?? 0;
  expect(isRunning(pid)).toBe(true);
  await client[Symbol.asyncDispose]();
  expect(isRunning(pid)).toBe(false);
  expect(await failure).toBeInstanceOf(WorkerEnded);
  await client[Symbol.asyncDispose]();
});

test('a signal after the worker has ended is harmless', async () => {
  const abort = new AbortController();
  const client = new InferenceClient(nodePlatform, abort.signal);
  await client[Symbol.asyncDispose]();
  abort.abort();
  await expectGone(client.pid);
});

test('a worker whose parent is killed ends itself', async () => {
  await using folder = await scratchFolder();
  await using parent = startScript(PARENT, { TEST_FOLDER: folder.path });
  const worker = Number(await parent.line());
  expect(isRunning(worker)).toBe(true);
  process.kill(parent.pid, 'SIGKILL');
  await expectGone(worker);
});

test('a worker that is blocked by a template ends itself when its parent is killed', async () => {
  await using folder = await scratchFolder();
  await using parent = startScript(PARENT_OF_BLOCKED, { TEST_FOLDER: folder.path });
  const worker = Number(await parent.line());
  await setTimeout(BLOCKED_AFTER_MS);
  expect(isRunning(worker)).toBe(true);
  process.kill(parent.pid, 'SIGKILL');
  await expectGone(worker);
});

test('a worker whose parent was killed before it listened ends itself', async () => {
  // Without time the check for a silent parent never ends it.
  const orphaned = 'process.disconnect(); Object.defineProperty(performance, "now", { value: () => 0 });';
  const worker = fork(WORKER, {
    execArgv: ['--import', `data:text/javascript,${encodeURIComponent(orphaned)}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const exited = once(worker, 'exit', { signal: AbortSignal.timeout(PATIENCE_MS) });
  expect(await exited.finally(() => worker.kill('SIGKILL'))).toEqual([0, null]);
});

test('a worker whose parent goes silent ends itself', async () => {
  await using folder = await scratchFolder();
  await using parent = startScript(PARENT, { TEST_FOLDER: folder.path });
  const worker = Number(await parent.line());
  process.kill(parent.pid, 'SIGSTOP');
  expect(isRunning(worker)).toBe(true);
  await expectGone(worker);
  expect(isRunning(parent.pid)).toBe(true);
});
