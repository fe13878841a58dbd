import { describe, expect, test } from 'vitest';
import { localeFor, preferredLanguage } from '../../main/words/language.ts';
import { plural } from '../../main/words/plural.ts';

describe('the wizard uses the user’s first language that it supports', () => {
  test.for([
    [['de-AT', 'en-US'], 'de'],
    [['fr-FR', 'de', 'en'], 'de'],
    [['en-GB', 'de'], 'en'],
    [['fr', 'it'], 'en'],
    [[], 'en'],
  ] as const)('of %j that is %s', ([wanted, spoken]) => {
    expect(preferredLanguage(wanted)).toBe(spoken);
  });

  test('and formats figures for the user’s own country', () => {
    expect(localeFor('de', ['en-US', 'de-CH'])).toBe('de-CH');
    expect(localeFor('de', ['en-US'])).toBe('de');
  });
});

test('plurals follow the language’s rules', () => {
  const files = plural('en', { one: 'file', other: 'files' });
  expect([0, 1, 2].map(files)).toEqual(['files', 'file', 'files']);
  const soubory = plural('cs', { one: 'soubor', few: 'soubory', other: 'souborů' });
  expect([1, 3, 5].map(soubory)).toEqual(['soubor', 'soubory', 'souborů']);
});
