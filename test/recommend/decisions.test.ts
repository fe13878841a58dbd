import { describe, expect, test } from 'vitest';
import type { WhatIf } from '../../main/recommend/nouns/what-if-input.ts';
import { recommend } from '../../main/recommend/recommend.ts';
import { imagine } from '../../main/recommend/what-if.ts';
import { english, plainWording } from '../../main/words/plain-wording.ts';
import { backendSpeed, card, given, profileOf, registry } from './given.ts';

const nothing = { machine: null, speed: null };
const whatIf = (input: WhatIf) => recommend(imagine(nothing, input, registry));

/** The customer's table of decisions. */
test.for([
  [{ ramGb: 32, cores: 16, gpu: 'none', score: 6 }, 'HEAVY_CPU'],
  [{ ramGb: 32, cores: 16, gpu: 'none', score: 5.0 }, 'MEDIUM_CPU'],
  [{ ramGb: 32, cores: 16, gpu: 'none', score: 4 }, 'MEDIUM_CPU'],
  [{ ramGb: 16, cores: 8, gpu: 'none', score: 3.5 }, 'MEDIUM_CPU'],
  [{ ramGb: 16, cores: 8, gpu: 'none', score: 2.0 }, 'LIGHT_CPU'],
  [{ ramGb: 8, cores: 4, gpu: 'none', score: 2.0 }, 'LIGHT_CPU'],
  [{ ramGb: 8, cores: 4, gpu: 'none', score: 0.4 }, 'MINIMAL'],
  [{ ramGb: 4, cores: 2, gpu: 'none', score: 3.0 }, 'MINIMAL'],
  [{ ramGb: 32, cores: 8, vramGb: 12 }, 'HEAVY_GPU'],
  [{ ramGb: 32, cores: 8, vramGb: 8 }, 'MEDIUM_GPU'],
  [{ ramGb: 16, cores: 4, vramGb: 6 }, 'MEDIUM_GPU'],
  [{ ramGb: 16, cores: 4, vramGb: 4, score: 3.5 }, 'LIGHT_CPU'],
  [{ ramGb: 31.2, cores: 16, gpu: 'none', score: 6 }, 'HEAVY_CPU'],
  [{ ramGb: 39, cores: 16, gpu: 'none' }, 'LIGHT_CPU'],
] as [WhatIf, string][])('%j gets %s', ([input, tier]) => {
  expect(whatIf(input).recommended.tier).toBe(tier);
});

describe('39 GB, 16 cores, no GPU, CPU score 2.5', () => {
  const advice = whatIf({ ramGb: 39, cores: 16, gpu: 'none', score: 2.5 });

  test('has the summary of the worked example', () => {
    expect(english.summary(advice).slice(0, 3)).toEqual([
      'Detected: 39 GB RAM, 16 cores, no GPU, CPU score 2.5',
      'Recommendation: MEDIUM_CPU (Phi-3-mini), about 14 s per turn',
      'Alternative: hybrid_support pipeline, under 5 s per turn',
    ]);
  });

  test('is of the HEAVY_CPU class and gets MEDIUM_CPU with Phi-3-mini', () => {
    expect(advice.hardwareClass).toBe('HEAVY_CPU');
    expect(advice.recommended).toMatchObject({
      tier: 'MEDIUM_CPU',
      pipeline: 'local',
      models: { llm: 'phi-3-mini-4k-instruct', stt: 'vosk-model-en-us-0.22', tts: 'en_US-lessac-medium' },
      provenance: { llm: 'predicted', stt: 'registry', tts: 'registry' },
      verdict: 'fits',
      rangeSec: { llm: null, total: null, first: null },
      warmUpSec: null,
      concurrentCalls: 1,
      memoryBytes: 3_357_183_488 + 5_000_000_000 + 63_201_294,
      downloadBytes: 2_393_231_072 + 1_913_365_522 + 63_201_294 + 4885,
    });
  });

  test('has the seconds that follow from bytes and score', () => {
    const { turnSec, tokensPerSec, firstTurnSec } = advice.recommended;
    expect(turnSec.llm).toBeCloseTo(9.33, 2);
    expect(turnSec.total).toBeCloseTo(14.33, 2);
    expect(tokensPerSec).toBeCloseTo(4.29, 2);
    expect(firstTurnSec).toBeCloseTo(22.2 + 5, 1);
  });

  test('says beside its verdict that the first reply takes longer than the limit', () => {
    expect(advice.warnings).toContainEqual(
      expect.objectContaining({ code: 'slow-first-reply', llm: 'Phi-3-mini', limitSec: 10 }),
    );
    expect(advice.recommended.firstReply?.sec).toBeCloseTo(22.2, 1);
  });

  test('has the hybrid pipeline and TinyLlama as alternatives, and the best free model', () => {
    const [hybrid, fastest, best] = advice.alternatives;
    expect(advice.alternatives).toHaveLength(3);
    expect(best?.kind).toBe('best-of-catalogue');
    expect(hybrid).toMatchObject({ kind: 'hybrid', tier: null, pipeline: 'hybrid_support' });
    expect(hybrid?.turnSec).toEqual({ stt: null, llm: null, tts: null, total: 5 });
    expect(fastest).toMatchObject({ kind: 'fastest', tier: 'LIGHT_CPU' });
    expect(fastest?.turnSec.llm).toBeCloseTo(2.52, 2);
    expect(fastest?.turnSec.total).toBeCloseTo(7.52, 2);
  });
});

