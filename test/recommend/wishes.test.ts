import { describe, expect, test } from 'vitest';
import type { Failure } from '../../main/nouns/failure.ts';
import { SetupError } from '../../main/nouns/setup-error.ts';
import type { WhatIf } from '../../main/recommend/nouns/what-if-input.ts';
import { imagine } from '../../main/recommend/what-if.ts';
import { english } from '../../main/words/plain-wording.ts';
import { machineOf, registry } from './given.ts';

const wishes = (whatIf: WhatIf) => imagine({ machine: machineOf({}), speed: null }, whatIf, registry).wishes;

/** Its values, and its sentences. */
function refusal(whatIf: WhatIf): Failure & ReturnType<typeof english.failure> {
  try {
    wishes(whatIf);
  } catch (error) {
    if (error instanceof SetupError) return { ...error.failure, ...english.failure(error.failure) };
    throw error;
  }
  throw new Error(`${JSON.stringify(whatIf)} was not refused`);
}

test('letter case does not matter', () => {
  expect(wishes({ tier: 'heavy_cpu', pipeline: 'LOCAL', target: 'ava' })).toEqual({
    tier: 'HEAVY_CPU',
    pipeline: 'local',
    target: 'ava',
  });
});

test.for(['phi-3-mini-4k-instruct', 'Phi-3-Mini-4k-Instruct.Q4_K_M.gguf', 'phi-3-mini'])(
  'a model is named by id, file or short name: %s',
  (model) => {
    expect(wishes({ model }).model).toBe('phi-3-mini-4k-instruct');
  },
);

describe('an unknown name', () => {
  test('of a tier: all tiers are listed', () => {
    expect(refusal({ tier: 'HEAVYCPU' })).toMatchObject({
      code: 'unknown-tier',
      message: 'There is no tier "HEAVYCPU".',
      nextStep:
        'Did you mean HEAVY_CPU? Known are: MINIMAL, LIGHT_CPU, MEDIUM_CPU, HEAVY_CPU, MEDIUM_GPU, HEAVY_GPU.',
    });
  });

  test('of a model: the nearest spelling is suggested', () => {
    expect(refusal({ model: 'qwen25-1.5b-instrukt' })).toMatchObject({
      code: 'unknown-model',
      message: 'There is no language model "qwen25-1.5b-instrukt".',
      nextStep: 'Did you mean qwen2.5-1.5b-instruct? "voicefit models" lists all.',
    });
  });

  test('with nothing similar: no guess', () => {
    expect(refusal({ model: 'mamba' }).nextStep).toBe('"voicefit models" lists all.');
    expect(refusal({ pipeline: 'xy' })).toMatchObject({
      code: 'unknown-pipeline',
      message: 'There is no pipeline "xy".',
      nextStep: 'Known are: local, hybrid_support.',
    });
  });

  test('of a card: the nearest one with known memory is suggested', () => {
    expect(refusal({ gpu: 'GeForce RTX 4091' })).toMatchObject({
      code: 'unknown-gpu',
      nextStep: expect.stringMatching(
        /^Did you mean GeForce RTX \d+.*\? Say how much it has with --vram, in GB\.$/,
      ),
    });
  });
});

test.for([
  [{ gpu: 'none', vramGb: 8 }, '--gpu none and --vram'],
  [{ score: 3, speed: 'profile' }, '--score and --speed'],
  [{ model: 'qwen3-4b', pipeline: 'hybrid_support' }, '--model qwen3-4b and --pipeline hybrid_support'],
  [{ tier: 'MINIMAL', model: 'qwen3-4b' }, '--tier MINIMAL and --model qwen3-4b'],
  [{ tier: 'MINIMAL', pipeline: 'local' }, '--tier MINIMAL and --pipeline local'],
] as const)('%j contradict each other', async ([whatIf, words]) => {
  const { profileOf } = await import('./given.ts');
  const input: WhatIf = 'speed' in whatIf ? { ...whatIf, speed: profileOf(6) } : whatIf;
  expect(refusal(input)).toMatchObject({
    code: 'contradictory-request',
    message: `${words} contradict each other.`,
    nextStep: 'Leave one of the two out.',
  });
});

test.for([
  { tier: 'MINIMAL', pipeline: 'hybrid_support' },
  { tier: 'MINIMAL' },
  { model: 'qwen3-4b', pipeline: 'local', tier: 'LIGHT_CPU' },
  { tier: 'LIGHT_CPU', pipeline: 'hybrid_support' },
])('%j do not contradict each other', (whatIf) => {
  expect(wishes(whatIf)).toEqual(whatIf);
});
