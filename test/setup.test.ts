import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient, isDefinedError } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodePlatform } from '../main/platform.ts';
import { createSetup } from '../main/setup.ts';
import type { SetupState } from '../main/steps/nouns/setup-state.ts';
import packageJson from '../package.json' with { type: 'json' };
import type { Setup } from '../preload/contract.ts';
import builtIn from '../registry/registry.json' with { type: 'json' };

let home: string;
let setup: Setup;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'voicefit-setup-'));
  setup = await open();
});
afterEach(() => rm(home, { recursive: true, force: true }));

async function open(registryFile?: string): Promise<Setup> {
  return createRouterClient(await createSetup({ platform: nodePlatform, homeFolder: home, registryFile }));
}

/** The first snapshot that meets the condition: by default the current one. */
async function now(isWanted: (state: SetupState) => boolean = () => true): Promise<SetupState> {
  for await (const state of await setup.steps.watch()) if (isWanted(state)) return state;
  throw new Error('The state ended.');
}

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

const choice = {
  tier: 'LIGHT_CPU',
  pipeline: 'local',
  models: { stt: 'a', llm: 'b', tts: 'c' },
  forced: false,
};

test('a fresh home has no facts yet, and names its registry', async () => {
  expect(await now()).toMatchObject({
    machine: null,
    speed: null,
    choice: null,
    running: {},
    paused: {},
    failed: {},
  });
  expect((await now()).registryId).not.toBe('');
});

test('the probe fills the snapshot that all views watch', async () => {
  const machine = await setup.probe.run();
  expect(machine.cpu.usableCores).toBeGreaterThanOrEqual(1);
  expect((await now()).machine).toEqual(machine);
});

test('models go to the home folder unless another one is given', async () => {
  expect((await setup.probe.run()).disk.folder).toBe(join(home, 'models'));
  const elsewhere = await createSetup({
    platform: nodePlatform,
    homeFolder: home,
    modelsFolder: '/elsewhere',
  });
  expect((await createRouterClient(elsewhere).probe.run()).disk.folder).toBe('/elsewhere');
});

test('the language of the wizard is kept, even before any other preference', async () => {
  expect((await now()).language).toBeNull();
  expect(await setup.store.preferLanguage({ language: 'de' })).toMatchObject({
    language: 'de',
    preferences: null,
  });
  setup = await open();
  expect(await now()).toMatchObject({ language: 'de', preferences: null });
});

describe('preferences', () => {
  const preferences = { modelsFolder: null, voiceServerFolder: null, callLanguage: 'de-DE' };

  test('are kept after a restart, in the spelling of the registry', async () => {
    expect((await now()).preferences).toBeNull();
    expect(await setup.store.prefer({ ...preferences, callLanguage: 'DE' })).toMatchObject({ preferences });
    setup = await open();
    expect((await now()).preferences).toEqual(preferences);
  });

  test('a language without speech models is refused, and nothing is kept', async () => {
    const error = await failure(setup.store.prefer({ ...preferences, callLanguage: 'de-AT' }));
    expect(error).toMatchObject({ code: 'FAILED', data: { code: 'unknown-language' } });
    expect(error).toMatchObject({ data: { nearest: 'de-DE' } });
    expect((await now()).preferences).toBeNull();
  });

  test('folders mean the same to every host: absolute, with ~ resolved', async () => {
    const { preferences: kept } = await setup.store.prefer({ ...preferences, modelsFolder: '~/voice' });
    expect(kept?.modelsFolder).toBe(join(homedir(), 'voice'));
    const error = await failure(setup.store.prefer({ ...preferences, voiceServerFolder: 'ava' }));
    expect(error).toMatchObject({ code: 'FAILED', data: { code: 'folder-not-absolute' } });
  });

  test('models go to the preferred folder, whose disk counts at once', async () => {
    await setup.probe.run();
    const { machine } = await setup.store.prefer({ ...preferences, modelsFolder: '/preferred' });
    expect(machine?.disk.folder).toBe('/preferred');
    expect((await setup.probe.run()).disk.folder).toBe('/preferred');
    expect((await setup.store.prefer(preferences)).machine?.disk.folder).toBe(join(home, 'models'));
  });

  test('the language of the calls applies to the advice', async () => {
    const whatIf = { ramGb: 39, cores: 16, gpu: 'none', score: 2.5 };
    await setup.store.prefer(preferences);
    expect((await setup.recommend.advise(whatIf)).recommended.models.stt).toBe('vosk-model-de-0.21');
    const french = await setup.recommend.advise({ ...whatIf, language: 'fr-FR' });
    expect(french.recommended.models.stt).toBe('vosk-model-fr-0.22');
  });
});

