import { describe, expect, test } from 'vitest';
import { GIB } from '../../../main/nouns/bytes.ts';
import { de } from '../../../main/words/de.ts';
import { en } from '../../../main/words/en.ts';
import { createFormat } from '../../../main/words/format.ts';
import type { AdviceWarning, Notice, Reason } from '../../../preload/contract.ts';

const german = createFormat('de-DE', de.format, () => new Date());
const english = createFormat('en-US', en.format, () => new Date());
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

const tooSlow: Reason = { code: 'too-slow', llm: 'Llama-2-7B', sec: 15.7, limitSec: 10, source: 'speed' };

const REASONS: readonly (readonly [Reason, string])[] = [
  [
    { code: 'too-little-ram', needGb: 32, haveBytes: 7.6 * GIB },
    'TIER braucht 32 GB Arbeitsspeicher; dieser Rechner hat 7,6 GB.',
  ],
  [{ code: 'too-few-cores', need: 16, have: 2 }, 'TIER braucht 16 Kerne; dieser Rechner hat 2.'],
  [{ code: 'too-few-cores', need: 1, have: 0 }, 'TIER braucht 1 Kern; dieser Rechner hat 0.'],
  [{ code: 'no-usable-gpu', card: null }, 'TIER braucht eine GPU; dieser Rechner hat keine.'],
  [
    { code: 'too-little-vram', needGb: 12, haveBytes: null },
    'TIER braucht 12 GB Grafikspeicher; die größte Karte hat keinen eigenen.',
  ],
  [
    { code: 'does-not-fit', llm: 'Llama-2-7B', neededBytes: 9 * GIB, capacityBytes: -1, card: null },
    'Llama-2-7B braucht mit den Modellen zum Hören und Sprechen 9 GB Speicher; hier sind 0 GB zu haben.',
  ],
  [tooSlow, 'Llama-2-7B bräuchte hier 16 s je Antwort; nach 10 s gehen Anrufer verloren.'],
  [
    { ...tooSlow, sec: 10.04 },
    'Llama-2-7B bräuchte hier 10,04 s je Antwort; nach 10 s gehen Anrufer verloren.',
  ],
  [{ ...tooSlow, sec: null }, 'Es ist nicht bekannt, wie lange Llama-2-7B hier für eine Antwort braucht.'],
  [
    { code: 'below-threshold', score: 2.5, threshold: 5 },
    'Der CPU-Wert 2,5 liegt unter dem Richtwert 5,0 für TIER.',
  ],
  [
    { code: 'below-threshold', score: 4.99, threshold: 5 },
    'Der CPU-Wert 4,99 liegt unter dem Richtwert 5,0 für TIER.',
  ],
  [
    { code: 'below-threshold', score: 4.5, threshold: 5, busyRange: { low: 2.4, high: 6.6 } },
    'Der CPU-Wert 2,4 bis 6,6, unter Last gemessen, liegt nicht sicher über dem Richtwert 5,0 für TIER.',
  ],
];

describe('a tier is refused in German with its numbers', () => {
  test.for(REASONS)('%j', ([reason, sentence]) => {
    const { text } = de.advice.reason('TIER', { code: reason.code, message: 'English', reason }, german);
    expect(plain(text)).toBe(sentence);
  });

  test('why a card cannot be used comes from the machine side, in English', () => {
    const reason: Reason = { code: 'no-usable-gpu', card: { name: 'RTX 3060', why: 'Its driver is old.' } };
    expect(de.advice.reason('TIER', { code: reason.code, message: '', reason }, german)).toEqual({
      text: 'TIER braucht eine GPU; die RTX 3060 ist nicht nutzbar.',
      english: 'Its driver is old.',
    });
  });
});

/** One of each, so that none is left without words. */
const NOTICES: readonly Notice[] = [
  { code: 'score-under-guideline', tier: 'TIER', score: 2.5, guideline: 3 },
  { code: 'stt-tts-not-measured' },
  { code: 'no-speed', of: 'machine', name: null },
  { code: 'no-speed', of: 'imagined-machine', name: null },
  { code: 'no-speed', of: 'card', name: 'RTX 3060' },
  { code: 'no-speed', of: 'model', name: 'Other' },
  { code: 'contended' },
  {
    code: 'research-only-voice',
    voice: 'lessac',
    note: 'The recordings are for research.',
    replacement: 'kristin',
  },
  { code: 'licence-restricted', model: 'Llama-2-7B', licence: 'Llama 2', note: null },
  { code: 'licence-non-commercial', model: 'Qwen2.5-3B', licence: 'Qwen Research', note: null },
  { code: 'licence-unknown', model: 'Other', licence: 'Own', note: null },
  { code: 'low-free-memory', neededBytes: 4 * GIB, freeBytes: 2 * GIB },
  { code: 'low-disk', neededBytes: 4e9, freeBytes: 2e9, folder: '/models' },
  { code: 'below-requirements', tier: 'TIER', reason: { code: 'too-few-cores', need: 8, have: 2 } },
  { code: 'forced-too-slow', tier: 'TIER', reason: tooSlow },
  { code: 'forced-not-advised', advised: 'MEDIUM_CPU (Phi-3-mini)' },
  { code: 'needs-api-keys', pipeline: 'hybrid_support', keys: ['OPENAI_API_KEY', 'DEEPGRAM_API_KEY'] },
  { code: 'target-cannot-use-gpu', card: 'RTX 3060' },
  { code: 'speech-language-missing', language: 'de-DE', part: 'stt' },
];

const warningOf = (notice: Notice): AdviceWarning => ({ code: notice.code, message: 'In English.', notice });

describe('every warning has its words in German', () => {
  test.for(NOTICES)('%j', (notice) => {
    const { text } = de.advice.warning(warningOf(notice), german);
    expect(text).toMatch(/\p{Lu}.*\.$/u);
    expect(text).not.toContain('In English');
  });

  test('one that carries no numbers stays English, marked as such', () => {
    const said = de.advice.warning({ code: 'other', message: 'In English.' }, german);
    expect(said).toEqual({ text: '', english: 'In English.' });
  });

  test('what the model list adds to a licence stays English, marked as such', () => {
    const [voice] = NOTICES.filter(({ code }) => code === 'research-only-voice');
    if (voice === undefined) throw new Error('no voice');
    expect(de.advice.warning(warningOf(voice), german).english).toBe('The recordings are for research.');
  });
});

/** About two lines of a card. */
const SHORT = 90;

describe('on a card a warning takes a few words', () => {
  test.for(NOTICES)('%j', (notice) => {
    const [inEnglish, inGerman] = [en.advice.short(notice, english), de.advice.short(notice, german)];
    expect(inGerman === null).toBe(inEnglish === null);
    expect((inEnglish ?? '').length).toBeLessThanOrEqual(SHORT);
    expect((inGerman ?? '').length).toBeLessThanOrEqual(SHORT);
  });

  test('with the number that matters', () => {
    expect(
      plain(en.advice.short({ code: 'forced-too-slow', tier: 'TIER', reason: tooSlow }, english) ?? ''),
    ).toBe('Too slow: 16 s per reply, limit 10 s');
  });
});

test('in English a warning is what the machine side says', () => {
  expect(en.advice.warning({ code: 'other', message: 'In English.' }, english).text).toBe('In English.');
});
