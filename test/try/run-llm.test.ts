import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { InferenceFailed, WorkerEnded, WorkerSilent } from '../../main/inference/errors.ts';
import type { Doing } from '../../main/nouns/runtime-failure.ts';
import { nodePlatform, type Platform } from '../../main/platform.ts';
import type { Backend } from '../../main/probe/nouns/machine.ts';
import { failureOfModel, ModelEnded, ModelFlawed, ModelSilent } from '../../main/try/errors.ts';
import { runLlm } from '../../main/try/run-llm.ts';
import { scratchFolder } from '../inference/model-on-disk.ts';
import { expectGone } from '../inference/processes.ts';
import { END, ENDLESS_TEMPLATE, type Script, writeScriptedModel } from '../inference/scripted-model.ts';
import { platformOfWorker } from '../inference/worker-platform.ts';
import { planOf } from './given.ts';
import { observedPlatform } from './voice/observed-platform.ts';

const MODEL = planOf().named.model.short_name;

interface Circumstances {
  readonly platform?: Platform;
  readonly backend?: Backend;
  readonly report?: () => void;
  readonly answerLimitMs?: number;
  readonly promptLimitMs?: number;
}

/** What a trial of that file throws. */
async function failureOf(
  file: string,
  {
    platform = nodePlatform,
    backend = 'cpu',
    report = () => {},
    answerLimitMs = 60_000,
    promptLimitMs = 60_000,
  }: Circumstances = {},
): Promise<unknown> {
  const plan = planOf({ file, backend, threads: 1, contextTokens: 512 });
  const caller = { language: 'en-US', logicalCores: 2, answerLimitMs, promptLimitMs };
  const task = { signal: new AbortController().signal, report };
  return runLlm(plan, caller, { platform, task }).then(
    () => 'answered',
    (error: unknown) => error,
  );
}

test.for([
  ['a text', 'This is no model.\n'.repeat(1000)],
  ['nothing behind the magic', 'GGUF'],
  ['nothing at all', ''],
] as const)('a model file with %s is blamed, and llama.cpp is quoted', async ([, content]) => {
  await using folder = await scratchFolder();
  const file = join(folder.path, 'broken.gguf');
  await writeFile(file, content);
  const error = await failureOf(file);
  expect(error).toBeInstanceOf(ModelFlawed);
  expect(error).toMatchObject({
    failure: {
      code: 'model-flawed',
      model: MODEL,
      file,
      flaw: 'refused',
      sec: null,
      said: expect.any(String),
    },
  });
});

test('a model whose chat template does not end is blamed after seconds', async () => {
  await using folder = await scratchFolder();
  const file = await writeScriptedModel(folder.path, { after: { '': END }, template: ENDLESS_TEMPLATE });
  expect(await failureOf(file, { promptLimitMs: 2_000 })).toMatchObject({
    failure: { code: 'model-flawed', model: MODEL, file, flaw: 'endless-template', sec: 2 },
  });
});

const SAID_NOTHING = { code: 'model-said-nothing', model: MODEL };
const ONLY_THOUGHT = { code: 'model-only-thought', model: MODEL };
const ENDLESS_THOUGHT = { '▁hmmm': '▁hmmm' };
/** The question, and what opens the thoughts. */
const OPENING = '{{ messages[-1].content }}<think>';

test.for<[string, Script, object]>([
  ['ends its answer at once', { after: { '': END } }, SAID_NOTHING],
  [
    'answers blanks',
    { after: { '': '\u2003\u2003\u2003', '\u2003\u2003\u2003': '\u2003\u2003\u2003' } },
    SAID_NOTHING,
  ],
  [
    'thinks without end',
    { after: { '': '<think>', '<think>': '▁hmmm', ...ENDLESS_THOUGHT } },
    { ...ONLY_THOUGHT, tokens: 32 },
  ],
  [
    'thinks, and then ends its answer',
    { after: { '': '<think>', '<think>': '▁hmmm', '▁hmmm': '</think>', '</think>': END } },
    { ...ONLY_THOUGHT, tokens: 3 },
  ],
  [
    'is made to think and never ends that',
    { after: { '': '▁hmmm', ...ENDLESS_THOUGHT }, template: OPENING },
    { ...ONLY_THOUGHT, tokens: 32 },
  ],
])('a model that %s has not answered, however fast it was', async ([, script, failure]) => {
  await using folder = await scratchFolder();
  const file = await writeScriptedModel(folder.path, script);
  expect(await failureOf(file)).toMatchObject({ failure });
});

