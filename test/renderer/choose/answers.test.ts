import { expect, test } from 'vitest';
import { choiceOf, wishOf } from '../../../preload/contract.ts';
import { answersOf, firstPick, isChosen, isInTheCloud } from '../../../renderer/pages/choose/answers.ts';
import { given } from '../../recommend/given.ts';

const kindsOf = (what: Parameters<typeof given>[0]) => answersOf(given(what)).map(({ kind }) => kind);
/** The worked example: 39 GB, 16 cores, score 2.5. */
const example = { ramGib: 39, cores: 16, score: 2.5 };
const insisting = { ...example, wishes: { tier: 'HEAVY_CPU' } };

test('the best here comes first, then the cloud, then the fastest', () => {
  expect(kindsOf(example)).toEqual(['recommended', 'hybrid', 'fastest']);
});

test('what was insisted on stands before all', () => {
  expect(kindsOf(insisting)).toEqual(['forced', 'recommended', 'hybrid', 'fastest']);
});

test('below the requirements the best that fits comes before the cloud', () => {
  expect(kindsOf({ ramGib: 39, cores: 2, score: 4 }).slice(0, 2)).toEqual([
    'below-requirements',
    'recommended',
  ]);
});

test('the advice is picked to begin with, and nothing is wished', () => {
  expect(firstPick(answersOf(given(example)), {}, null)).toBe('recommended');
});

test('what was chosen before is picked again', () => {
  const answers = answersOf(given(example));
  for (const answer of answers) {
    expect(firstPick(answers, {}, choiceOf(answer.option))).toBe(answer.kind);
  }
});

test('what was insisted on is picked, also where it was chosen otherwise before', () => {
  const before = answersOf(given(example)).find(({ kind }) => kind === 'fastest');
  if (before === undefined) throw new Error('nothing is fastest');
  expect(firstPick(answersOf(given(insisting)), { tier: 'HEAVY_CPU' }, choiceOf(before.option))).toBe(
    'forced',
  );
});

test('insisting on the advice picks the advice, which has no second card', () => {
  const answers = answersOf(given({ ...example, wishes: { tier: 'MEDIUM_CPU' } }));
  expect(answers.map(({ kind }) => kind)).not.toContain('forced');
  expect(firstPick(answers, { tier: 'MEDIUM_CPU' }, null)).toBe('recommended');
});

test('insisting on another answer picks that', () => {
  const answers = answersOf(given({ ...example, wishes: { tier: 'LIGHT_CPU' } }));
  const picked = answers.find(({ kind }) => kind === firstPick(answers, { tier: 'LIGHT_CPU' }, null));
  expect(picked?.option.tier).toBe('LIGHT_CPU');
});

test('only what was insisted on is kept as forced, and insists again', () => {
  const [forced, ...advised] = answersOf(given(insisting)).map(({ option }) => choiceOf(option));
  expect(forced?.forced).toBe(true);
  expect(wishOf(forced ?? null)).toEqual({ tier: 'HEAVY_CPU' });
  expect(advised.map((choice) => [choice.forced, wishOf(choice)])).toEqual([
    [false, {}],
    [false, {}],
    [false, {}],
  ]);
});

test('a model without a tier insists by its name, the cloud by its pipeline', () => {
  const none = { stt: null, llm: null, tts: null };
  const kept = { tier: null, pipeline: 'hybrid_support', models: none, forced: true };
  expect(wishOf(kept)).toEqual({ pipeline: 'hybrid_support' });
  expect(wishOf({ ...kept, models: { ...none, llm: 'qwen3-4b' } })).toEqual({ model: 'qwen3-4b' });
});

test('the same model in another tier, or with another voice, is another choice', () => {
  const [answer] = answersOf(given(example));
  if (answer === undefined) throw new Error('no answer');
  const choice = choiceOf(answer.option);
  expect(isChosen(answer, choice)).toBe(true);
  expect(isChosen(answer, { ...choice, tier: 'HEAVY_CPU' })).toBe(false);
  expect(isChosen(answer, { ...choice, models: { ...choice.models, tts: 'other' } })).toBe(false);
  expect(isChosen(answer, null)).toBe(false);
});

test('of the answers only the hybrid one is in the cloud', () => {
  const inTheCloud = answersOf(given(example)).filter(({ option }) => isInTheCloud(option));
  expect(inTheCloud.map(({ kind }) => kind)).toEqual(['hybrid']);
});
