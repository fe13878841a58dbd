import { expect, test } from 'vitest';
import { backendSpeed, card, codes, given, messageOf, profileOf, registry, tierOf } from './given.ts';

const example = { ramGib: 39, cores: 16, score: 2.5 };

test('a first reply over the limit is said with its seconds, what helps, and what a shorter prompt saves', () => {
  expect(messageOf(given(example), 'slow-first-reply')).toBe(
    'The first reply of a call with Phi-3-mini takes 22.2 s; the limit is 10 s. ' +
      'The model reads the whole prompt before it. ' +
      'A warm-up of the server with the real prompt does that before the first call. ' +
      'Each 50 tokens fewer in the prompt save 2.9 s here.',
  );
});

test('it changes no verdict: later replies are judged', () => {
  const advice = given(example);
  expect(advice.recommended).toMatchObject({ tier: 'MEDIUM_CPU', verdict: 'fits' });
  expect(advice.recommended.firstReply).toMatchObject({ range: null, limitSec: 10, isSlow: true });
  expect(advice.recommended.firstReply?.sec).toBeCloseTo(22.2, 1);
  expect(tierOf(advice, 'MEDIUM_CPU')).toMatchObject({ eligible: true, firstReply: { isSlow: true } });
});

test('each option says its own, and one in time says nothing', () => {
  const fastest = given(example).alternatives.find(({ kind }) => kind === 'fastest');
  expect(fastest?.firstReply).toMatchObject({ isSlow: false });
  expect(messageOf(fastest, 'slow-first-reply')).toBeUndefined();
  const forced = given({ ...example, wishes: { tier: 'HEAVY_CPU' } }).alternatives[0];
  expect(messageOf(forced, 'slow-first-reply')).toMatch(/with Llama-2-7B takes 38\.0 s; the limit is 10 s/);
  expect(codes({ score: 12 })).not.toContain('slow-first-reply');
});

test('exactly the limit is in time', () => {
  const { recommended } = given(example);
  const limit = recommended.firstReply?.sec ?? 0;
  const at = (safe_llm_latency_sec: number) => {
    const changed = { ...registry, safe_llm_latency_sec };
    return given({ ...example, registry: changed }).recommended.firstReply?.isSlow;
  };
  expect(at(limit)).toBe(false);
  expect(at(limit - 0.01)).toBe(true);
});

test('figures of the model list say nothing about a first reply', () => {
  for (const what of [{ score: null }, { gpus: [card(24)], score: 6 }]) {
    expect(given(what).recommended.firstReply).toBeNull();
    expect(codes(what)).not.toContain('slow-first-reply');
  }
});

test('the cloud has none', () => {
  const hybrid = given(example).alternatives.find(({ kind }) => kind === 'hybrid');
  expect(hybrid?.firstReply).toBeNull();
});

test('of a measurement while busy the slow end counts, and is said instead of a number', () => {
  const relativeRange = { low: 0.5, high: 1.1 };
  const heavy = (contended: boolean) => {
    const noise = { spread: 0.1, contended };
    const profile = profileOf(4, { noise, backends: [backendSpeed(4, { relativeRange })] });
    return given({ profile, wishes: { tier: 'HEAVY_CPU' } }).alternatives[0];
  };
  const [quiet, busy] = [heavy(false), heavy(true)];
  expect(quiet?.firstReply).toMatchObject({ isSlow: false });
  expect(messageOf(quiet, 'slow-first-reply')).toBeUndefined();
  expect(busy?.firstReply).toEqual({ ...quiet?.firstReply, isSlow: true });
  expect(messageOf(busy, 'slow-first-reply')).toMatch(
    /takes up to \d+ s, measured while busy; the limit is 10 s\./,
  );
});
