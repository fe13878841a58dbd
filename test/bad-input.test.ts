import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ORPCError } from '@orpc/client';
import { createRouterClient } from '@orpc/server';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodePlatform } from '../main/platform.ts';
import { createSetup } from '../main/setup.ts';
import type { SetupState } from '../main/steps/nouns/setup-state.ts';
import { contract, type Setup } from '../preload/contract.ts';
import { BAD, choice, NEVER_RIGHT, type Procedure, preferences } from './bad-input-cases.ts';
import { timesOf } from './thoroughness.ts';

let home: string;
let setup: Setup;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'voicefit-bad-input-'));
  setup = createRouterClient(await createSetup({ platform: nodePlatform, homeFolder: home }));
});
afterEach(() => rm(home, { recursive: true, force: true }));

/** As an untyped caller sees it. */
function call(procedure: string, input: unknown): Promise<unknown> {
  const [room = '', name = ''] = procedure.split('.');
  return Reflect.apply(Reflect.get(Reflect.get(setup, room), name), setup, [input]);
}

const outcome = (procedure: string, input: unknown) =>
  call(procedure, input).then(
    () => null,
    (error: unknown) => error,
  );

async function now(): Promise<SetupState> {
  for await (const state of await setup.steps.watch()) return state;
  throw new Error('The state ended.');
}

const procedures = Object.entries(contract).flatMap(([room, its]) =>
  Object.keys(its).map((name) => `${room}.${name}`),
);

describe('input that violates the contract is refused before anything is done', () => {
  const cases = [
    ...procedures.flatMap((name) => NEVER_RIGHT.map((input) => [name, input] as const)),
    ...Object.entries(BAD).flatMap(([name, inputs]) => inputs.map((input) => [name, input] as const)),
  ];

  test.for(cases)('%s %o', async ([procedure, input]) => {
    const before = await now();
    expect(await outcome(procedure, input)).toMatchObject({ code: 'BAD_REQUEST' });
    expect(await now()).toEqual(before);
    expect(await readdir(home)).toEqual([]);
  });
});

describe('names that the contract allows but the registry lacks are expected failures', () => {
  test.for([
    ['recommend.choose', { ...choice, tier: 'HUGE_CPU' }, 'unknown-tier'],
    ['recommend.choose', { ...choice, pipeline: 'magic' }, 'unknown-pipeline'],
    [
      'recommend.choose',
      { ...choice, tier: null, models: { ...choice.models, llm: 'gpt-5' } },
      'unknown-model',
    ],
    ['recommend.choose', { ...choice, tier: 'MINIMAL' }, 'contradictory-request'],
    ['store.prefer', { ...preferences, callLanguage: 'tlh' }, 'unknown-language'],
    ['store.prefer', { ...preferences, modelsFolder: 'models' }, 'folder-not-absolute'],
    ['store.prefer', { ...preferences, modelsFolder: '/a\0b' }, 'folder-name-invalid'],
    ['recommend.advise', {}, 'machine-unknown'],
    ['recommend.models', { ramGb: 8, cores: 4, gpu: 'Voodoo 2' }, 'unknown-gpu'],
    ['benchmark.run', {}, 'machine-unknown'],
    ['install.plan', {}, 'machine-unknown'],
    ['install.run', { tier: 'HUGE_CPU' }, 'machine-unknown'],
  ] as const)('%s %o', async ([procedure, input, code]) => {
    expect(await outcome(procedure, input)).toMatchObject({ code: 'FAILED', data: { code } });
    expect(await readdir(home)).toEqual([]);
  });
});

/** Whatever the input, it gave a proper answer. */
const KNOWN = new Set(['BAD_REQUEST', 'FAILED']);
const unknown = (error: unknown) =>
  error !== null && !(error instanceof ORPCError && KNOWN.has(error.code)) ? error : null;

/** Procedures that act when their input is valid: their input must be invalid here. */
const ACTING: readonly string[] = [
  'steps.watch',
  'store.about',
  'store.history',
  'probe.run',
  'recommend.tiers',
  'recommend.takeBuiltInRegistry',
  'report.write',
];
const acts = (procedure: string, input: unknown) => input === undefined && ACTING.includes(procedure);

const KEYS = [
  ...['ramGb', 'cores', 'gpu', 'vramGb', 'score', 'machine', 'speed', 'tier', 'model', 'pipeline'],
  ...['language', 'target', 'folder', 'use', 'step', 'quick', 'modelFile', 'file', 'models', 'forced'],
  ...['modelsFolder', 'voiceServerFolder', 'callLanguage', '__proto__', 'constructor'],
];
const WORDS = [
  'models',
  'voice-server',
  'probe',
  'none',
  'ava',
  'local',
  'de-DE',
  '\0',
  '~',
  null,
  -0,
  1e308,
];
const value = fc.oneof(
  // Objects without a prototype do not come over any transport.
  fc.anything({ withBigInt: true, withDate: true, withMap: true }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...WORDS),
);
const malformed = fc.oneof(fc.dictionary(fc.constantFrom(...KEYS), value, { maxKeys: 6 }), value);

test('thousands of malformed calls do no harm', async () => {
  const before = await now();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...procedures), malformed, async (procedure, input) => {
      fc.pre(!acts(procedure, input));
      expect(unknown(await outcome(procedure, input))).toBeNull();
    }),
    { numRuns: timesOf(1_000, 10_000) },
  );
  // Only the failure of a benchmark requested before the probe is recorded.
  expect(await now()).toEqual({ ...before, failed: expect.anything() });
  expect(await readdir(home)).toEqual([]);
});

test('any imagined machine gets an answer or an expected failure', async () => {
  const positive = fc.double({ min: Number.MIN_VALUE, max: 1e6, noNaN: true });
  const whatIf = fc.record(
    {
      ramGb: positive,
      cores: fc.oneof(fc.integer({ min: 1, max: 64 }), fc.integer({ min: 1, max: 100_000 })),
      gpu: fc.constantFrom('none', 'RTX 4070', 'NVIDIA', 'none '),
      vramGb: positive,
      score: positive,
      tier: fc.constantFrom('MINIMAL', 'HEAVY_GPU', 'light_cpu', 'x'),
      model: fc.constantFrom('phi-3-mini', 'llama-2-13b-chat', '\n'),
      pipeline: fc.constantFrom('local', 'hybrid_support'),
      language: fc.constantFrom('de', 'ja-JP', 'en-US', 'xx'),
      target: fc.constantFrom('ava', 'llama-server', 'ollama'),
    },
    { requiredKeys: ['ramGb', 'cores', 'gpu'] },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<Procedure>('recommend.advise', 'recommend.models'),
      whatIf,
      async (procedure, input) => {
        expect(unknown(await outcome(procedure, input))).toBeNull();
      },
    ),
    { numRuns: timesOf(200, 1_000) },
  );
});
