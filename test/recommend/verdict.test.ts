import { describe, expect, test } from 'vitest';
import { card, type Given, given, reasonsFor, sentence, tierOf } from './given.ts';

describe('verdict', () => {
  test.for([
    [{ gpus: [card(4)], ramGib: 4, cores: 1 }, 'MEDIUM_GPU', 'needs-gpu'],
    [{ ramGib: 4, cores: 1, score: 0.1 }, 'HEAVY_CPU', 'needs-memory'],
    [{ cores: 1, score: 0.1 }, 'HEAVY_CPU', 'needs-cores'],
    [{ score: 0.1 }, 'HEAVY_CPU', 'too-slow'],
    [{ ramGib: 1 }, 'MINIMAL', 'needs-memory'],
    [{}, 'MINIMAL', 'fits'],
    [{}, 'HEAVY_CPU', 'fits'],
  ] as [Given, string, string][])('of %j for %s is %s: the most important one', ([what, tier, verdict]) => {
    expect(tierOf(given(what), tier).verdict).toBe(verdict);
  });

  test('below every requirement the fallback is still advised, with its verdict', () => {
    const advice = given({ ramGib: 1, cores: 1 });
    expect(advice.recommended).toMatchObject({ tier: 'MINIMAL', verdict: 'needs-memory' });
    expect(advice.hardwareClass).toBe('MINIMAL');
    expect(sentence({ ramGib: 1, cores: 1 }, 'MINIMAL', 'too-little-ram')).toBe(
      'MINIMAL needs 2 GB of RAM; this machine has 1 GB.',
    );
  });

  test('all reasons are listed, not only the first', () => {
    expect(reasonsFor(given({ ramGib: 4, cores: 2, score: 0.5 }), 'HEAVY_GPU')).toEqual([
      'too-little-ram',
      'too-few-cores',
      'no-usable-gpu',
      'does-not-fit',
      'too-slow',
    ]);
  });
});
