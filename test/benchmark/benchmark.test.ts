import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { benchmark } from '../../main/benchmark/benchmark.ts';
import { NoRoomForModels, UnreadableModel } from '../../main/benchmark/errors.ts';
import { SpeedProfile, TensorType } from '../../main/benchmark/nouns/speed-profile.ts';
import { SyntheticFolder } from '../../main/benchmark/synthetic-folder.ts';
import { whyUnproven } from '../../main/predict/proven.ts';
import type { Machine } from '../../main/probe/nouns/machine.ts';
import { loadRegistry } from '../../registry/load.ts';
import { scratchFolder, writeModel } from '../inference/model-on-disk.ts';
import { expectGone, startScript } from '../inference/processes.ts';
import { isThorough } from '../thoroughness.ts';
import { givenTask, type Reported, thisMachine, thisMachineNearlyFull } from './given.ts';
import { watchedPlatform } from './watched-platform.ts';

/** Two passes at most, of a few seconds each on an idle machine. */
const PATIENCE_MS = 300_000;
const registry = await loadRegistry();
let base: string;
let workers: number[];
const platform = watchedPlatform((pid) => workers.push(pid));

beforeEach(async () => {
  workers = [];
  base = await mkdtemp(join(tmpdir(), 'voicefit-test-'));
  vi.stubEnv('VOICEFIT_TMPDIR', base);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(base, { recursive: true, force: true });
});

const CARD: Machine['gpus'][number] = {
  vendor: 'nvidia',
  name: 'Card',
  vramBytes: 8e9,
  integrated: false,
  usable: true,
  backend: 'cuda',
  causes: [],
  driver: null,
};

async function expectNothingLeft(): Promise<void> {
  expect(workers.length).toBeGreaterThan(0);
  for (const pid of workers) await expectGone(pid);
  expect(await readdir(base)).toEqual([]);
}

test(
  'a quick benchmark predicts every language model of a proven kind, also measures a real file, and leaves nothing behind',
  async () => {
    await using folder = await scratchFolder();
    const modelFile = await writeModel(folder.path);
    const { task, reported } = givenTask();
    // A card of the processor, on which llama.cpp would not compute, is not measured.
    const isPassedOver = true;
    const sharedMemory = { runtimeBytes: null, carveOutBytes: null, gttBytes: null, isPassedOver };
    const gpus = [{ ...CARD, integrated: true, vramBytes: null, sharedMemory }];
    const machine = { ...thisMachine(), gpus };
    const profile = await benchmark(
      { machine, registry, request: { quick: true, modelFile } },
      platform,
      task,
    );
    expect(SpeedProfile.parse(profile)).toEqual(profile);
    expect(profile).toMatchObject({ bytesDownloaded: 0, machineId: machine.id, registryId: registry.id });
    const predicted = Object.entries(registry.models.llm).filter(
      ([, { shape }]) => whyUnproven(shape) === null,
    );
    expect(profile.models.slice(1).map(({ id }) => id)).toEqual(predicted.map(([id]) => id));
    const measured = profile.models.filter(({ provenance }) => provenance === 'measured');
    expect(measured).toEqual([expect.objectContaining({ id: 'model.gguf', backend: 'cpu' })]);
    expect(profile.cpuScore).toBeGreaterThan(0);
    expect(profile.backends.map(({ backend }) => backend)).toEqual(['cpu']);
    expect(profile.cardFailures).toEqual([]);
    expect(profile.backends[0]?.types.map(({ type }) => type).toSorted()).toEqual(
      TensorType.options.toSorted(),
    );
    expect(Date.parse(profile.measuredAt)).toBeLessThanOrEqual(Date.now());
    expect(profile.warnings.some(({ code }) => code === 'contended')).toBe(profile.noise.contended);
    // The rounds of a file are counted separately.
    const fileFrom = reported.findIndex(
      ({ activity }) => activity?.code === 'loading' && activity.model === 'model.gguf',
    );
    expectProgress(reported.slice(0, fileFrom));
    expect(await readdir(folder.path)).toEqual(['model.gguf']);
    await expectNothingLeft();
  },
  PATIENCE_MS,
);

/** The visible trace: always an activity, a fraction that only grows, and speeds on the way. */
function expectProgress(reported: ReturnType<typeof givenTask>['reported']): void {
  const fractions = reported.flatMap(({ fraction }) => fraction ?? []);
  // A busy machine has time for the first round alone, of three models.
  expect(fractions.length).toBeGreaterThanOrEqual(3);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  for (const fraction of fractions) expect(fraction).toBeLessThan(1);
  for (const { activity } of reported) expect(activity).toMatchObject({ code: expect.stringMatching(/\w/) });
  expect(reported.some(({ figure }) => (figure ?? 0) > 0)).toBe(true);
  // All of the time is the processor's.
  expect(Math.max(...fractions)).toBeGreaterThan(0.5);
}

