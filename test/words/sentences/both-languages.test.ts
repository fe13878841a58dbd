import { describe, expect, test } from 'vitest';
import type { Language } from '../../../main/nouns/language.ts';
import type { Notice } from '../../../main/recommend/nouns/notice.ts';
import * as germanDisk from '../../../main/words/de/disk-error.ts';
import * as englishDisk from '../../../main/words/en/disk-error.ts';
import { createFormat, type Format } from '../../../main/words/format.ts';
import { MESSAGES } from '../../../main/words/language.ts';
import { wholeText } from '../../../main/words/localized-text.ts';
import { CAUSES, WARNINGS } from './given.ts';
import { ACTIVITIES, DIFFERENCES, NOTICES, REASONS } from './given-advice.ts';
import { FAILURES } from './given-failures.ts';
import { REGISTRY_FAILURES } from './given-registry.ts';

const plain = (text: string) => text.replaceAll('\u00A0', ' ');

/** Words that no German sentence has; a program's message is quoted, and may be English. */
const ENGLISH = /\b(the|is|are|not|cannot|with|its|of|and|has|to|it)\b/i;
const withoutQuotes = (text: string) => text.replaceAll(/„[^“]*“/g, '');

/** These values select a word and do not appear in the sentence. */
const CHOOSING = new Set([
  ...['code', 'doing', 'lacks', 'of', 'kind', 'step', 'elsewhere', 'inContainer', 'counted', 'used'],
  ...['source', 'part', 'flaw', 'algorithm', 'asked', 'leftOut', 'figure', 'parts', 'costs'],
]);

/** Every value that a sentence must contain, however deeply nested. */
function valuesIn(value: unknown): (string | number)[] {
  if (typeof value === 'string' || typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (CHOOSING.has(key) ? [] : valuesIn(each)));
}

/**
 * The sentence of a reason is the reason's own; it need not say that a local model uses the local pipeline.
 */
function valuesOf(notice: Notice): unknown {
  if ('reason' in notice) return notice.reason;
  return 'advised' in notice ? [notice.advised.tier, notice.advised.llm] : notice;
}

/** The forms in which a sentence of that language may write it. */
function written(value: string | number, language: Language, format: Format): string[] {
  if (typeof value === 'string') {
    const disk = Object.values(language === 'de' ? germanDisk : englishDisk);
    return [value.replace(/\.$/, ''), ...disk.map((words) => words(value))];
  }
  const { count, memory, file, score, percent, figure } = format;
  const ways = [count, memory, file, score, percent, figure].map((write) => plain(write(Math.abs(value))));
  return [...ways, String(value)];
}

describe.each(['en', 'de'] as const)('in %s', (language) => {
  const { sentences, format: words } = MESSAGES[language];
  const format = createFormat(language === 'de' ? 'de-DE' : 'en-US', words);

  function expectWhole(sentence: string, values: unknown, isQuoted = false): void {
    const text = plain(sentence);
    expect(text).toMatch(/^(\P{Ll}|nvidia-smi |amd-smi |llama\.cpp |ours\.gguf |hybrid_support ).*\.$/su);
    if (language === 'de' && !isQuoted) expect(withoutQuotes(text)).not.toMatch(ENGLISH);
    const missing = valuesIn(values).filter(
      (value) => !written(value, language, format).some((it) => text.includes(it)),
    );
    expect(missing).toEqual([]);
  }

  test.for(Object.values(WARNINGS))('the warning $code has a sentence with all of its values', (warning) => {
    expectWhole(wholeText(sentences.warning(warning, format)), warning, warning.code === 'as-written');
  });

  test.for(Object.values(NOTICES))('the notice $code has a sentence with all of its values', (notice) => {
    const said = sentences.warning(notice, format);
    expectWhole(wholeText(said), valuesOf(notice), said.english !== null);
    expect((sentences.short(notice, format) ?? '').length).toBeLessThanOrEqual(SHORT);
  });

  test.for(Object.values(REASONS))('the reason $code has a sentence with all of its values', (reason) => {
    expectWhole(sentences.reason('TIER', reason, format), reason);
    expect(sentences.reason('TIER', reason, format)).toMatch(/TIER|Llama-2-7B/);
  });

  test.for(Object.values(CAUSES))(
    'the cause $code of an unusable card has a sentence with its values',
    (cause) => {
      expectWhole(sentences.causes([cause], format), cause, cause.code === 'as-written');
    },
  );

  test.for(Object.values(FAILURES))('the failure $code has sentences with all of its values', (failure) => {
    const { message, nextStep } = sentences.failure(failure, format);
    expectWhole(`${message} ${nextStep}`, failure);
    expect(message).toMatch(/\S/);
    expect(nextStep).toMatch(/\.$/);
  });

  test('every problem of a registry file has sentences with all of its values', () => {
    for (const failure of REGISTRY_FAILURES) {
      const { message, nextStep } = sentences.failure(failure, format);
      expectWhole(`${message} ${nextStep}`, failure);
    }
  });

  test.for(Object.values(DIFFERENCES))(
    'the difference $code has a sentence with its values',
    (difference) => {
      expectWhole(sentences.differences([difference], format), difference);
    },
  );

  test.for(Object.values(ACTIVITIES))('the activity $code has words with its values', (activity) => {
    expectWhole(`${sentences.activity(activity)}.`, activity);
  });
});

/** About two lines of a card. */
const SHORT = 90;

test('a sample has the code that it is listed under', () => {
  for (const samples of [WARNINGS, CAUSES, FAILURES, NOTICES, REASONS, DIFFERENCES, ACTIVITIES]) {
    for (const [code, sample] of Object.entries(samples)) expect(sample.code).toBe(code);
  }
});

test('a warning on a card is short in both languages or in neither', () => {
  const short = (language: Language, notice: (typeof NOTICES)[keyof typeof NOTICES]) => {
    const { sentences, format } = MESSAGES[language];
    return sentences.short(notice, createFormat(language, format)) === null;
  };
  const differing = Object.values(NOTICES).filter((notice) => short('en', notice) !== short('de', notice));
  expect(differing).toEqual([]);
});

test.for(Object.values(NOTICES))('the card says the same values of $code in both languages', (notice) => {
  const said = (language: Language) => {
    const { sentences, format: words } = MESSAGES[language];
    const format = createFormat(language === 'de' ? 'de-DE' : 'en-US', words);
    const short = plain(sentences.short(notice, format) ?? '');
    return valuesIn(notice).filter((value) =>
      written(value, language, format).some((it) => short.includes(it)),
    );
  };
  expect(said('de')).toEqual(said('en'));
});

test('every reason why a folder cannot be used has a sentence in both languages', () => {
  const codes = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENAMETOOLONG', 'ELOOP', 'ENOENT'];
  const all = [...codes, 'ENOTDIR', 'EISDIR', 'ELOCKED'];
  for (const { diskErrorWords } of [englishDisk, germanDisk]) {
    expect(all.filter((code) => diskErrorWords(code) === code)).toEqual([]);
    expect(diskErrorWords('EWHATEVER')).toBe('EWHATEVER');
  }
});
