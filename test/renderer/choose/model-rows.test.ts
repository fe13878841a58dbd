import { expect, test } from 'vitest';
import { modelTable } from '../../../main/recommend/recommend.ts';
import { matchingModels, orderedModels } from '../../../renderer/pages/choose/model-rows.ts';
import { subjectOf } from '../../recommend/given.ts';

const { models } = modelTable(subjectOf({ ramGib: 39, cores: 16, score: 2.5 }));
const names = (text: string, commercialOnly = false) =>
  matchingModels(models, { text, commercialOnly }).map(({ shortName }) => shortName);

test('without a filter all models are shown, fastest turn first', () => {
  const all = matchingModels(models, { text: '  ', commercialOnly: false });
  expect(all).toEqual(models);
});

test('a search matches names and licences, ignoring case', () => {
  expect(names('PHI-3-mini')).toEqual(['Phi-3-mini']);
  expect(names('apache').length).toBeGreaterThan(3);
});

test('several words must all match', () => {
  const found = names('qwen3- 4b');
  expect(found.length).toBeGreaterThan(0);
  expect(found.every((name) => name.startsWith('Qwen3-4B'))).toBe(true);
  expect(names('qwen3 mistral')).toEqual([]);
});

test('the filter for commercial use keeps only unconditionally free models', () => {
  const shown = matchingModels(models, { text: '', commercialOnly: true });
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.length).toBeLessThan(models.length);
  expect(shown.every(({ commercialUse }) => commercialUse === 'yes')).toBe(true);
});

test('models are sorted by what they follow, untested ones last, or stay in the order of their turns', () => {
  expect(orderedModels(models, 'turn')).toEqual(models);
  const percents = orderedModels(models, 'follows').map(
    ({ instructionsPercent }) => instructionsPercent ?? -1,
  );
  expect(percents).toEqual(percents.toSorted((a, b) => b - a));
  expect(percents.at(-1)).toBe(-1);
});
