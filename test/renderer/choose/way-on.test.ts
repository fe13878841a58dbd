import { expect, test } from 'vitest';
import { PipelineMissing } from '../../../main/recommend/pipelines.ts';
import { UnknownModel } from '../../../main/recommend/what-if-errors.ts';
import { wayOn } from '../../../renderer/pages/choose/way-on.ts';

const LINK_LOST = { code: 'link-lost' } as const;

test('if the model list lacks something, the built-in list is offered', () => {
  expect(wayOn(new PipelineMissing('/srv/registry.json', 'cloud').failure, {})).toBe('built-in');
});

test('a choice that the list does not know can be dropped, and nothing else', () => {
  const unknown = new UnknownModel('gone', ['here']).failure;
  expect(wayOn(unknown, { model: 'gone' })).toBe('without-wish');
  expect(wayOn(unknown, {})).toBe('again');
});

test('a failure that may be temporary can be retried', () => {
  expect(wayOn(LINK_LOST, { model: 'any' })).toBe('again');
});
