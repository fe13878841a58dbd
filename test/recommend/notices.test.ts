import { expect, test } from 'vitest';
import { english } from '../../main/words/plain-wording.ts';
import type { Registry } from '../../registry/schema.ts';
import { card, codes, given, messageOf, profileOf, registry, registryWith, said } from './given.ts';

test("the seconds of speech are the registry's, and that is said where there are any", () => {
  expect(codes({})).toContain('stt-tts-not-measured');
  const silent = registryWith('HEAVY_CPU', (tier) => ({ ...tier, expectations: {} }));
  const advice = given({ registry: silent });
  expect(advice.warnings.map(({ code }) => code)).not.toContain('stt-tts-not-measured');
  expect(advice.recommended).toMatchObject({
    turnSec: { stt: null, tts: null, total: null },
    provenance: { stt: null, llm: 'predicted', tts: null },
    firstTurnSec: null,
  });
  expect(english.summary(advice)[1]).toBe('Recommendation: HEAVY_CPU (Llama-2-7B), seconds per turn unknown');
});

test('without a speed the source of the figures is stated', () => {
  expect(said({ score: null }, 'no-speed')).toMatch(/^This machine was not measured\./);
  expect(said({ score: null, imagined: true }, 'no-speed')).toMatch(/^No speed is known for this machine\./);
  expect(codes({})).not.toContain('no-speed');
});

test('a card that was not measured is named', () => {
  const onCard = { gpus: [card(24)], score: 6 };
  expect(said(onCard, 'no-speed')).toBe(
    'The speed of the GeForce RTX 3060 was not measured, so no seconds can be predicted for it.',
  );
  expect(given(onCard).recommended).toMatchObject({
    tier: 'HEAVY_GPU',
    provenance: { llm: 'registry' },
    tokensPerSec: 12,
    concurrentCalls: 8,
  });
});

test('a model that the catalogue does not know is named', () => {
  const strange = registryWith('LIGHT_CPU', (tier) => ({
    ...tier,
    models: {
      stt: { name: 'my-ears' },
      llm: { name: 'my-model.gguf', size_mb: 1000 },
      tts: { name: 'my-voice.onnx' },
    },
  }));
  const advice = given({ ramGib: 8, cores: 4, registry: strange });
  expect(advice.recommended).toMatchObject({
    tier: 'LIGHT_CPU',
    models: { stt: 'my-ears', llm: 'my-model.gguf', tts: 'my-voice.onnx' },
    provenance: { llm: 'registry' },
    memoryBytes: null,
    downloadBytes: null,
  });
  expect(messageOf(advice, 'no-speed')).toBe(
    'my-model.gguf is not in the catalogue, so its speed cannot be predicted.',
  );
  expect(english.summary(advice)[1]).toBe(
    'Recommendation: LIGHT_CPU (my-model.gguf), about 13 s per turn by the model list',
  );
});

test('warnings of benchmark, probe and registry are passed on, each once', () => {
  const busy = { code: 'contended', low: 1, high: 2 } as const;
  const old = { code: 'as-written', of: 'contended', message: 'Other work took the processor.' } as const;
  const silent = { code: 'tool-silent', tool: 'nvidia-smi', sec: 2 } as const;
  const machine = { warnings: [silent, silent] };
  const profile = profileOf(6, { noise: { spread: 1, contended: true }, warnings: [busy, old] });
  const warned: Registry = { ...registry, warnings: [{ code: 'no-gpus', count: 3 }] };
  const { warnings } = given({ profile, machine, registry: warned });
  expect(warnings.filter(({ code }) => /contended|as-written/.test(code))).toHaveLength(1);
  expect(warnings.filter(({ code }) => code === 'tool-silent')).toEqual([silent]);
  expect(warnings).toEqual(expect.arrayContaining([...warned.warnings]));
});

test('a score equal to the guideline is reported as not above it', () => {
  const forced = given({ score: 5, wishes: { tier: 'HEAVY_CPU' } }).alternatives[0];
  expect(messageOf(forced, 'score-under-guideline')).toBe(
    'CPU score 5.0 is not above the guideline of 5.0 for HEAVY_CPU.',
  );
  expect(codes({ score: 5.1 })).not.toContain('score-under-guideline');
});

test('a score that was measured while busy is reported as a range, refused or forced', () => {
  const cpuScoreRange = { low: 1, high: 2.75 };
  const profile = profileOf(2.5, { cpuScoreRange, noise: { spread: 0.1, contended: true } });
  const advice = given({ profile, wishes: { tier: 'HEAVY_CPU' } });
  const sentence =
    'CPU score 1.0 to 2.8, measured while busy, is not safely above the guideline of 5.0 for HEAVY_CPU.';
  const tier = advice.tiers.find(({ name }) => name === 'HEAVY_CPU');
  expect(tier?.reasons.map((reason) => english.reason('HEAVY_CPU', reason))).toContain(sentence);
  expect(messageOf(advice.alternatives[0], 'score-under-guideline')).toBe(sentence);
});

test('a pipeline without keys needs none', () => {
  const hybrid = registry.pipelines.hybrid_support;
  if (hybrid === undefined) throw new Error('the registry has no hybrid_support');
  const { api_keys: _, ...keyless } = hybrid;
  const pipelines = { ...registry.pipelines, hybrid_support: keyless };
  const advice = given({ registry: { ...registry, pipelines } });
  expect(advice.alternatives[0]?.warnings.map(({ code }) => code)).toEqual(['rescoring']);
});

test.for([
  ['local', 'local'],
  ['hybrid_support', 'cloud'],
] as const)('a registry without %s is refused: there is no pipeline %s', ([name, kind]) => {
  const { [name]: _, ...pipelines } = registry.pipelines;
  expect(() => given({ registry: { ...registry, source: 'mine.json', pipelines } })).toThrow(
    expect.objectContaining({ failure: { code: 'pipeline-missing', registry: 'mine.json', kind } }),
  );
});