test.for(isThorough ? (['cuda', 'vulkan', 'metal'] as const) : (['cuda'] as const))(
  'a card that %s cannot open any more is reported, and the speed of the CPU is never taken for its own',
  { timeout: PATIENCE_MS },
  async (backend) => {
    const machine = { ...thisMachineNearlyFull(), gpus: [{ ...CARD, backend }] };
    const { task } = givenTask();
    const input = { machine, registry, request: { quick: true } };
    const { backends, models, cardFailures, warnings } = await benchmark(input, platform, task);
    expect(backends.map((one) => one.backend)).toEqual(['cpu']);
    expect(new Set(models.map((one) => one.backend))).toEqual(new Set(['cpu']));
    const failure = expect.objectContaining({
      code: expect.stringMatching(/^(worker-ended|worker-silent|inference-failed)$/),
    });
    expect(cardFailures).toEqual([{ backend, failure, card: CARD.name }]);
    expect(warnings).toContainEqual({
      code: 'gpu-failed',
      failure: cardFailures[0]?.failure,
      backend,
      instead: null,
    });
    await expectNothingLeft();
  },
);

/** When a user might cancel. */
const moments: Record<string, (progress: Reported) => boolean> = {
  'while models are loaded': ({ fraction }) => fraction === undefined,
  'in the middle of the rounds': ({ fraction }) => fraction !== undefined,
};

describe('a benchmark that is cancelled', () => {
  test.for(Object.entries(moments))(
    '%s leaves neither process nor file',
    { timeout: PATIENCE_MS },
    async ([, isTheMoment]) => {
      const { task, abort } = givenTask();
      const reason = new Error('stopped by the user');
      const report = (progress: Reported) => isTheMoment(progress) && abort.abort(reason);
      const input = { machine: thisMachineNearlyFull(), registry, request: { quick: true } };
      await expect(benchmark(input, platform, { ...task, report })).rejects.toBe(reason);
      await expectNothingLeft();
    },
  );

  test('before it began leaves neither', async () => {
    const { task, abort } = givenTask();
    const reason = new Error('stopped before it began');
    abort.abort(reason);
    const input = { machine: thisMachineNearlyFull(), registry, request: { quick: true } };
    await expect(benchmark(input, platform, task)).rejects.toBe(reason);
    for (const pid of workers) await expectGone(pid);
    expect(await readdir(base)).toEqual([]);
  });
});

test(
  'killing the worker during the rounds ends the benchmark with one sentence',
  async () => {
    const { task } = givenTask();
    const report = ({ fraction }: Reported) => {
      if (fraction !== undefined && workers[0] !== undefined) process.kill(workers[0], 'SIGKILL');
    };
    const input = { machine: thisMachineNearlyFull(), registry, request: { quick: true } };
    await expect(benchmark(input, platform, { ...task, report })).rejects.toMatchObject({
      code: 'worker-ended',
    });
    await expectNothingLeft();
  },
  PATIENCE_MS,
);

test('without room for the models it fails before a worker starts', async () => {
  vi.stubEnv('VOICEFIT_TMPDIR', join(base, 'nowhere'));
  const { task } = givenTask();
  const input = { machine: thisMachineNearlyFull(), registry, request: { quick: true } };
  await expect(benchmark(input, platform, task)).rejects.toThrow(NoRoomForModels);
  expect(workers).toEqual([]);
});

test(
  'a file that is not a model fails before anything is measured',
  async () => {
    const { task } = givenTask();
    const modelFile = join(base, '..', 'no-such-model.gguf');
    const input = { machine: thisMachineNearlyFull(), registry, request: { quick: true, modelFile } };
    await expect(benchmark(input, platform, task)).rejects.toThrow(UnreadableModel);
    expect(workers).toEqual([]);
    expect(await readdir(base)).toEqual([]);
  },
  PATIENCE_MS,
);

test(
  'after a kill during a benchmark its worker ends, and its files are removed at the next start',
  async () => {
    const script = new URL('./benchmark-alone.ts', import.meta.url);
    await using alone = startScript(script, { VOICEFIT_TMPDIR: base });
    const worker = Number(await alone.line());
    while ((await alone.line()) !== 'measuring');
    await alone[Symbol.asyncDispose]();
    await expectGone(worker);
    expect(await readdir(base)).toHaveLength(1);
    {
      await using folder = await SyntheticFolder.make(1000);
      expect(await readdir(base)).toEqual([folder.path.slice(base.length + 1)]);
    }
    expect(await readdir(base)).toEqual([]);
  },
  PATIENCE_MS,
);
