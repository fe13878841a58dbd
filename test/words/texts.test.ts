import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type ESTree, parseSync } from 'vite';
import { expect, test } from 'vitest';
import { MESSAGES } from '../../main/words/language.ts';

/** A calm, concrete tone: no politeness that delays, no cheering, no blame. */
const FORBIDDEN = {
  en: /!|\b(please|oops|simply|successful(ly)?|unfortunately|sorry)\b/i,
  de: /!|\b(bitte|hoppla|ups|einfach|erfolgreich|leider|du|dich|dir|dein(e|en|er|em|es)?)\b/i,
} as const;

const MOST_WORDS = 20;

interface Text {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

const root = join(import.meta.dirname, '../../main/words');

function textsOf(language: keyof typeof FORBIDDEN): Text[] {
  return globSync(join(root, language, '*.ts')).flatMap(textsIn);
}

/** Every string and template of a file except module names; placeholders become "0". */
function textsIn(path: string): Text[] {
  const source = readFileSync(path, 'utf8').replaceAll(/^import .*$/gm, '');
  const lineAt = (start: number) => source.slice(0, start).split('\n').length;
  return [...nodesOf(parseSync(path, source).program)].flatMap((node) => {
    const text = textOf(node);
    return text === null ? [] : [{ file: basename(path), line: lineAt(node.start), text }];
  });
}

function* nodesOf(value: unknown): Generator<ESTree.Node> {
  if (typeof value !== 'object' || value === null) return;
  if (isNode(value)) yield value;
  for (const part of Object.values(value)) yield* nodesOf(part);
}

function isNode(value: object): value is ESTree.Node {
  return 'type' in value && 'start' in value;
}

function textOf(node: ESTree.Node): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node.type !== 'TemplateLiteral') return null;
  return node.quasis.map(({ value }) => value.cooked ?? '').join('0');
}

/** Texts without placeholders, with their names. */
function plainTexts(name: string, value: unknown): { readonly name: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ name, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => plainTexts(`${name}.${key}`, part));
}

const where = ({ file, line, text }: Text) => `${file}:${line} ${text}`;
const wordsOf = (sentence: string) => sentence.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word));

test.for(['en', 'de'] as const)('no text in %s is empty', (language) => {
  const texts = plainTexts(language, MESSAGES[language]);
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter(({ text }) => text.trim() === '').map(({ name }) => name)).toEqual([]);
});

test.for(['en', 'de'] as const)('the texts in %s use a calm, factual tone', (language) => {
  const wrong = textsOf(language).filter(({ text }) => FORBIDDEN[language].test(text));
  expect(wrong.map(where)).toEqual([]);
});

const FIGURE_FROM_UNIT = /\d (?:(?:[KMG]B|ms|s|min|h|cores?|threads?|Kerne?n?|Threads?)\b|%)/i;

test.for(['en', 'de'] as const)(
  'no figure in the texts in %s is separated from its unit at a line end',
  (language) => {
    expect(
      textsOf(language)
        .filter(({ text }) => FIGURE_FROM_UNIT.test(text))
        .map(where),
    ).toEqual([]);
  },
);

test.for(['en', 'de'] as const)('no sentence in %s is longer than 20 words', (language) => {
  const wrong = textsOf(language).filter(({ text }) =>
    text.split(/(?<=[.?:;])\s/).some((sentence) => wordsOf(sentence).length > MOST_WORDS),
  );
  expect(wrong.map(where)).toEqual([]);
});
