import { expect, test } from 'vitest';
import { de } from '../../../main/words/de.ts';
import { en } from '../../../main/words/en.ts';
import { createFormat } from '../../../main/words/format.ts';
import { turnWords } from '../../../renderer/charts/turn-words.ts';
import { cloudTurn, slowTurn, turn } from './given.ts';

const facts = { turn: turn(), limitSec: 10, overSec: null, isContended: false, verdict: 'close' } as const;
const plain = (text: string | null) => text?.replaceAll('\u00A0', ' ') ?? null;

function english(different: Partial<Parameters<typeof turnWords>[0]>) {
  const words = turnWords(
    { ...facts, ...different },
    en.charts,
    createFormat('en-US', en.format, () => new Date()),
  );
  return { parts: plain(words.parts), caption: plain(words.caption), over: plain(words.over) };
}

test('every part is named with its seconds and their source', () => {
  expect(english({}).parts).toBe('STT 2.0 s registry, LLM 9.3 s predicted (8.7-11), TTS 3.0 s registry');
});

test('screen readers get the turn, its range and the model’s limit', () => {
  expect(english({}).caption).toBe(
    'Turn about 14 s, range 13-16 s; limit for the model 10 s: fits, but close.',
  );
});

test('in German', () => {
  const words = turnWords(
    facts,
    de.charts,
    createFormat('de-DE', de.format, () => new Date()),
  );
  expect(plain(words.parts)).toBe(
    'STT 2,0 s aus der Liste, LLM 9,3 s berechnet (8,7-11), TTS 3,0 s aus der Liste',
  );
});

test('a contended turn shows ranges and no single number', () => {
  const { parts, caption } = english({ isContended: true });
  expect(parts).toBe('STT 2.0 s registry, LLM 8.7-11 s predicted, TTS 3.0 s registry');
  expect(caption).toContain('Turn 13-16 s, measured while busy');
});

test('exceeding the limit is reported', () => {
  expect(english({ turn: slowTurn(16), overSec: 6, verdict: 'too-slow' }).over).toBe('6.0 s over');
  expect(english({ isContended: true, overSec: 1 }).over).toBe('up to 1.0 s over');
});

test('a figure that rounding would move across the limit gets an extra digit', () => {
  const beside = (llm: number) => english({ turn: slowTurn(llm) }).parts;
  expect(beside(10.04)).toContain('LLM 10.04 s');
  expect(beside(9.96)).toContain('LLM 9.96 s');
  expect(beside(16)).toContain('LLM 16 s');
});

test('the cloud shows the provider’s upper limit, and has no parts', () => {
  expect(english({ turn: cloudTurn, verdict: 'fits' })).toMatchObject({
    parts: null,
    caption: 'Turn under 5 s. model in the cloud: no limit here.',
  });
});

test('unknown values read unknown', () => {
  const unknown = turn({
    turnSec: { stt: 2, llm: null, tts: 3, total: null },
    rangeSec: { llm: null, tts: null, total: null },
  });
  expect(english({ turn: unknown, verdict: 'unknown' })).toMatchObject({
    parts: 'STT 2.0 s registry, LLM unknown, TTS 3.0 s registry',
    caption: 'Seconds of a turn unknown.',
  });
});
