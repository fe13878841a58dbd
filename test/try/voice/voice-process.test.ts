import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import type { Platform } from '../../../main/platform.ts';
import { tryVoice, type VoiceToTry } from '../../../main/try/voice/try-voice.ts';
import { scratchFolder } from '../../inference/model-on-disk.ts';
import { expectGone, isRunning, PATIENCE_MS, startScript } from '../../inference/processes.ts';
import { changedPlatform, observedPlatform, platformOf, startChanged } from './observed-platform.ts';
import { type TestVoice, writeTestVoice } from './test-voice.ts';

const PARENT = new URL('./parent-of-a-voice.ts', import.meta.url);

async function tried(platform: Platform, how: Partial<VoiceToTry> = {}, voice: TestVoice = {}) {
  await using folder = await scratchFolder();
  const { voiceFile } = await writeTestVoice(folder.path, 'voice', voice);
  return await tryVoice({ id: 'test', voiceFile, language: 'en-US', platform, ...how });
}

/** While a voice speaks without end, something happens to its process. */
async function failureOf(happens: (pid: number) => void, signal?: AbortSignal): Promise<unknown> {
  const { platform, pids } = observedPlatform();
  const report: VoiceToTry['report'] = (doing) => doing === 'speaking' && happens(pids[0] ?? 0);
  const error = await tried(platform, { report, signal }, { lie: 'runs-forever' }).catch((reason) => reason);
  expect(isRunning(pids[0] ?? 0)).toBe(false);
  return error;
}

test('killing the process while it speaks is an answer, with the signal’s name', async () => {
  expect(await failureOf((pid) => process.kill(pid, 'SIGKILL'))).toMatchObject({
    failure: { code: 'voice-ended', exitCode: null, signal: 'SIGKILL', said: null },
  });
});

test('a trial that is cancelled ends at once, with the reason', async () => {
  const abort = new AbortController();
  const reason = new Error('stopped by the user');
  expect(await failureOf(() => abort.abort(reason), abort.signal)).toBe(reason);
});

test('a trial that was cancelled before it began starts no process', async () => {
  const { platform, pids } = observedPlatform();
  const reason = new Error('stopped before it began');
  await expect(tried(platform, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  expect(pids).toEqual([]);
});

test('a crash is an answer, with its last words', async () => {
  const crash = 'echo "posix_memalign failed" >&2; echo "and a stack" >&2; kill -TRAP $$';
  await expect(tried(platformOf(crash))).rejects.toMatchObject({
    failure: { code: 'voice-ended', exitCode: null, signal: 'SIGTRAP', said: 'posix_memalign failed' },
  });
});

test('endless last words are cut', async () => {
  const error = await tried(platformOf(`printf '%05000d' 7 >&2; exit 3`)).catch((reason) => reason);
  expect(error.failure).toMatchObject({ code: 'voice-ended', exitCode: 3, signal: null });
  expect(error.failure.said).toMatch(/^0+…$/);
  expect(error.failure.said.length).toBeLessThan(300);
});

test('a process that leaves another one behind is not waited for', async () => {
  await expect(tried(platformOf('sleep 30 & exit 3'))).rejects.toMatchObject({
    failure: { code: 'voice-ended', exitCode: 3, said: null },
  });
});

test('a program that cannot be started is an answer', async () => {
  const nowhere: Platform = {
    startWorker: () => spawn('/nowhere/worker', [], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] }),
  };
  await expect(tried(nowhere)).rejects.toMatchObject({
    failure: { code: 'voice-ended', exitCode: null, signal: null, said: null },
  });
});

test('a system for which there is no runtime is named', async () => {
  const unknown = changedPlatform('Object.defineProperty(process, "arch", { value: "riscv64" });');
  await expect(tried(unknown)).rejects.toMatchObject({
    failure: { code: 'no-voice-runtime', system: `${process.platform}-${process.arch}` },
  });
});

test('a process whose parent is killed while it speaks ends itself', async () => {
  await using folder = await scratchFolder();
  await using parent = startScript(PARENT, { TEST_FOLDER: folder.path });
  const worker = Number(await parent.line());
  expect(isRunning(worker)).toBe(true);
  process.kill(parent.pid, 'SIGKILL');
  await expectGone(worker);
});

test('a process whose parent goes silent while it speaks ends itself', async () => {
  await using folder = await scratchFolder();
  await using parent = startScript(PARENT, { TEST_FOLDER: folder.path });
  const worker = Number(await parent.line());
  process.kill(parent.pid, 'SIGSTOP');
  expect(isRunning(worker)).toBe(true);
  await expectGone(worker);
  expect(isRunning(parent.pid)).toBe(true);
});

test('a process whose parent was killed before it listened ends itself', async () => {
  const worker = startChanged('process.disconnect();');
  const exited = once(worker, 'exit', { signal: AbortSignal.timeout(PATIENCE_MS) });
  expect(await exited.finally(() => worker.kill('SIGKILL'))).toEqual([0, null]);
});

test('a process whose parent leaves before it has asked for anything ends itself', async () => {
  const worker = startChanged('');
  const exited = once(worker, 'exit', { signal: AbortSignal.timeout(PATIENCE_MS) });
  await once(worker, 'spawn');
  worker.disconnect();
  expect(await exited.finally(() => worker.kill('SIGKILL'))).toEqual([0, null]);
});
