import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordingFor } from '../../../main/hosts/terminal/speech.ts';
import { systemLanguages } from '../../../main/hosts/terminal/system-languages.ts';
import { Voicefit } from './voicefit.ts';

const chosenGerman = new Voicefit();
const unset = new Voicefit();
beforeAll(() =>
  writeFile(
    join(chosenGerman.home, 'state.json'),
    JSON.stringify({ schema: 2, speed: null, choice: null, preferences: null, language: 'de' }),
  ),
);
afterAll(() => {
  chosenGerman[Symbol.dispose]();
  unset[Symbol.dispose]();
});

const WHAT_IF = ['recommend', '--ram', '39', '--cores', '16', '--gpu', 'none', '--score', '2.5'];

test('a German recommendation is German from first line to last', async () => {
  const { stdout, code } = await unset.run([...WHAT_IF, '--lang', 'de']);
  expect(code).toBe(0);
  expect(stdout.split('\n').slice(0, 3)).toEqual([
    'Gefunden: 39 GB RAM, 16 Kerne, keine GPU, CPU-Wert 2,5',
    'Empfehlung: MEDIUM_CPU (Phi-3-mini), etwa 14 s je Runde',
    'Alternative: Pipeline hybrid_support, unter 5 s je Runde',
  ]);
  expect(stdout).toMatch(/Sprachmodell +phi-3-mini-4k-instruct +9,3 +berechnet/);
  expect(stdout).toContain('! Der CPU-Wert 2,5 liegt unter dem Richtwert 3,0 für MEDIUM_CPU.');
  expect(stdout).not.toContain('\u00a0');
  expect(stdout).not.toMatch(/\b(the|of|Range|Warnings|Next)\b(?! recordings)/);
});

describe('the language', () => {
  const language = async (voicefit: Voicefit, args: string[], env: NodeJS.ProcessEnv = {}) =>
    (await voicefit.run(['tiers', ...args], { env })).stdout.startsWith('Stufen') ? 'de' : 'en';

  test('from --lang takes precedence over the wizard’s', async () => {
    expect(await language(chosenGerman, [])).toBe('de');
    expect(await language(chosenGerman, ['--lang', 'en'])).toBe('en');
  });

  test('chosen in the wizard takes precedence over the system’s', async () => {
    expect(await language(chosenGerman, [], { LANG: 'en_GB.UTF-8' })).toBe('de');
    expect(await language(unset, [], { LANG: 'de_AT.UTF-8' })).toBe('de');
    expect(await language(unset, [], { LANG: 'de_AT.UTF-8', LC_ALL: 'C' })).toBe('en');
  });

  test('may include a country, and is refused if Voicefit does not support it', async () => {
    expect(await language(unset, ['--lang', 'de-AT'])).toBe('de');
    const { stdout, stderr, code } = await unset.run([...WHAT_IF, '--lang', 'fr']);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toBe(
      "error: option '--lang <tag>' argument 'fr' is invalid. Give en (English) or de (Deutsch).\n",
    );
  });

  test('also applies to what a command prints when it ends', async () => {
    const { stderr, code } = await unset.run([...WHAT_IF, '--tier', 'HUGE', '--lang', 'de']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Fehler: Es gibt keine Stufe „HUGE“\./);
  });
});

test('JSON is the same English in every language', async () => {
  const [english, german] = await Promise.all(
    ['en', 'de'].map((tag) => unset.run([...WHAT_IF, '--json', '--lang', tag])),
  );
  expect(german?.stdout).toBe(english?.stdout);
  expect(JSON.parse(german?.stdout ?? '').summary[0]).toMatch(/^Detected: 39 GB RAM/);
});

test.for([
  ['LC_ALL above all', { LC_ALL: 'de_DE.UTF-8', LC_MESSAGES: 'en_US', LANG: 'fr_FR' }, ['de-DE']],
  ['LC_MESSAGES before LANG', { LC_MESSAGES: 'en_US', LANG: 'fr_FR' }, ['en-US']],
  ['LANG without its encoding', { LANG: 'de_AT.UTF-8@euro' }, ['de-AT']],
  ['an empty one as if it were not set', { LC_ALL: '', LANG: 'de' }, ['de']],
  ['C as no language', { LANG: 'C' }, []],
  ['nonsense as no language', { LANG: 'this is no locale' }, []],
  ['the system itself, where none is set', {}, ['pt-BR']],
] as const)('the environment is read as POSIX specifies: %s', ([, env, languages]) => {
  expect(systemLanguages(env, () => 'pt-BR')).toEqual(languages);
});

test("figures are the reader's: with a point in Switzerland, and in English everywhere", () => {
  const score = (tag: string | undefined, LANG = 'C') =>
    wordingFor({ tag, kept: null }, { LANG }).format.score(2.5);
  expect([score('de'), score('de-CH'), score(undefined, 'de_CH'), score('en', 'de_DE')]).toEqual([
    '2,5',
    '2.5',
    '2.5',
    '2.5',
  ]);
});
