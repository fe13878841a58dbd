import { expect, test } from 'vitest';
import { greetingFor, NEUTRAL } from '../../../main/try/voice/greetings.ts';
import { symbolIds } from '../../../main/try/voice/symbol-ids.ts';
import builtIn from '../../../registry/registry.json' with { type: 'json' };
import { PIPER_ID_MAP, PIPER_SYMBOLS } from './piper-symbols.ts';

const languages = [...new Set(Object.values(builtIn.models.tts).map(({ language }) => language))];
const known = new Set(PIPER_SYMBOLS);

test.for(languages)('a voice of %s has a greeting of its own language', (language) => {
  expect(greetingFor(language)).not.toBe(NEUTRAL);
});

test.for([...languages, 'unknown'])('in %s every symbol is one of Piper’s', (language) => {
  for (const { phonemes } of greetingFor(language)) {
    expect([...phonemes.normalize('NFD')].filter((symbol) => !known.has(symbol))).toEqual([]);
  }
});

test.for([...languages, 'unknown'])('in %s each sentence ends, and is no longer than one', (language) => {
  for (const { text, phonemes } of greetingFor(language)) {
    expect(phonemes).toMatch(/[.?]$/);
    expect(text.trim()).toBe(text);
    const ids = symbolIds(phonemes, { phoneme_id_map: PIPER_ID_MAP });
    expect(ids?.length).toBeGreaterThan(30);
    expect(ids?.length).toBeLessThan(120);
  }
});

test('every sentence is stressed somewhere, as espeak-ng writes it', () => {
  for (const language of languages) {
    for (const { phonemes } of greetingFor(language)) expect(phonemes).toContain('ˈ');
  }
});

test('the country does not matter, nor how a language is written', () => {
  expect(greetingFor('de-CH')).toBe(greetingFor('de-DE'));
  expect(greetingFor('PT_br')).toBe(greetingFor('pt-BR'));
});

test('any other language is greeted in syllables', () => {
  expect(greetingFor('sv-SE')).toBe(NEUTRAL);
  expect(greetingFor('')).toBe(NEUTRAL);
});
