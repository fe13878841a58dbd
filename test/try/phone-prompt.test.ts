import { expect, test } from 'vitest';
import { PHONE_INSTRUCTIONS, phoneOpening, phoneQuestion } from '../../main/try/phone-prompt.ts';
import { registry } from '../recommend/given.ts';

const { stt, tts } = registry.models;
const LANGUAGES = [
  ...new Set([...Object.values(stt), ...Object.values(tts)].map(({ language }) => language)),
];
const isEnglish = (tag: string) => tag.startsWith('en');

test.for(LANGUAGES)('a caller of %s greets and asks in it, in other words', (tag) => {
  expect(phoneQuestion(tag) === phoneQuestion('en-US')).toBe(isEnglish(tag));
  expect(phoneOpening(tag) === phoneOpening('en-US')).toBe(isEnglish(tag));
  expect(phoneOpening(tag)).not.toBe(phoneQuestion(tag));
});

test.for([undefined, 'xx-XX', '', 'constructor'])('a caller of %s speaks English', (tag) => {
  expect(phoneQuestion(tag)).toMatch(/^Hello, when do you open/);
  expect(phoneOpening(tag)).toMatch(/^Good morning/);
});

test('only the language of a tag counts, in either case', () => {
  expect(phoneQuestion('PT-br')).toBe(phoneQuestion('pt'));
});

test('the instructions are as long as the registry’s system prompt', () => {
  // An English word is 1.25 tokens on average (OpenAI’s and Llama’s tokenizers), punctuation included.
  const tokens = PHONE_INSTRUCTIONS.split(/\s+/).length * 1.25;
  expect(Math.abs(tokens / registry.turn.system_prompt_tokens - 1)).toBeLessThan(0.15);
});
