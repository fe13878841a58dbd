import { expect, test } from 'vitest';
import { choiceOf, wishOf } from '../../../preload/contract.ts';
import { answersOf, firstPick, isChosen, isInTheCloud } from '../../../renderer/pages/choose/answers.ts';
import { given } from '../../recommend/given.ts';

const kindsOf = (what: Parameters<typeof given>[0]) => answersOf(given(what)).map(({ kind }) => kind);
/** The worked example: 39 GB, 16 cores, score 2.5. */
const example = { ramGib: 39, cores: 16, score: 2.5 };
const insisting = { ...example, wishes: { tier: 'HEAVY_CPU' } };

test('the best answer comes first, then the best free model, the cloud, the fastest', () => {
  expect(kindsOf(example)).toEqual(['recommended', 'best-of-catalogue', 'hybrid', 'fastest']);
});

test('a forced answer comes first', () => {
  expect(kindsOf(insisting)).toEqual(['forced', 'recommended', 'best-of-catalogue', 'hybrid', 'fastest']);
});

test('below the requirements, the best that fits comes before the cloud', () => {
  expect(kindsOf({ ramGib: 39, cores: 2, score: 4 }).slice(0, 2)).toEqual([
    'below-requirements',
    'recommended',
  ]);
});

test('the advice is selected at first, and nothing is forced', () => {
  expect(firstPick(answersOf(given(example)), {}, null)).toBe('recommended');
});

test('an earlier choice is selected again', () => {
  const answers = answersOf(given(example));
  for (const answer of answers) {
    expect(firstPick(answers, {}, choiceOf(answer.option))).toBe(answer.kind);
  }
});

test('a forced answer is selected, even over an earlier choice', () => {
  const before = answersOf(given(example)).find(({ kind }) => kind === 'fastest');
  if (before === undefined) throw new Error('nothing is fastest');
  expect(firstPick(answersOf(given(insisting)), { tier: 'HEAVY_CPU' }, choiceOf(before.option))).toBe(
    'forced',
  );
});

test('forcing the advice selects the advice and adds no second card', () => {
  const answers = answersOf(given({ ...example, wishes: { tier: 'MEDIUM_CPU' } }));
  expect(answers.map(({ kind }) => kind)).not.toContain('forced');
  expect(firstPick(answers, { tier: 'MEDIUM_CPU' }, null)).toBe('recommended');
});

test('forcing another answer selects that one', () => {
  const answers = answersOf(given({ ...example, wishes: { tier: 'LIGHT_CPU' } }));
  const picked = answers.find(({ kind }) => kind === firstPick(answers, { tier: 'LIGHT_CPU' }, null));
  expect(picked?.option.tier).toBe('LIGHT_CPU');
});

test('only a forced answer is kept as forced, and restored as such', () => {
  const [forced, ...advised] = answersOf(given(insisting)).map(({ option }) => choiceOf(option));
  expect(forced?.forced).toBe(true);
  expect(wishOf(forced ?? null)).toEqual({ tier: 'HEAVY_CPU' });
  expect(advised.map((choice) => choice.forced)).toEqual([false, false, false, false]);
});

test('of what was advised, only the model without a tier is asked for by its name: later another may be the best', () => {
  const wishes = answersOf(given(example)).map(({ kind, option }) => [kind, wishOf(choiceOf(option))]);
  const llm = given(example).alternatives.at(-1)?.models.llm;
  expect(wishes).toEqual([
    ['recommended', {}],
    ['best-of-catalogue', { model: llm }],
    ['hybrid', {}],
    ['fastest', {}],
  ]);
});

test('a model without a tier is forced by its name, the cloud by its pipeline', () => {
  const none = { stt: null, llm: null, tts: null };
  const kept = { tier: null, pipeline: 'hybrid_support', models: none, forced: true };
  expect(wishOf(kept)).toEqual({ pipeline: 'hybrid_support' });
  expect(wishOf({ ...kept, models: { ...none, llm: 'qwen3-4b' } })).toEqual({ model: 'qwen3-4b' });
});

test('the same model in another tier, or with another voice, is a different choice', () => {
  const [answer] = answersOf(given(example));
  if (answer === undefined) throw new Error('no answer');
  const choice = choiceOf(answer.option);
  expect(isChosen(answer, choice)).toBe(true);
  expect(isChosen(answer, { ...choice, tier: 'HEAVY_CPU' })).toBe(false);
  expect(isChosen(answer, { ...choice, models: { ...choice.models, tts: 'other' } })).toBe(false);
  expect(isChosen(answer, null)).toBe(false);
});

test('a choice that took the free voice instead keeps its answer, shown with that voice', () => {
  const [offered] = answersOf(given(example));
  const research = offered?.option.warnings.find(({ code }) => code === 'research-only-voice');
  if (offered === undefined || research?.code !== 'research-only-voice') throw new Error('no such voice');
  const tts = research.replacement ?? '';
  const { models, ...choice } = choiceOf(offered.option);
  const freed = { ...choice, models: { ...models, tts } };
  const answers = answersOf(given(example), freed);
  const [kept] = answers;
  expect(firstPick(answers, wishOf(freed), freed)).toBe('recommended');
  expect(answers.filter((answer) => isChosen(answer, freed))).toEqual([kept]);
  expect(kept?.option.models.tts).toBe(tts);
  expect(kept?.option.names.tts).toBe(tts);
  expect(kept?.option.warnings).not.toContainEqual(research);
  expect(isChosen(offered, { ...freed, tier: 'HEAVY_CPU' })).toBe(false);
});

test('only the hybrid answer is in the cloud', () => {
  const inTheCloud = answersOf(given(example)).filter(({ option }) => isInTheCloud(option));
  expect(inTheCloud.map(({ kind }) => kind)).toEqual(['hybrid']);
});

test('the best free model has its figures, and is no forced answer when it is kept', () => {
  const answers = answersOf(given(example));
  const best = answers.find(({ kind }) => kind === 'best-of-catalogue');
  if (best === undefined) throw new Error('no model is the best');
  expect(best.why?.instructions.percent).toBeGreaterThan(best.why?.instead?.percent ?? 100);
  expect(answers.filter(({ why }) => why !== undefined)).toEqual([best]);
  const choice = choiceOf(best.option);
  expect(choice.forced).toBe(false);
  expect(answersOf(given(example), choice).filter((each) => isChosen(each, choice))).toEqual([best]);
});
