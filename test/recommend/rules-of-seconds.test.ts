import { describe, expect, test } from 'vitest';
import { english } from '../../main/words/plain-wording.ts';
import { backendSpeed, card, given, profileOf, reasonsFor, registryWith, tierOf } from './given.ts';

describe('seconds', () => {
  test('exactly the limit is in time, slightly more is not', () => {
    const atLimit = (sec: number) =>
      given({
        score: null,
        registry: registryWith('LIGHT_CPU', (tier) => ({
          ...tier,
          expectations: { ...tier.expectations, llm_latency_sec: sec },
        })),
      });
    expect(atLimit(10).recommended).toMatchObject({ tier: 'LIGHT_CPU', verdict: 'fits' });
    expect(tierOf(atLimit(10.04), 'LIGHT_CPU').reasons).toMatchObject([
      {
        code: 'too-slow',
        llm: 'TinyLlama',
        sec: 10.04,
        limitSec: 10,
        source: 'registry',
      },
    ]);
  });

  test('a tier with unknown seconds is not advised', () => {
    const registry = registryWith('LIGHT_CPU', (tier) => ({ ...tier, expectations: {} }));
    const advice = given({ score: null, registry });
    expect(advice.recommended.tier).toBe('MINIMAL');
    expect(tierOf(advice, 'LIGHT_CPU')).toMatchObject({
      name: 'LIGHT_CPU',
      eligible: false,
      llmSec: null,
      verdict: 'unknown',
      reasons: [{ code: 'too-slow', llm: 'TinyLlama', sec: null }],
    });
  });

  test('a GPU tier without a GPU is judged by the CPU’s seconds', () => {
    const advice = given({ score: 2.5 });
    expect(tierOf(advice, 'MEDIUM_GPU').llmSec).toBe(tierOf(advice, 'HEAVY_CPU').llmSec);
    expect(tierOf(given({ score: null }), 'MEDIUM_GPU').llmSec).toBeNull();
  });

  test('a measured GPU is judged by its own speed', () => {
    const gpus = [card(24)];
    const slow = backendSpeed(1, { backend: 'cuda' });
    const fast = backendSpeed(80, { backend: 'cuda' });
    const measured = (gpu: typeof slow) =>
      given({ gpus, profile: profileOf(6, { backends: [backendSpeed(6), gpu] }) });
    expect(measured(fast).recommended).toMatchObject({ tier: 'HEAVY_GPU', provenance: { llm: 'predicted' } });
    expect(measured(slow).recommended.tier).toBe('HEAVY_CPU');
    expect(reasonsFor(measured(slow), 'HEAVY_GPU')).toEqual(['too-slow']);
  });
});

describe('range', () => {
  /** Llama-2-7B takes 30 / score seconds per reply. */
  const ranged = (score: number, low: number, high: number, contended = false) =>
    given({
      profile: profileOf(score, {
        cpuScoreRange: { low: score * low, high: score * high },
        noise: { spread: 0.1, contended },
        backends: [backendSpeed(score, { relativeRange: { low, high } })],
      }),
    });

  test('completely below the limit fits', () => {
    expect(ranged(6, 0.95, 1.05).recommended).toMatchObject({ tier: 'HEAVY_CPU', verdict: 'fits' });
  });

  test('across the limit is close, and the central value counts', () => {
    const { recommended, tiers } = ranged(6, 0.4, 1.1);
    expect(recommended).toMatchObject({ tier: 'HEAVY_CPU', verdict: 'close' });
    expect(tiers.find(({ name }) => name === 'HEAVY_CPU')?.verdict).toBe('close');
    expect(recommended.rangeSec.llm?.low).toBeLessThan(10);
    expect(recommended.rangeSec.llm?.high).toBeGreaterThan(10);
    expect(recommended.rangeSec.first?.high).toBeGreaterThan(recommended.rangeSec.total?.high ?? 0);
    expect(recommended.rangeSec.first?.low).toBeLessThan(recommended.firstTurnSec ?? 0);
    expect(tiers.find(({ name }) => name === 'HEAVY_CPU')?.rangeSec.llm).toEqual(recommended.rangeSec.llm);
  });

  test('ending exactly at the limit does not cross it', () => {
    const ran = {
      id: 'llama-2-7b-chat',
      backend: 'cpu',
      threads: 4,
      decodeTokensPerSec: 30,
      prefillTokensPerSec: 40,
      loadMs: null,
      provenance: 'measured',
    } as const;
    const upTo = (low: number) => {
      const models = [{ ...ran, range: { low, high: 30 } }];
      return given({ profile: profileOf(6, { models }) }).recommended;
    };
    expect(upTo(6)).toMatchObject({ tier: 'HEAVY_CPU', verdict: 'fits', rangeSec: { llm: { high: 10 } } });
    expect(upTo(5.9).verdict).toBe('close');
  });

  test('a central value beyond the limit is too slow, however fast the fast end', () => {
    const advice = ranged(2.5, 0.9, 1.9);
    expect(tierOf(advice, 'HEAVY_CPU')).toMatchObject({ eligible: false, verdict: 'too-slow' });
  });

  test('of a contended run is judged by its slow end', () => {
    const advice = ranged(6, 0.4, 1.1, true);
    expect(advice.recommended).toMatchObject({ tier: 'MEDIUM_CPU', verdict: 'fits' });
    const { llmSec, reasons } = tierOf(advice, 'HEAVY_CPU');
    expect(llmSec).toBeLessThan(6);
    expect(reasons.map(({ code }) => code)).toEqual(['too-slow']);
    expect(reasons.map((reason) => english.reason('HEAVY_CPU', reason)).join()).toMatch(
      /^Llama-2-7B would take up to 1[23] s per reply here, measured while busy; replies slower than 10 s queue up and time out\.$/,
    );
  });

  test('of a contended run is shown instead of the score and the seconds', () => {
    const advice = ranged(6, 0.4, 1.1, true);
    const { warnings } = advice;
    const summary = english.summary(advice);
    expect(summary[0]).toMatch(/CPU score 2.4-6.6$/);
    expect(summary[1]).toMatch(/^Recommendation: MEDIUM_CPU \(Phi-3-mini\), [\d.]+-\d+ s per turn$/);
    expect(warnings.map(({ code }) => code)).toContain('contended');
  });
});
