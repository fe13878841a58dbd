import { expect, test } from 'vitest';
import { loadRegistry } from '../../registry/load.ts';
import { atOneScale, PublishedSpeeds } from './one-scale.ts';
import data from './published-speeds.json' with { type: 'json' };

const registry = await loadRegistry();
const machines = PublishedSpeeds.array().parse(data);

test.each(machines.map((machine) => [machine.processor, machine] as const))(
  'from one scale, every published decode speed of %s is predicted within 15 %%',
  (_processor, machine) => {
    const off = atOneScale(machine, registry).models.filter(({ ratio }) => ratio < 0.85 || ratio > 1.15);
    expect(off).toEqual([]);
  },
);

test('the scale cannot hide what differs from model to model', () => {
  const alike = { 'qwen3-4b': 10, 'llama-2-7b-chat': 10 };
  const { models } = atOneScale({ processor: '', runtime: '', decodeTokensPerSec: alike }, registry);
  expect((models[0]?.ratio ?? 0) / (models[1]?.ratio ?? 1)).toBeGreaterThan(1.4);
});

test('a model of a kind that is not predicted is named, and does not move the scale', () => {
  const plain = { 'qwen3-4b': 10 };
  const { cpuScore } = atOneScale({ processor: '', runtime: '', decodeTokensPerSec: plain }, registry);
  const both = { ...plain, 'qwen3.5-4b': 1 };
  const found = atOneScale({ processor: '', runtime: '', decodeTokensPerSec: both }, registry);
  expect(found).toMatchObject({ cpuScore, notPredicted: ['qwen3.5-4b'] });
  expect(found.models).toHaveLength(1);
});