describe('39 GB, 16 cores, no GPU, CPU score 2.5: reasons against tiers', () => {
  const advice = whatIf({ ramGb: 39, cores: 16, gpu: 'none', score: 2.5 });

  test('refuses HEAVY_CPU with its seconds', () => {
    const heavy = advice.tiers.find(({ name }) => name === 'HEAVY_CPU');
    expect(heavy).toMatchObject({ eligible: false, llmSec: 16, verdict: 'too-slow' });
    expect(heavy).toMatchObject({ model: 'Llama-2-7B', turnSec: 21 });
    const [slow] = heavy?.reasons ?? [];
    expect(slow).toMatchObject({ code: 'too-slow', llm: 'Llama-2-7B', sec: 16, limitSec: 10 });
    expect(slow && english.reason('HEAVY_CPU', slow)).toBe(
      'Llama-2-7B would take 16.0 s per reply here; replies slower than 10 s queue up and time out.',
    );
  });

  test('warns that the score is under the guideline', () => {
    expect(advice.warnings).toContainEqual({
      code: 'score-under-guideline',
      tier: 'MEDIUM_CPU',
      score: 2.5,
      guideline: 3,
    });
    expect(advice.warnings.map(english.warning)).toContain(
      'CPU score 2.5 is under the guideline of 3.0 for MEDIUM_CPU.',
    );
  });
});

test('below every local tier the advice is the hybrid pipeline, listed once', () => {
  const advice = whatIf({ ramGb: 8, cores: 4, gpu: 'none', score: 0.4 });
  expect(advice.recommended).toMatchObject({ tier: 'MINIMAL', pipeline: 'hybrid_support', verdict: 'fits' });
  expect(advice.alternatives.map(({ kind }) => kind)).toEqual(['best-of-catalogue']);
});

