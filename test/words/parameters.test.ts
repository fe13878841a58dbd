import { expect, test } from 'vitest';
import { MESSAGES } from '../../main/words/language.ts';

type Call = (...args: readonly unknown[]) => unknown;

/** The texts that take values, by their place. */
function functionsIn(name: string, value: unknown): [string, Call][] {
  if (typeof value === 'function') return [[name, (...args) => Reflect.apply(value, undefined, args)]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => functionsIn(`${name}.${key}`, part));
}

/** Values that no text contains by itself; some texts take numbers. */
const SAMPLES = [
  ['Qone', 'Qtwo', 'Qthree', 'Qfour', 'Qfive'],
  [71_001, 72_002, 73_003, 74_004, 75_005],
] as const;

/** Which of the values a text contains, however deep in what it answers; `null`: it does not take such values. */
function contained(call: Call, values: readonly (string | number)[]): string[] | null {
  try {
    const said = (JSON.stringify(call(...values)) ?? '').toLowerCase();
    if (/undefined|nan/.test(said)) return null;
    const digits = said.replaceAll(/[.,\u00a0\u202f]/g, '');
    return values
      .map((value) => String(value).toLowerCase())
      .filter((value) => said.includes(value) || digits.includes(value));
  } catch {
    return null;
  }
}

/** Sentences take codes with values: `sentences/both-languages.test.ts` has samples of them. */
const withoutSentences = ({ sentences: _, ...texts }: (typeof MESSAGES)['en']) => texts;

const english = functionsIn('en', withoutSentences(MESSAGES.en));
const german = new Map(functionsIn('en', withoutSentences(MESSAGES.de)));

test('a text contains the same values in German as in English', () => {
  const differing = english.flatMap(([name, call]) =>
    SAMPLES.flatMap((values) => {
      const inEnglish = contained(call, values);
      const inGerman = contained(german.get(name) ?? (() => ''), values);
      if (inEnglish === null || inGerman === null) return [];
      return String(inEnglish) === String(inGerman) ? [] : [`${name}: ${inEnglish} / ${inGerman}`];
    }),
  );
  expect(differing).toEqual([]);
});

test('hardly a text escapes that comparison', () => {
  const compared = english.filter(([, call]) =>
    SAMPLES.some((values) => (contained(call, values) ?? []).length > 0),
  );
  expect(english.length).toBeGreaterThan(150);
  expect(compared.length / english.length).toBeGreaterThan(0.85);
});
