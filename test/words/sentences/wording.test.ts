import { describe, expect, test } from 'vitest';
import { GIB } from '../../../main/nouns/bytes.ts';
import type { Notice } from '../../../main/recommend/nouns/notice.ts';
import type { Reason } from '../../../main/recommend/nouns/reason.ts';
import { de } from '../../../main/words/de.ts';
import { createFormat } from '../../../main/words/format.ts';
import { english, plainWording } from '../../../main/words/plain-wording.ts';
import { advice } from '../../hosts/terminal/given.ts';
import { CAUSES, WARNINGS } from './given.ts';
import { DIFFERENCES, NOTICES, REASONS } from './given-advice.ts';

const german = plainWording('de', 'de-DE');
const tooSlow = REASONS['too-slow'];

describe('a tier is refused in German with its numbers', () => {
  test.for<[Reason, string]>([
    [REASONS['too-little-ram'], 'TIER braucht 32 GB Arbeitsspeicher; dieser Rechner hat 7,6 GB.'],
    [{ code: 'too-few-cores', need: 16, have: 2 }, 'TIER braucht 16 Kerne; dieser Rechner hat 2.'],
    [{ code: 'too-few-cores', need: 1, have: 0 }, 'TIER braucht 1 Kern; dieser Rechner hat 0.'],
    [{ code: 'no-usable-gpu', card: null }, 'TIER braucht eine GPU; dieser Rechner hat keine.'],
    [
      { code: 'too-little-vram', needGb: 12, haveBytes: null },
      'TIER braucht 12 GB Grafikspeicher; die größte Karte hat keinen eigenen.',
    ],
    [
      { code: 'does-not-fit', llm: 'Llama-2-7B', neededBytes: 9 * GIB, capacityBytes: -1, card: null },
      'Llama-2-7B braucht mit den Modellen für Spracherkennung und Stimme 9 GB Speicher; hier sind 0 GB zu haben.',
    ],
    [tooSlow, 'Llama-2-7B bräuchte hier 15,7 s je Antwort; über 10 s stauen sich Antworten und brechen ab.'],
    [
      { code: 'too-slow', llm: 'Llama-2-7B', sec: 10.04, limitSec: 10, source: 'registry' },
      'Llama-2-7B braucht laut Modellliste 10,04 s je Antwort; über 10 s stauen sich Antworten und brechen ab.',
    ],
    [
      { code: 'too-slow', llm: 'Llama-2-7B', sec: null, limitSec: 10, source: 'speed' },
      'Es ist nicht bekannt, wie lange Llama-2-7B hier für eine Antwort braucht.',
    ],
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
  ])('%j', ([reason, sentence]) => {
    expect(german.reason('TIER', reason)).toBe(sentence);
  });
});

test.for([
  [german.difference(DIFFERENCES.score), 'CPU-Wert 31 % niedriger als in der ruhigen Messung davor.'],
  [german.difference(DIFFERENCES.memory), 'Speicher: vorher 7,6 GB, jetzt 16 GB.'],
  [
    german.causes([CAUSES['driver-too-old']]),
    'Ihr Treiber 470.82 ist zu alt für CUDA 12. Den NVIDIA-Treiber auf 525.60 oder neuer bringen.',
  ],
  [english.difference(DIFFERENCES.score), 'CPU score 31 % lower than the quiet one before.'],
  [
    english.warning(WARNINGS['memory-limit']),
    "This container may use 8 GB of the machine's 32 GB RAM. Raise its memory limit for larger models.",
  ],
] as const)('figures use the language’s format: %s', ([said, sentence]) => {
  expect(said).toBe(sentence);
});

describe('a language without a model', () => {
  const missing = { code: 'speech-language-missing', language: 'ja-JP' } as const;
  const cloud = { code: 'cloud-voice', pipeline: 'hybrid_support' } as const;
  const other = { code: 'voice-of-another-language' } as const;

  test.for<[Notice, string, string]>([
    [
      { ...missing, part: 'stt' },
      'No speech-to-text model for ja-JP is listed, so callers cannot be understood on this machine.',
      'Kein Modell der Liste versteht Anrufer, die ja-JP sprechen.',
    ],
    [
      { ...missing, part: 'tts', choices: [cloud, other] },
      'No voice for ja-JP is listed, so replies cannot be spoken on this machine. You can take hybrid_support with a cloud voice for ja-JP, or pick the voice of another language yourself.',
      'Keine Stimme der Liste spricht ja-JP, daher kann dieser Rechner keine Antwort sprechen. Möglich ist: hybrid_support mit einer Cloud-Stimme für ja-JP nehmen oder selbst die Stimme einer anderen Sprache wählen.',
    ],
    [
      { ...missing, part: 'tts', choices: [other] },
      'No voice for ja-JP is listed, so replies cannot be spoken on this machine. You can pick the voice of another language yourself.',
      'Keine Stimme der Liste spricht ja-JP, daher kann dieser Rechner keine Antwort sprechen. Möglich ist: selbst die Stimme einer anderen Sprache wählen.',
    ],
    [
      { ...missing, part: 'tts' },
      'No voice for ja-JP is listed, so replies cannot be spoken on this machine.',
      'Keine Stimme der Liste spricht ja-JP, daher kann dieser Rechner keine Antwort sprechen.',
    ],
  ])('%j is said with what is left to the user', ([notice, inEnglish, inGerman]) => {
    expect(english.warning(notice)).toBe(inEnglish);
    expect(german.warning(notice)).toBe(inGerman);
  });
});

test('the summary has the same lines in both languages', () => {
  expect(english.summary(advice).slice(0, 3)).toEqual([
    'Detected: 39 GB RAM, 16 cores, no GPU, CPU score 2.5',
    'Recommendation: MEDIUM_CPU (Phi-3-mini), about 14 s per turn',
    'Alternative: hybrid_support pipeline, under 5 s per turn',
  ]);
  expect(german.summary(advice).slice(0, 3)).toEqual([
    'Gefunden: 39 GB RAM, 16 Kerne, keine GPU, CPU-Wert 2,5',
    'Empfehlung: MEDIUM_CPU (Phi-3-mini), etwa 14 s je Runde',
    'Alternative: Pipeline hybrid_support, unter 5 s je Runde',
  ]);
});

describe('text that stays English is marked', () => {
  const format = createFormat('de-DE', de.format);

  test('a licence note of the model list', () => {
    const { english: note } = de.sentences.warning(NOTICES['research-only-voice'], format);
    expect(note).toBe('The recordings are for research.');
  });

  test('text written by another version', () => {
    const { message } = WARNINGS['as-written'];
    expect(de.sentences.warning(WARNINGS['as-written'], format)).toEqual({ text: '', english: message });
    expect(german.causes([CAUSES['as-written']])).toBe(`„${message.replace(/\.$/, '')}“.`);
  });
});

test('a warning on a card has the number that matters', () => {
  const { sentences, format } = de;
  const short = sentences.short(NOTICES['forced-too-slow'], createFormat('de-DE', format)) ?? '';
  expect(short.replaceAll('\u00A0', ' ')).toBe('Zu langsam: 16 s je Antwort, Grenze 10 s');
});
