import { expect, test } from 'vitest';
import { isSameText, isWholeText } from '../../../main/try/server/same-text.ts';

const SAID = 'Good day, how may I help you today? We are open.';

test.for<[string, string, string, boolean]>([
  ['the same words', SAID, 'good day how may i help you today we are open', true],
  ['three of eleven words wrong', SAID, 'a day how may i help to day we are open', true],
  ['half of it', SAID, 'good day how may i', false],
  ['another language', SAID, 'guten tag wie kann ich heute helfen wir haben offen', false],
  ['as much again', SAID, `${SAID} ${SAID}`, false],
  ['nothing', SAID, '', false],
  ['punctuation alone', SAID, '?', false],
  ['joined words', 'Unsere Telefonanlage ist besetzt.', 'unsere telefon anlage ist besetzt', true],
  ['no spaces', '您好，有什么可以帮您？', '您好 有 什么 可以 帮 您', true],
  ['accents in another form', 'Voilà le café.', 'voila\u0300 le cafe\u0301', true],
  ['an apostrophe', 'We’re closed, don’t wait.', "we're closed don't wait", true],
])('of %s: %s / %s', ([, said, heard, isSame]) => {
  expect(isSameText(said, heard)).toBe(isSame);
});

test('nothing said is never heard', () => {
  expect(isSameText('...', 'hello')).toBe(false);
});

test('the whole text allows no other letter', () => {
  expect(isWholeText('Good day, Ann!', 'good day ann')).toBe(true);
  expect(isWholeText('Good day, Ann!', 'good day an')).toBe(false);
});
