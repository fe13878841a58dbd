import { describe, expect, test } from 'vitest';
import { nextTierDown } from '../../main/try/next-tier-down.ts';
import { given, profileOf } from '../recommend/given.ts';

describe('the next tier down', () => {
  const advice = given({ ramGib: 64, cores: 32, profile: profileOf(6) });
  const light = advice.tiers.find(({ name }) => name === 'LIGHT_CPU');
  const medium = advice.tiers.find(({ name }) => name === 'MEDIUM_CPU');

  test('is the highest one below that is predicted to answer in time', () => {
    expect(nextTierDown(advice, 'HEAVY_CPU', 12)).toEqual({
      tier: 'MEDIUM_CPU',
      model: 'Phi-3-mini',
      sec: medium?.llmSec,
    });
    expect(nextTierDown(advice, 'MEDIUM_CPU', 12)).toMatchObject({ tier: 'LIGHT_CPU', sec: light?.llmSec });
  });

  test('is faster than what was measured, not only than the limit', () => {
    const betweenBoth = ((light?.llmSec ?? 0) + (medium?.llmSec ?? 0)) / 2;
    expect(nextTierDown(advice, 'HEAVY_CPU', betweenBoth)).toMatchObject({ tier: 'LIGHT_CPU' });
    expect(nextTierDown(advice, 'HEAVY_CPU', 0.01)).toBeNull();
  });

  test('is none below the lowest, as the cloud’s has no model', () => {
    expect(nextTierDown(advice, 'LIGHT_CPU', 12)).toBeNull();
    expect(nextTierDown(advice, 'MINIMAL', 12)).toBeNull();
  });

  test('is any that is faster, for a model without a tier', () => {
    expect(nextTierDown(advice, null, 12)).toMatchObject({ tier: 'HEAVY_CPU' });
  });

  test('is none that this machine cannot run', () => {
    const small = given({ ramGib: 2, cores: 2, profile: profileOf(6) });
    expect(nextTierDown(small, null, 12)).toBeNull();
    const unmeasured = { ...advice, tiers: advice.tiers.map((tier) => ({ ...tier, llmSec: null })) };
    expect(nextTierDown(unmeasured, 'HEAVY_CPU', 12)).toBeNull();
  });
});
