import { expect, test } from 'vitest';
import { failureOf } from '../../../main/nouns/setup-error.ts';
import { PipelineMissing } from '../../../main/recommend/pipelines.ts';
import { UnknownModel } from '../../../main/recommend/what-if-errors.ts';
import { wayOn } from '../../../renderer/pages/choose/way-on.ts';

const LINK_LOST = { code: 'link-lost', message: 'Voicefit does not answer.', nextStep: '' };

test('where a model list lacks something, the built-in one helps', () => {
  expect(wayOn(failureOf(new PipelineMissing('/srv/registry.json', 'cloud')), {})).toBe('built-in');
});

test('a choice that the list does not know can be dropped, and only that', () => {
  const unknown = failureOf(new UnknownModel('gone', ['here']));
  expect(wayOn(unknown, { model: 'gone' })).toBe('without-wish');
  expect(wayOn(unknown, {})).toBe('again');
});

test('what may be over by now is asked again', () => {
  expect(wayOn(LINK_LOST, { model: 'any' })).toBe('again');
});
