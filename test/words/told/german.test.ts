import { describe, expect, test } from 'vitest';
import { diskErrorWords } from '../../../main/words/de/disk-error.ts';
import { de } from '../../../main/words/de.ts';
import { explainDifference } from '../../../main/words/explain-difference.ts';
import { createFormat } from '../../../main/words/format.ts';
import { ACTIVITIES, CAUSES, DIFFERENCES, MISHAPS, TROUBLES } from './given.ts';

const format = createFormat('de-DE', de.format, () => new Date());
const { told } = de;
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

/** Words that no German sentence has; what a program said is quoted, and may be English. */
const ENGLISH = /\b(the|is|are|not|cannot|with|its|of|and|has|to|it)\b/i;
const withoutQuotes = (text: string) => text.replaceAll(/„[^“]*“/g, '');

/** These choose a word and do not stand in the sentence. */
const CHOOSING = new Set(['code', 'doing', 'lacks', 'of', 'kind']);

/** Every value that a sentence has to have, however deep it lies. */
function valuesIn(value: unknown): (string | number)[] {
  if (typeof value === 'string' || typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (CHOOSING.has(key) ? [] : valuesIn(each)));
}

/** The ways in which a sentence may write it. */
function written(value: string | number): string[] {
  if (typeof value === 'string') return [value, diskErrorWords(value)];
  const { count, memory, file, score, percent } = format;
  return [count, memory, file, score, percent].map((write) => plain(write(Math.abs(value))));
}

function expectWhole(sentence: string | null | undefined, values: unknown): void {
  const text = plain(sentence ?? '');
  expect(text).toMatch(/^\P{Ll}.*\.$|^nvidia-smi .*\.$|^amd-smi .*\.$|^llama\.cpp .*\.$/u);
  expect(withoutQuotes(text)).not.toMatch(ENGLISH);
  const missing = valuesIn(values).filter((value) => !written(value).some((it) => text.includes(it)));
  expect(missing).toEqual([]);
}

describe('every warning has a German sentence with all of its values', () => {
  test.for(Object.values(TROUBLES))('$code', (trouble) => {
    expectWhole(told.warning({ code: trouble.code, message: 'In English.', trouble }, format), trouble);
  });

  test.for(Object.values(CAUSES))('a card that cannot be used: $code', (cause) => {
    expectWhole(told.causes([cause], format), cause);
  });
});

test.for(Object.values(MISHAPS))(
  'the failure $code has German sentences with all of its values',
  (mishap) => {
    const failure = { code: mishap.code, message: 'In English.', nextStep: 'In English.', mishap };
    const said = told.failure(failure, format);
    expectWhole(`${said?.message} ${said?.nextStep}`, mishap);
  },
);

test.for(Object.values(DIFFERENCES))('the change $code is told in German with its values', (difference) => {
  expectWhole(told.differences([difference], format), difference);
  expect(explainDifference(difference)).toMatch(/\.$/);
});

test.for(Object.values(ACTIVITIES))(
  'what a step does, $code, is told in German with its values',
  (activity) => {
    expectWhole(`${told.activity(activity)}.`, activity);
  },
);

test('a sample is of the code that it is under', () => {
  for (const samples of [TROUBLES, CAUSES, MISHAPS, DIFFERENCES, ACTIVITIES]) {
    for (const [code, sample] of Object.entries(samples)) expect(sample.code).toBe(code);
  }
});

test('what comes without values stays in the words of the machine side', () => {
  expect(told.warning({ code: 'other', message: 'In English.' }, format)).toBeNull();
  expect(told.failure({ code: 'other', message: 'In English.', nextStep: '' }, format)).toBeNull();
  expect(told.causes(undefined, format)).toBeNull();
});

test.for([
  [
    told.differences([DIFFERENCES.score], format),
    'CPU-Wert 30 % niedriger als in der ruhigen Messung davor.',
  ],
  [told.differences([DIFFERENCES.memory], format), 'Speicher: vorher 7,6 GB, jetzt 16 GB.'],
  [
    told.causes([CAUSES['driver-too-old']], format),
    'Ihr Treiber 470.82 ist zu alt für CUDA 12. Den NVIDIA-Treiber auf 525.60 oder neuer bringen.',
  ],
] as const)('figures are written as German writes them: %s', ([said, sentence]) => {
  expect(plain(said ?? '')).toBe(sentence);
});
