import type { Failure } from '../../../main/nouns/failure.ts';
import type { Expected, Found, RegistryFailure } from '../../../registry/nouns/registry-failure.ts';
import type { OfEach } from './of-each.ts';

const EXPECTED: OfEach<Expected> = {
  text: { code: 'text' },
  number: { code: 'number' },
  'whole-number': { code: 'whole-number' },
  boolean: { code: 'boolean' },
  list: { code: 'list' },
  object: { code: 'object' },
  'at-least': { code: 'at-least', limit: 7, counted: 'characters' },
  'more-than': { code: 'more-than', limit: 8, counted: 'entries' },
  'at-most': { code: 'at-most', limit: 9, counted: 'tiers' },
  'one-of': { code: 'one-of', values: ['Q4_K_M', 'MXFP4_MOE'] },
  'hex-digits': { code: 'hex-digits', count: 64 },
  'text-without-control-characters': { code: 'text-without-control-characters' },
  'plain-file-name': { code: 'plain-file-name' },
  'plain-name': { code: 'plain-name' },
  name: { code: 'name' },
  'name-not-a-number': { code: 'name-not-a-number' },
  'http-address': { code: 'http-address' },
  'address-without-parent-folder': { code: 'address-without-parent-folder' },
  'language-tag': { code: 'language-tag' },
  'whole-numbers': { code: 'whole-numbers' },
  'another-name': { code: 'another-name' },
  'one-cloud-tier': { code: 'one-cloud-tier' },
  'id-of-a-voice': { code: 'id-of-a-voice' },
  'id-of-a-language-model': { code: 'id-of-a-language-model' },
  'something-else': { code: 'something-else' },
  'same-threshold': { code: 'same-threshold', threshold: 4.5 },
  'entry-per-layer': { code: 'entry-per-layer', layers: 36 },
  'another-file-than': { code: 'another-file-than', model: 'qwen3-4b' },
  type: { code: 'type', type: 'bigint' },
};

const FOUND: OfEach<Found> = {
  nothing: { code: 'nothing' },
  'no-tier': { code: 'no-tier' },
  'a-list': { code: 'a-list' },
  'an-object': { code: 'an-object' },
  'a-list-of': { code: 'a-list-of', count: 3 },
  tiers: { code: 'tiers', names: ['SMALL', 'LARGE'] },
  value: { code: 'value', value: '"12"' },
};

const file = '/data/list.json';
type Problem<Code extends RegistryFailure['code']> = Extract<RegistryFailure, { code: Code }>['problem'];

const UNREADABLE: OfEach<Problem<'registry-unreadable'>> = {
  folder: { code: 'folder' },
  'not-regular': { code: 'not-regular' },
  'too-large': { code: 'too-large', mib: 21, limitMib: 20 },
  system: { code: 'system', why: 'EACCES' },
};

const INVALID: OfEach<Problem<'registry-invalid'>> = {
  'not-text': { code: 'not-text' },
  'not-json': { code: 'not-json', place: { line: 3, column: 14 }, said: 'unexpected token' },
  'key-twice': { code: 'key-twice', key: 'tiers.MINIMAL' },
  fields: {
    code: 'fields',
    fields: [{ path: 'tiers', expected: EXPECTED.list, found: FOUND.nothing }],
    more: 4,
  },
};

const fields = (expected: Expected, found: Found): Problem<'registry-invalid'> => ({
  code: 'fields',
  fields: [{ path: 'tiers.A', expected, found }],
  more: 4,
});

/** Every way in which a registry file cannot be used. */
export const REGISTRY_FAILURES: readonly Failure[] = [
  ...Object.values(UNREADABLE).map((problem): Failure => ({ code: 'registry-unreadable', file, problem })),
  ...[
    ...Object.values(INVALID),
    ...Object.values(EXPECTED).map((expected) => fields(expected, FOUND.value)),
    ...Object.values(FOUND).map((found) => fields(EXPECTED['at-least'], found)),
  ].map((problem): Failure => ({ code: 'registry-invalid', file, problem })),
];
