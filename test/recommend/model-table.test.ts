import { expect, test } from 'vitest';
import { modelTable } from '../../main/recommend/recommend.ts';
import { backendSpeed, card, type Given, given, profileOf, registry, subjectOf } from './given.ts';

const table = (what: Given) => modelTable(subjectOf(what));

function row(what: Given, id: string) {
  const found = table(what).models.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no row for ${id}`);
  return found;
}

test('has every language model of the catalogue, fastest turn first', () => {
  const { models } = table({ score: 2.5 });
  expect(models.map(({ id }) => id).toSorted()).toEqual(Object.keys(registry.models.llm).toSorted());
  const seconds = models.flatMap(({ turnSec }) => turnSec ?? []);
  expect(seconds).toEqual(seconds.toSorted((a, b) => a - b));
  expect(models.findLast(({ turnSec }) => turnSec !== null)?.id).toBe('llama-2-13b-chat');
});

test('shows the same seconds as the recommendation', () => {
  const what = { ramGib: 39, cores: 16, score: 2.5 };
  const { recommended } = given(what);
  expect(row(what, 'phi-3-mini-4k-instruct')).toEqual({
    id: 'phi-3-mini-4k-instruct',
    shortName: 'Phi-3-mini',
    backend: 'cpu',
    tokensPerSec: recommended.tokensPerSec,
    tokensPerSecRange: null,
    prefillTokensPerSec: 4 * (recommended.tokensPerSec ?? 0),
    llmSec: recommended.turnSec.llm,
    turnSec: recommended.turnSec.total,
    llmRangeSec: null,
    rangeSec: null,
    firstReply: recommended.firstReply,
    memoryBytes: 3_357_183_488,
    downloadBytes: 2_393_231_072,
    license: 'MIT',
    commercialUse: 'yes',
    verdict: 'fits',
    provenance: 'predicted',
    notPredicted: null,
    capability: registry.models.llm['phi-3-mini-4k-instruct']?.capability,
    instructionsPercent: 56.13,
    thinks: 'never',
    thoughts: null,
    rereadsPrompt: false,
    rereadSec: null,
  });
});

test('judges each model by memory and seconds only', () => {
  const what = { ramGib: 8, cores: 1, score: 2.5 };
  expect(row(what, 'qwen2.5-1.5b-instruct').verdict).toBe('fits');
  expect(row(what, 'llama-3.2-1b-instruct').verdict).toBe('fits');
  expect(row({ ramGib: 64, score: 2.5 }, 'llama-2-7b-chat').verdict).toBe('too-slow');
  expect(row(what, 'qwen3-30b-a3b').verdict).toBe('needs-memory');
});

test('has ranges from a measured profile, and a close verdict if they cross the limit', () => {
  const profile = profileOf(6, { backends: [backendSpeed(6, { relativeRange: { low: 0.45, high: 1.1 } })] });
  const { rangeSec, llmRangeSec, tokensPerSec, tokensPerSecRange, turnSec, verdict } = row(
    { profile },
    'llama-2-7b-chat',
  );
  expect(verdict).toBe('close');
  expect(rangeSec?.low).toBeLessThan(turnSec ?? 0);
  expect((rangeSec?.low ?? 0) - (llmRangeSec?.low ?? 0)).toBeCloseTo(
    (rangeSec?.high ?? 0) - (llmRangeSec?.high ?? 0),
  );
  expect(tokensPerSecRange?.low).toBeCloseTo(0.45 * (tokensPerSec ?? 0));
  expect(tokensPerSecRange?.high).toBeCloseTo(1.1 * (tokensPerSec ?? 0));
  expect(rangeSec?.high).toBeGreaterThan(turnSec ?? 0);
});

test('uses the card for models that fit there', () => {
  const profile = profileOf(6, { backends: [backendSpeed(6), backendSpeed(60, { backend: 'cuda' })] });
  const what = { gpus: [card(8)], profile };
  expect(row(what, 'llama-3.1-8b-instruct').backend).toBe('cuda');
  expect(row(what, 'qwen3-30b-a3b').backend).toBe('cpu');
});

test('unknown values are unknown, and sorted last', () => {
  const { models, warnings } = table({ score: null });
  const judged = models.filter(({ thoughts }) => !thoughts?.always);
  expect(new Set(judged.map(({ verdict }) => verdict))).toEqual(new Set(['unknown', 'not-predicted']));
  expect(models[0]).toMatchObject({ llmSec: null, turnSec: null, tokensPerSec: null, provenance: null });
  expect(new Set(warnings.map(({ code }) => code))).toEqual(new Set(['no-speed', 'not-predicted']));

  const mixed = table({ gpus: [card(8)], score: 6 }).models.map(({ llmSec }) => llmSec === null);
  expect(mixed).toEqual(mixed.toSorted((a, b) => Number(a) - Number(b)));
  expect(new Set(mixed).size).toBe(2);
});

test('is available below every tier too', () => {
  expect(table({ ramGib: 1, cores: 1 }).models).toHaveLength(Object.keys(registry.models.llm).length);
  expect(row({ ramGib: 16, cores: 2, score: 2.6 }, 'tinyllama-1.1b-chat-v1.0').turnSec).not.toBeNull();
});