describe('the best free model of the catalogue', () => {
  test.for<[WhatIf, string, string, string]>([
    [
      { ramGb: 39, cores: 16, gpu: 'none', score: 2.5 },
      'Qwen3-4B-2507, about 15 s per turn',
      'Follows 86 % of written instructions; Phi-3-mini 56 %. Its file is 104 % as large.',
      'Tool calls (BFCL v3): 62 %.',
    ],
    [
      { ramGb: 8, cores: 4, gpu: 'none', score: 2 },
      'LFM2.5-1.2B, about 14 s per turn',
      'Follows 86 % of written instructions; TinyLlama 6 %. Its file is 109 % as large.',
      'Tool calls (BFCL v3): 49 %.',
    ],
    [
      { ramGb: 64, cores: 16, gpu: 'none', score: 8 },
      'Qwen3-4B-2507, about 8.1 s per turn',
      'Follows 86 % of written instructions; Llama-2-7B 40 %. Its file is 61 % as large.',
      'Tool calls (BFCL v3): 62 %.',
    ],
  ])('on %j is %s', ([input, line, claim, tools]) => {
    const advice = whatIf(input);
    const why = advice.alternatives.at(-1)?.why;
    expect(english.summary(advice).at(-1)).toBe(`Best free model: ${line}`);
    expect(why && english.best(why).claim).toBe(claim);
    expect(why && english.best(why).figures.join(' ')).toContain(tools);
  });

  test('on a card that was not measured takes the seconds of the list, by the bytes that it reads', () => {
    const advice = whatIf({ ramGb: 16, cores: 8, vramGb: 8 });
    const listed = advice.alternatives.find(({ kind }) => kind === 'best-of-catalogue');
    expect(listed).toMatchObject({
      models: { llm: 'qwen3-4b-instruct-2507' },
      provenance: { llm: 'registry' },
      // Only a tier's own model has those that the list states.
      tokensPerSec: null,
    });
    expect(english.summary(advice).at(-1)).toBe(
      'Best free model: Qwen3-4B-2507, about 7.1 s per turn, scaled from the model list',
    );
    expect(plainWording('de').summary(advice).at(-1)).toBe(
      'Bestes freies Modell: Qwen3-4B-2507, etwa 7,1 s je Runde, aus der Modellliste umgerechnet',
    );
    // 5 s for Llama-2-7B; a token of Qwen3-4B reads 62 % of what one of its reads.
    expect(listed?.turnSec.llm).toBeCloseTo(5 * 0.62, 1);
    const profile = profileOf(3, { backends: [backendSpeed(3), backendSpeed(60, { backend: 'cuda' })] });
    const measured = given({ ramGib: 16, cores: 8, gpus: [card(8)], profile });
    expect(measured.alternatives.at(-1)).toMatchObject({
      kind: 'best-of-catalogue',
      backend: 'cuda',
      models: { llm: 'qwen3-4b-instruct-2507' },
      why: { instead: { llm: 'Llama-2-7B' } },
    });
  });
});

test("without a speed the seconds are the registry's, and are marked so", () => {
  const advice = whatIf({ ramGb: 39, cores: 16, gpu: 'none' });
  const { recommended } = advice;
  const summary = english.summary(advice);
  expect(recommended).toMatchObject({
    provenance: { llm: 'registry' },
    turnSec: { llm: 8 },
    concurrentCalls: 1,
  });
  expect(summary[0]).toBe('Detected: 39 GB RAM, 16 cores, no GPU, CPU score unknown');
  expect(summary[1]).toBe('Recommendation: LIGHT_CPU (TinyLlama), about 13 s per turn by the model list');
});

test.for([{ tier: 'HEAVY_GPU' }, { model: 'llama-2-13b-chat' }])(
  '13B on a CPU has to be forced: %j',
  (wish) => {
    const plain = { ramGb: 64, cores: 32, gpu: 'none', score: 2.5 };
    const advice = whatIf({ ...plain, ...wish });
    expect(advice.recommended).toEqual(whatIf(plain).recommended);
    const forced = advice.alternatives.find(({ kind }) => kind === 'forced');
    expect(forced).toMatchObject({ models: { llm: 'llama-2-13b-chat' }, provenance: { llm: 'predicted' } });
    expect(forced?.turnSec.llm).toBeCloseTo(31.04, 2);
    expect(forced?.warnings).toContainEqual(expect.objectContaining({ code: 'forced-too-slow' }));
    expect(forced?.warnings.map(english.warning)).toContain(
      'Llama-2-13B would take 31.0 s per reply here; replies slower than 10 s queue up and time out.',
    );
  },
);
