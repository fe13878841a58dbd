import { expect, test } from 'vitest';
import { configSubject, type Known } from '../../main/configure/config-subject.ts';
import type { TrialReport } from '../../main/try/nouns/trial-report.ts';
import { speed } from '../hosts/terminal/given.ts';
import { card, given, machineOf, registry } from '../recommend/given.ts';

const { recommended } = given({ wishes: { tier: 'MEDIUM_CPU' } });

function subjectFor(more: Partial<Known> = {}) {
  const { keys, ...rest } = { keys: {}, ...more };
  return configSubject({
    target: 'ava',
    option: recommended,
    registry,
    machine: machineOf({}),
    facts: { speed: null, trial: null },
    modelsFolder: '/models',
    project: null,
    server: null,
    keys,
    inEnglish: ({ code }) => code,
    ...rest,
  });
}

const option = (tier: string | null, llm: string | null) => ({
  ...recommended,
  tier,
  models: { ...recommended.models, llm },
});

test('models are those of the catalogue; in the cloud there is none', () => {
  const { llm, stt, tier } = subjectFor({ option: option('LIGHT_CPU', 'tinyllama-1.1b-chat-v1.0') });
  expect([llm?.id, tier?.name]).toEqual(['tinyllama-1.1b-chat-v1.0', 'LIGHT_CPU']);
  expect(stt?.id).toBe(recommended.models.stt);
  expect(subjectFor({ option: option(null, null) })).toMatchObject({ llm: null, tier: null, isOnGpu: false });
  expect(subjectFor({ option: option(null, 'toString') }).llm).toBeNull();
});

test.for([
  ['a tier of the CPU stays there', 'LIGHT_CPU', 'tinyllama-1.1b-chat-v1.0', 12, false],
  ['a tier of the card is on it', 'MEDIUM_GPU', 'llama-2-7b-chat', 12, true],
  ['another model is on the card if it fits', null, 'tinyllama-1.1b-chat-v1.0', 12, true],
  ['and on the CPU if not', null, 'llama-2-13b-chat', 6, false],
  ['an unknown one is on the CPU', null, 'other.gguf', 12, false],
] as const)('with a card: %s', ([, tier, llm, vramGib, isOnGpu]) => {
  const machine = machineOf({ gpus: [card(vramGib)] });
  expect(subjectFor({ machine, option: option(tier, llm) }).isOnGpu).toBe(isOnGpu);
  expect(subjectFor({ option: option(tier, llm) }).isOnGpu).toBe(false);
});

test('threads are those that were measured on this machine for this registry', () => {
  const machine = machineOf({});
  const profile = { ...speed, machineId: machine.id, registryId: registry.id };
  const threads = (of: typeof speed | null) =>
    subjectFor({ machine, facts: { speed: of, trial: null } }).threads;
  expect(threads(profile)).toBe(8);
  expect(threads({ ...profile, machineId: 'another' })).toBeNull();
  expect(threads({ ...profile, registryId: 'another' })).toBeNull();
  expect(threads({ ...profile, backends: [] })).toBeNull();
  expect(threads(null)).toBeNull();
});

const part = { predictedSec: 9, range: null, measuredSec: 11, state: 'measured', failure: null } as const;

function trialOf(more: Partial<TrialReport> = {}): TrialReport {
  return {
    triedAt: '2026-01-02T03:04:05.000Z',
    machineId: 'this-machine',
    registryId: registry.id,
    server: null,
    tier: null,
    pipeline: 'local',
    models: recommended.models,
    names: recommended.names,
    parts: { stt: part, llm: part, tts: part },
    question: null,
    reply: null,
    llm: null,
    voice: null,
    heard: null,
    firstAudioSec: null,
    turnSec: null,
    calibration: null,
    limitSec: 10,
    isTooSlow: true,
    warnings: [{ code: 'trial-contended' }],
    ...more,
  };
}

test('the seconds are those of a trial of the same model here, else the predicted ones', () => {
  const predicted = subjectFor();
  const { llm, total } = recommended.turnSec;
  expect(predicted.replySec?.later).toBe(llm);
  expect(predicted.replySec?.first).toBeCloseTo(
    (recommended.firstTurnSec ?? 0) - ((total ?? 0) - (llm ?? 0)),
  );
  expect(predicted.trialWarnings).toEqual([]);
  const tried = (trial: TrialReport) => subjectFor({ facts: { speed: null, trial } });
  expect(tried(trialOf())).toMatchObject({
    replySec: { later: 11 },
    trialWarnings: [{ code: 'trial-contended' }],
  });
  expect(tried(trialOf({ machineId: 'another' })).replySec).toEqual(predicted.replySec);
  expect(tried(trialOf({ models: { ...recommended.models, llm: 'other' } })).replySec).toEqual(
    predicted.replySec,
  );
  const unknown = {
    ...recommended,
    turnSec: { stt: null, llm: null, tts: null, total: null },
    firstTurnSec: null,
  };
  expect(subjectFor({ option: unknown }).replySec).toBeNull();
});
