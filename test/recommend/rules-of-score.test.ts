import { describe, expect, test } from 'vitest';
import { card, given, profileOf, reasonsFor, registryWith, sentence, tierOf } from './given.ts';

describe('guideline', () => {
  const sized = { ramGib: 16, cores: 8 };

  test('must be exceeded', () => {
    expect(given({ ...sized, score: 3.01 }).recommended.tier).toBe('MEDIUM_CPU');
    expect(sentence({ ...sized, score: 3 }, 'MEDIUM_CPU', 'below-threshold')).toBe(
      'CPU score 3.0 is not above the guideline of 3.0 for MEDIUM_CPU.',
    );
    expect(sentence({ ...sized, score: 2.99 }, 'MEDIUM_CPU', 'below-threshold')).toBe(
      'CPU score 2.99 is under the guideline of 3.0 for MEDIUM_CPU.',
    );
    expect(tierOf(given({ ...sized, score: 3 }), 'MEDIUM_CPU').verdict).toBe('too-slow');
  });

  test('a machine of a higher CPU class has headroom and may stay below it', () => {
    expect(given({ ramGib: 32, cores: 16, score: 2.9 }).recommended.tier).toBe('MEDIUM_CPU');
    expect(reasonsFor(given({ ramGib: 32, cores: 15, score: 2.9 }), 'MEDIUM_CPU')).toEqual([
      'below-threshold',
    ]);
    expect(reasonsFor(given({ ramGib: 32, cores: 16, score: 4.9 }), 'HEAVY_CPU')).toEqual([
      'below-threshold',
    ]);
  });

  test('a GPU is no headroom', () => {
    const advice = given({ ...sized, score: 2.9, gpus: [card(24)] });
    expect(reasonsFor(advice, 'MEDIUM_CPU')).toEqual(['below-threshold']);
  });

  test('a missing score passes no guideline, with headroom or without', () => {
    const registry = registryWith('MEDIUM_CPU', (tier) => ({
      ...tier,
      expectations: { ...tier.expectations, llm_latency_sec: 9 },
    }));
    const advice = given({ score: null, registry });
    expect(advice.recommended.tier).toBe('LIGHT_CPU');
    expect(tierOf(advice, 'MEDIUM_CPU').reasons).toMatchObject([
      {
        code: 'below-threshold',
        score: null,
        threshold: 3,
      },
    ]);
  });

  test('a profile without a CPU score passes none either', () => {
    expect(given({ profile: profileOf(6, { cpuScore: null }) }).recommended.tier).toBe('LIGHT_CPU');
  });
});
