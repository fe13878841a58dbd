import { expect, test } from 'vitest';
import { expectedRows, provenRows } from '../../../renderer/pages/try/figure-rows.ts';
import { CHOICE, optionWith, partWith, trialWith } from './given.ts';

const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);

test('rows that are there before a trial keep their places after it', () => {
  const before = names(expectedRows(optionWith(), 6));
  expect(before).toEqual(['reply', 'speaking', 'hearing', 'load']);
  expect(names(provenRows(trialWith())).slice(0, before.length)).toEqual(before);
  expect(names(provenRows(trialWith())).at(-1)).toBe('firstWords');
});

test('before a trial only predictions are there', () => {
  const [reply] = expectedRows(optionWith(), null);
  expect(reply).toEqual({
    name: 'reply',
    proven: { predictedSec: 9.3, range: { low: 8.7, high: 11 }, measuredSec: null },
    state: 'waiting',
  });
});

test('parts in the cloud have no row, before and after', () => {
  const models = { ...CHOICE.models, llm: null, tts: null };
  expect(names(expectedRows(optionWith({ models }), null))).toEqual(['hearing']);
  const cloud = partWith({ state: 'cloud', predictedSec: null, range: null, measuredSec: null });
  const trial = trialWith({ llm: null, parts: { ...trialWith().parts, llm: cloud, tts: cloud } });
  expect(names(provenRows(trial))).toEqual(['hearing']);
});
