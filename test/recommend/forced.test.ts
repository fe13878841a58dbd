import { expect, test } from 'vitest';
import { modelTable } from '../../main/recommend/recommend.ts';
import { english } from '../../main/words/plain-wording.ts';
import { card, type Given, given, messageOf, profileOf, subjectOf } from './given.ts';

const kinds = (what: Given) => given(what).alternatives.map(({ kind, tier }) => [kind, tier]);
const only = (what: Given, kind: string) =>
  given(what).alternatives.find((alternative) => alternative.kind === kind);

const tiny = { ramGib: 8, cores: 4, score: 2 };

test('a tier that is too slow shows its seconds', () => {
  const forced = only({ score: 2.5, wishes: { tier: 'HEAVY_CPU' } }, 'forced');
  expect(forced).toMatchObject({ tier: 'HEAVY_CPU', verdict: 'too-slow', turnSec: { llm: 16, total: 21 } });
  expect(messageOf(forced, 'forced-too-slow')).toBe(
    'Llama-2-7B would take 16.0 s per reply here; replies slower than 10 s queue up and time out.',
  );
});

test('a tier beyond the machine lists every missing requirement', () => {
  const forced = only({ ...tiny, wishes: { tier: 'HEAVY_CPU' } }, 'forced');
  expect(forced?.verdict).toBe('needs-memory');
  expect(forced?.warnings.map(({ code }) => code)).toEqual([
    'forced-below-requirements',
    'forced-below-requirements',
    'forced-does-not-fit',
    'forced-too-slow',
    'slow-first-reply',
    'score-under-guideline',
    'stt-tts-not-measured',
    'rescoring',
    'licence-restricted',
    'research-only-voice',
  ]);
});

test('a GPU tier without a card would run on the CPU', () => {
  const forced = only({ score: 2.5, wishes: { tier: 'MEDIUM_GPU' } }, 'forced');
  expect(forced).toMatchObject({ tier: 'MEDIUM_GPU', verdict: 'needs-gpu', turnSec: { llm: 16 } });
});

test('an eligible tier is compared with the advice', () => {
  const forced = only({ wishes: { tier: 'MEDIUM_CPU' } }, 'forced');
  expect(messageOf(forced, 'forced-not-advised')).toBe(
    'This was chosen by hand; advised is HEAVY_CPU (Llama-2-7B).',
  );
});

test('comes first, and appears once', () => {
  expect(kinds({ wishes: { tier: 'LIGHT_CPU' } })).toEqual([
    ['forced', 'LIGHT_CPU'],
    ['hybrid', null],
    ['best-of-catalogue', null],
  ]);
  expect(english.summary(given({ wishes: { tier: 'LIGHT_CPU' } }))[2]).toMatch(
    /^Chosen: LIGHT_CPU \(TinyLlama\), about /,
  );
});

test('forcing the advice has no effect', () => {
  expect(kinds({ wishes: { tier: 'HEAVY_CPU' } })).toEqual(kinds({}));
  expect(kinds({ wishes: { model: 'llama-2-7b-chat' } })).toEqual(kinds({}));
  expect(kinds({ wishes: { pipeline: 'local' } })).toEqual(kinds({}));
});

test('a model of the catalogue uses the speech models of the advice', () => {
  const forced = only({ ...tiny, wishes: { model: 'qwen2.5-1.5b-instruct' } }, 'forced');
  expect(forced).toMatchObject({
    tier: null,
    models: {
      stt: 'vosk-model-small-en-us-0.15',
      llm: 'qwen2.5-1.5b-instruct',
      tts: 'en_US-lessac-medium',
    },
    verdict: 'fits',
  });
  expect(english.summary(given({ ...tiny, wishes: { model: 'qwen2.5-1.5b-instruct' } }))[2]).toBe(
    'Chosen: Qwen2.5-1.5B, about 9.9 s per turn',
  );
});

test("a model and a tier together: the tier's speech models", () => {
  const wishes = { tier: 'MEDIUM_CPU', model: 'qwen3-4b' };
  expect(only({ ...tiny, wishes }, 'forced')).toMatchObject({
    tier: null,
    models: { stt: 'vosk-model-en-us-0.22', llm: 'qwen3-4b', tts: 'en_US-lessac-medium' },
  });
  const own = { tier: 'MEDIUM_CPU', model: 'phi-3-mini-4k-instruct' };
  expect(only({ ...tiny, wishes: own }, 'forced')?.tier).toBe('MEDIUM_CPU');
});