test('a process that is killed while it runs a model is no fault of the file', async () => {
  await using folder = await scratchFolder();
  const file = await writeScriptedModel(folder.path, { after: { '': 'tick', tick: 'tick' } });
  const { platform, pids } = observedPlatform();
  let reports = 0;
  const error = await failureOf(file, {
    platform,
    // The second report comes once the model is loaded.
    report: () => ++reports === 2 && process.kill(pids[0] ?? 0, 'SIGKILL'),
  });
  expect(error).toBeInstanceOf(ModelEnded);
  expect(error).toMatchObject({ failure: { code: 'model-ended', model: MODEL, signal: 'SIGKILL' } });
});

test('a model whose header makes llama.cpp abort is blamed, not the memory of the machine', async () => {
  await using folder = await scratchFolder();
  const file = await writeScriptedModel(folder.path, { after: { '': END }, statedLayers: 4_000_000_000n });
  const error = await failureOf(file);
  expect(error).toBeInstanceOf(ModelFlawed);
  expect(error).toMatchObject({ failure: { code: 'model-flawed', model: MODEL, file, flaw: 'refused' } });
});

test('a model that has not answered in time is stopped, and is no broken file', async () => {
  await using folder = await scratchFolder();
  const file = await writeScriptedModel(folder.path, { after: { '': 'tick', tick: 'tick' } });
  const { platform, pids } = observedPlatform();
  const error = await failureOf(file, { platform, answerLimitMs: 1 });
  expect(error).toBeInstanceOf(ModelSilent);
  expect(error).toMatchObject({ failure: { code: 'model-silent', model: MODEL, sec: 0 } });
  await expectGone(pids[0]);
});

test('an end while loading is the fault of the file only if llama.cpp itself gave up', () => {
  const ended = (doing: Doing, signal: string, backend: Backend = 'cpu') =>
    failureOfModel(
      new WorkerEnded(doing, { exitCode: null, signal, complaint: 'too large' }),
      MODEL,
      'f.gguf',
      backend,
    );
  expect(ended('load', 'SIGABRT')).toMatchObject({ failure: { code: 'model-flawed', said: 'too large' } });
  for (const error of [
    ended('load', 'SIGKILL'),
    ended('answer', 'SIGABRT'),
    // There, the driver may have been short of memory.
    ended('load', 'SIGABRT', 'cuda'),
  ])
    expect(error).toBeInstanceOf(ModelEnded);
});

test('loading without end is the fault of the file, answering without end is that of the machine', () => {
  const silent = (doing: 'load' | 'answer') =>
    failureOfModel(new WorkerSilent(doing, 60_000), MODEL, 'f.gguf');
  expect(silent('load')).toMatchObject({ failure: { code: 'model-flawed', flaw: 'endless-load', sec: 60 } });
  expect(silent('answer')).toBeInstanceOf(ModelSilent);
  expect(silent('answer')).toMatchObject({ failure: { code: 'model-silent', model: MODEL, sec: 60 } });
});

test('what is no failure of the runtime stays what it is', () => {
  const reason = new Error('cancelled');
  expect(failureOfModel(reason, MODEL, 'f.gguf')).toBe(reason);
});

test('what llama.cpp refuses is the fault of the file only while it reads the file', () => {
  const failed = (doing: Doing) => new InferenceFailed(doing, 'no more memory');
  for (const doing of ['load', 'prompt'] as const) {
    expect(failureOfModel(failed(doing), MODEL, 'f.gguf')).toMatchObject({
      failure: { code: 'model-flawed', flaw: 'refused', said: 'no more memory' },
    });
  }
  for (const doing of ['context', 'answer'] as const) {
    const error = failed(doing);
    expect(failureOfModel(error, MODEL, 'f.gguf')).toBe(error);
  }
});

test('on a card that the runtime does not find, nothing is tried on the CPU instead', async () => {
  const platform = platformOfWorker('pretending-worker.ts');
  expect(await failureOf('/models/any.gguf', { platform, backend: 'vulkan' })).toMatchObject({
    failure: { code: 'inference-failed', doing: 'open-card', said: null },
  });
});
