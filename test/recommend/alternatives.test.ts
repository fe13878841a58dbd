import { describe, expect, test } from 'vitest';
import { GIB } from '../../main/nouns/bytes.ts';
import { english } from '../../main/words/plain-wording.ts';
import { card, type Given, given, messageOf, registryWith } from './given.ts';

/** Of the tiers and pipelines; the best free model has a test of its own. */
const kinds = (what: Given) =>
  given(what)
    .alternatives.filter(({ kind }) => kind !== 'best-of-catalogue')
    .map(({ kind, tier }) => [kind, tier]);
const only = (what: Given, kind: string) =>
  given(what).alternatives.find((alternative) => alternative.kind === kind);

describe('hybrid', () => {
  test('uses the speech-to-text model of the advice', () => {
    expect(only({}, 'hybrid')).toMatchObject({
      tier: null,
      pipeline: 'hybrid_support',
      models: { stt: 'vosk-model-en-us-0.22', llm: null, tts: null },
      turnSec: { stt: null, llm: null, tts: null, total: 5 },
      memoryBytes: 5e9,
      downloadBytes: 1_913_365_522,
      concurrentCalls: null,
      verdict: 'fits',
    });
  });

  test('names the API keys it needs', () => {
    expect(only({}, 'hybrid')?.warnings).toContainEqual({
      code: 'needs-api-keys',
      pipeline: 'hybrid_support',
      keys: ['OPENAI_API_KEY', 'DEEPGRAM_API_KEY'],
    });
  });
});

describe('fastest', () => {
  test('has the fewest seconds per turn among eligible tiers', () => {
    expect(kinds({})).toEqual([
      ['hybrid', null],
      ['fastest', 'LIGHT_CPU'],
    ]);
  });

  test('is omitted if it is the advice itself', () => {
    expect(kinds({ ramGib: 8, cores: 4 })).toEqual([['hybrid', null]]);
  });

  test('of two equally fast tiers the higher wins', () => {
    const registry = registryWith('LIGHT_CPU', (tier) => ({
      ...tier,
      expectations: { ...tier.expectations, stt_latency_sec: 2, llm_latency_sec: 5, tts_latency_sec: 2 },
    }));
    const fastest = only({ registry, score: null, gpus: [card(24)] }, 'fastest');
    expect(fastest).toMatchObject({ tier: 'MEDIUM_GPU', turnSec: { total: 9 } });
  });

  test('a tier without seconds for speech is never the fastest', () => {
    const registry = registryWith('LIGHT_CPU', (tier) => ({ ...tier, expectations: {} }));
    expect(kinds({ registry })).toEqual([
      ['hybrid', null],
      ['fastest', 'MEDIUM_CPU'],
    ]);
  });
});

describe('below requirements', () => {
  const twoCores = { ramGib: 16, cores: 2 };

  test('a fast machine with 2 cores sees what it can really run, and what is missing', () => {
    const advice = given(twoCores);
    expect(advice.recommended).toMatchObject({ tier: 'MINIMAL', pipeline: 'hybrid_support' });
    expect(kinds(twoCores)).toEqual([
      ['below-requirements', 'HEAVY_CPU'],
      ['fastest', 'LIGHT_CPU'],
    ]);
    const best = only(twoCores, 'below-requirements');
    expect(best).toMatchObject({ verdict: 'needs-memory', models: { llm: 'llama-2-7b-chat' } });
    expect(best?.warnings.slice(0, 2)).toMatchObject([
      {
        code: 'below-requirements',
        tier: 'HEAVY_CPU',
        reason: { code: 'too-little-ram', needGb: 32, haveBytes: 16 * GIB },
      },
      {
        code: 'below-requirements',
        tier: 'HEAVY_CPU',
        reason: { code: 'too-few-cores', need: 16, have: 2 },
      },
    ]);
    expect(english.summary(advice)).toContain(
      'Alternative: HEAVY_CPU (Llama-2-7B), about 12 s per turn, below requirements',
    );
  });

  test('is the highest that fits and answers in time, regardless of the guideline', () => {
    expect(kinds({ ...twoCores, score: 2.6 })[0]).toEqual(['below-requirements', 'MEDIUM_CPU']);
    const best = only({ ...twoCores, score: 2.6 }, 'below-requirements');
    expect(messageOf(best, 'score-under-guideline')).toMatch(/^CPU score 2.6 is under/);
    expect(best?.warnings.filter((each) => english.warning(each).includes('guideline'))).toHaveLength(1);
    expect(kinds({ cores: 2, ramGib: 7 })[0]).toEqual(['below-requirements', 'LIGHT_CPU']);
  });

  test('is on the card if there is a usable one', () => {
    const small = { ...twoCores, ramGib: 12, gpus: [card(24)] };
    expect(kinds({ ...small, score: null })).toEqual([
      ['below-requirements', 'HEAVY_GPU'],
      ['fastest', 'MEDIUM_GPU'],
    ]);
  });

  test('is on the CPU if nothing fits on the card', () => {
    expect(kinds({ ...twoCores, gpus: [card(2)] })[0]).toEqual(['below-requirements', 'HEAVY_CPU']);
  });

  test('is empty if nothing fits or answers in time', () => {
    expect(kinds({ ramGib: 1.5, cores: 2 })).toEqual([]);
    expect(kinds({ ...twoCores, score: 0.1 })).toEqual([]);
  });
});
