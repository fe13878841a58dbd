import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tryBackend } from '../../main/inference/try-backend.ts';
import { nodePlatform, type Platform } from '../../main/platform.ts';
import { BackendAnswer } from '../../main/probe/nouns/backend-answer.ts';
import { expectGone } from './processes.ts';

const ANSWER_MS = 60_000;
const devices = readdirSync('/dev');
const hasCard = devices.some((name) => name.startsWith('nvidia') || name === 'dri' || name === 'dxg');

/** Starts a program instead of the worker, and records it. */
function platformOf(program: string, started: ChildProcess[] = []): Platform {
  return {
    startWorker() {
      const child = spawn('/bin/sh', ['-c', program], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
      started.push(child);
      return child;
    },
  };
}

test.for(['cuda', 'vulkan'] as const)('trying %s gives an answer, never an exception', async (backend) => {
  const answer = BackendAnswer.parse(await tryBackend(nodePlatform, backend, ANSWER_MS));
  if (answer.opened) expect(answer.deviceNames.length).toBeGreaterThan(0);
  else expect(answer.failure.code).toMatch(/\w/);
  expect(hasCard || !answer.opened).toBe(true);
});

test('a driver that crashes gives an answer', async () => {
  const answer = await tryBackend(platformOf('kill -SEGV $$'), 'cuda', ANSWER_MS);
  expect(answer).toEqual({
    opened: false,
    failure: { code: 'worker-ended', doing: 'open', exitCode: null, signal: 'SIGSEGV', said: null },
  });
});

test('a driver that hangs gives an answer, and its process is killed', async () => {
  const started: ChildProcess[] = [];
  const answer = await tryBackend(platformOf('exec sleep 600', started), 'vulkan', 200);
  expect(answer).toEqual({
    opened: false,
    failure: { code: 'worker-silent', doing: 'open', sec: 0 },
  });
  await expectGone(started[0]?.pid);
});

test('a missing program gives an answer', async () => {
  const nowhere: Platform = {
    startWorker: () => spawn('/nowhere/worker', [], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] }),
  };
  expect(await tryBackend(nowhere, 'cuda', ANSWER_MS)).toMatchObject({ opened: false });
});

test('a try that was aborted throws the reason instead of answering', async () => {
  const started: ChildProcess[] = [];
  const abort = new AbortController();
  const trial = tryBackend(platformOf('exec sleep 600', started), 'cuda', ANSWER_MS, abort.signal);
  const reason = new Error('stopped by the user');
  abort.abort(reason);
  await expect(trial).rejects.toBe(reason);
  await expectGone(started[0]?.pid);
});