test('what does not change while a host runs is available at once', async () => {
  const about = await setup.store.about();
  expect(about).toMatchObject({
    version: packageJson.version,
    modelsFolder: join(home, 'models'),
    safeLlmSec: 10,
    benchmarkSec: 15,
  });
  expect(about.languages).toContain('de-DE');
});

test('checking a folder leaves no trace', async () => {
  const folder = join(home, 'new');
  expect(await setup.probe.checkFolder({ folder, use: 'models' })).toMatchObject({ folder, problem: null });
  expect(existsSync(folder)).toBe(false);
});

test('a report can be written with nothing known, and includes the advice after the probe', async () => {
  expect(await setup.report.write()).toMatchObject({ machine: null, speed: null, recommendation: null });
  await setup.probe.run();
  const written = await setup.report.write();
  expect(written.recommendation?.tiers.length).toBeGreaterThan(1);
  expect(JSON.stringify(written)).not.toContain(home);
});

test('a choice is kept after a restart', async () => {
  expect(await setup.recommend.choose(choice)).toMatchObject({ choice });
  setup = await open();
  expect(await now()).toMatchObject({ choice });
});

test('a benchmark before the probe is refused, and the next step is named', async () => {
  const error = await failure(setup.benchmark.run({}));
  expect(error).toMatchObject({ code: 'FAILED', data: { code: 'machine-unknown' } });
  expect(isDefinedError(error)).toBe(true);
});

test('while one step runs another is refused by name, and cancelling ends it', async () => {
  await setup.probe.run();
  const benchmark = failure(setup.benchmark.run({ quick: true }));
  await now(({ running }) => running.benchmark !== undefined);
  const busy = await failure(setup.probe.run());
  expect(busy).toMatchObject({ code: 'BUSY', data: { step: 'benchmark', canPause: false } });
  expect(await setup.steps.cancel({ step: 'benchmark' })).toEqual({ cancelled: true });
  expect(await benchmark).toMatchObject({ code: 'CANCELLED' });
  expect(await now()).toMatchObject({ running: {}, failed: {}, speed: null });
});

test('advice on an imagined machine needs neither probe nor benchmark', async () => {
  const advice = await setup.recommend.advise({ ramGb: 39, cores: 16, gpu: 'none', score: 2.5 });
  expect(advice.recommended.tier).toBe('MEDIUM_CPU');
  expect(
    (await setup.recommend.models({ ramGb: 39, cores: 16, gpu: 'none', score: 2.5 })).models.length,
  ).toBeGreaterThan(3);
});

test('an unknown name is an expected failure of the contract', async () => {
  const error = await failure(
    setup.recommend.advise({ ramGb: 8, cores: 4, gpu: 'none', score: 2, tier: 'HUGE' }),
  );
  expect(error).toMatchObject({ code: 'FAILED', data: { code: 'unknown-tier' } });
});

test('input that violates the contract never reaches a room', async () => {
  expect(await failure(setup.recommend.advise({ ramGb: -1 }))).toMatchObject({ code: 'BAD_REQUEST' });
});

test('tiers and history answer before anything was measured', async () => {
  expect((await setup.recommend.tiers()).tiers.length).toBeGreaterThan(1);
  expect(await setup.store.history()).toEqual({ entries: [], warnings: [] });
});

test('a corrupt state is reported in the snapshot', async () => {
  await writeFile(join(home, 'state.json'), '{');
  setup = await open();
  expect((await now()).warnings.map(({ code }) => code)).toEqual(['state-corrupt']);
});

test('the built-in registry can replace an incomplete file until the host ends', async () => {
  const registryFile = join(home, 'registry.json');
  const { tiers } = builtIn;
  await writeFile(registryFile, JSON.stringify({ tiers, pipelines: {}, safe_llm_latency_sec: 7 }));
  setup = await open(registryFile);
  const imagined = { ramGb: 39, cores: 16, gpu: 'none', score: 2.5 };
  expect(await failure(setup.recommend.advise(imagined))).toMatchObject({
    data: { code: 'pipeline-missing' },
  });
  expect(await setup.store.about()).toMatchObject({ safeLlmSec: 7 });
  const { registryId } = await now();

  const state = await setup.recommend.takeBuiltInRegistry();
  expect(state.registryId).not.toBe(registryId);
  expect((await now()).registryId).toBe(state.registryId);
  expect((await setup.recommend.advise(imagined)).recommended.tier).toBe('MEDIUM_CPU');
  expect(await setup.store.about()).toMatchObject({ safeLlmSec: builtIn.safe_llm_latency_sec });
});

test('an unreadable registry stops the start with one sentence', async () => {
  const broken = createSetup({
    platform: nodePlatform,
    homeFolder: home,
    registryFile: join(home, 'no.json'),
  });
  await expect(broken).rejects.toMatchObject({ code: 'registry-unreadable' });
});
