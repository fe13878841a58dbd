import { expect, test } from 'vitest';
import { settledFor } from '../../../main/hosts/terminal/settled.ts';
import { advice } from './given.ts';

const [hybrid, fastest] = advice.alternatives;

test('who names nothing settles for the advice', () => {
  const { tier, pipeline, models } = advice.recommended;
  expect(settledFor(advice, {})).toEqual({ tier, pipeline, models, forced: false });
});

test.for([
  [{ tier: 'light_cpu' }, fastest],
  [{ model: 'tinyllama-1.1b-chat-v1.0' }, fastest],
  [{ pipeline: 'hybrid_support' }, hybrid],
  [{ tier: 'MEDIUM_CPU' }, advice.recommended],
] as const)('%o is what is settled for, and not forced where it is among the options', ([wish, option]) => {
  expect(settledFor(advice, wish)).toMatchObject({ models: option?.models, forced: false });
});

test('what the advice is against is forced', () => {
  const forced = { ...advice.recommended, kind: 'forced' as const, tier: 'HEAVY_CPU' };
  const insisted = { ...advice, alternatives: [forced, ...advice.alternatives] };
  expect(settledFor(insisted, { tier: 'HEAVY_CPU' })).toMatchObject({ tier: 'HEAVY_CPU', forced: true });
});