test('a model that does not fit or is too slow says so', () => {
  const forced = only({ ...tiny, wishes: { model: 'qwen3-30b-a3b' } }, 'forced');
  expect(forced).toMatchObject({ verdict: 'needs-memory' });
  expect(forced?.warnings.map(({ code }) => code)).toContain('forced-does-not-fit');
});

test('a model runs on the card if it fits there, else on the CPU', () => {
  const onCard = (vramGib: number) =>
    only({ score: 2.5, gpus: [card(vramGib)], wishes: { model: 'llama-3.1-8b-instruct' } }, 'forced');
  expect(onCard(4)?.turnSec.llm).toBeGreaterThan(10);
  expect(onCard(8)).toMatchObject({ turnSec: { llm: null, total: null }, verdict: 'unknown' });
  expect(messageOf(onCard(8), 'no-speed')).toBe(
    'The speed of the GeForce RTX 3060 was not measured, so no seconds can be predicted for it.',
  );
});

test('the hybrid pipeline, alone or with the speech-to-text model of a tier', () => {
  expect(kinds({ wishes: { pipeline: 'hybrid_support' } })[0]).toEqual(['forced', null]);
  const forced = only({ wishes: { pipeline: 'hybrid_support', tier: 'LIGHT_CPU' } }, 'forced');
  expect(forced).toMatchObject({
    tier: 'LIGHT_CPU',
    models: { stt: 'vosk-model-small-en-us-0.15', llm: null },
    turnSec: { total: 5 },
  });
});

test.for([
  [{ pipeline: 'hybrid_support' }, false],
  [{ tier: 'LIGHT_CPU', pipeline: 'hybrid_support' }, true],
] as const)('naming the advised pipeline is not against the advice: %j', ([wishes, isAgainst]) => {
  const { recommended, alternatives } = given({ ramGib: 4, cores: 2, wishes });
  expect(recommended).toMatchObject({ tier: 'MINIMAL', pipeline: 'hybrid_support' });
  const warnings = alternatives.filter(({ kind }) => kind === 'forced').flatMap((option) => option.warnings);
  expect(warnings.some(({ code }) => code === 'forced-not-advised')).toBe(isAgainst);
});

test('the fallback tier is the hybrid pipeline', () => {
  const forced = only({ wishes: { tier: 'MINIMAL' } }, 'forced');
  expect(forced).toMatchObject({ tier: 'MINIMAL', pipeline: 'hybrid_support', verdict: 'fits' });
  expect(messageOf(forced, 'forced-not-advised')).toBe(
    'This was chosen by hand; advised is HEAVY_CPU (Llama-2-7B).',
  );
});

test('below every tier the local pipeline is the best one that runs, else the lowest tier', () => {
  const wishes = { pipeline: 'local' };
  expect(kinds({ ramGib: 16, cores: 2, wishes })[0]).toEqual(['forced', 'HEAVY_CPU']);
  expect(kinds({ ramGib: 1.5, cores: 2, wishes })).toEqual([['forced', 'LIGHT_CPU']]);
});

test('shows the measured speed of a model that was run itself', () => {
  const profile = profileOf(6, {
    models: [
      {
        id: 'qwen3-4b',
        backend: 'cpu',
        threads: 4,
        decodeTokensPerSec: 5,
        prefillTokensPerSec: 20,
        loadMs: 3000,
        range: { low: 4, high: 6 },
        provenance: 'measured',
      },
    ],
  });
  const forced = only({ profile, wishes: { model: 'qwen3-4b' } }, 'forced');
  expect(forced).toMatchObject({
    provenance: { llm: 'measured' },
    turnSec: { llm: 8 },
    rangeSec: { llm: { low: 8 / 1.2, high: 10 } },
    warmUpSec: 3 + 11,
    tokensPerSec: 5,
  });
});

test('a model that exactly fills the available memory of a card runs there', () => {
  const onCard = (vramBytes: number) =>
    modelTable(subjectOf({ gpus: [card(null, { vramBytes })] })).models.find(({ id }) => id === 'qwen3-4b');
  const exactlyBytes = (onCard(1)?.memoryBytes ?? 0) / 0.95;
  expect(onCard(exactlyBytes)?.backend).toBe('cuda');
  expect(onCard(exactlyBytes - 2)?.backend).toBe('cpu');
});
