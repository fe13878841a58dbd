import { expect, test } from 'vitest';
import { Limit, type WhyBest } from '../../../main/recommend/nouns/why-best.ts';
import { plainWording } from '../../../main/words/plain-wording.ts';

const published = { percent: 81.2, scale: 'prompt-strict', source: 'Report A' } as const;
const why: WhyBest = {
  instructions: { llm: 'Qwen3-4B', percent: 84, published },
  instead: { llm: 'Llama-2-7B', percent: 39.9, published: { ...published, percent: 33, source: 'Report B' } },
  sizeShare: 0.61,
  tools: { percent: 57.6, scale: 'bfcl-v3', source: 'Report C' },
  hallucination: { percent: 2.7, scale: 'short-documents', source: 'Board D' },
  languages: null,
  limits: [...Limit.options],
};

test.for(['en', 'de'] as const)('in %s every figure, source and limit is said', (language) => {
  const { claim, figures, rule, limits } = plainWording(language).best(why);
  for (const shown of ['84 %', 'Llama-2-7B', '40 %', '61 %']) expect(claim).toContain(shown);
  expect(figures).toHaveLength(4);
  for (const [at, shown] of ['81 %', '33 %', '58 %', '3 %'].entries()) expect(figures[at]).toContain(shown);
  for (const [at, source] of ['Report A', 'Report B', 'Report C', 'Board D'].entries()) {
    expect(figures[at]).toContain(`${source}.`);
  }
  const all = [claim, ...figures, rule, ...limits];
  expect(new Set(all).size).toBe(6 + Limit.options.length);
  for (const sentence of all) expect(sentence).toMatch(/^\p{Lu}.*\.$/su);
});

test.for(['en', 'de'] as const)('in %s nothing is made up for what nobody has published', (language) => {
  const unknown = { ...why, instead: { llm: 'Own', percent: null, published: null }, sizeShare: null };
  const { claim, figures } = plainWording(language).best({ ...unknown, tools: null, hallucination: null });
  expect(claim).toMatch(/84 % .*; Own /);
  expect(claim).not.toMatch(/unknown|unbekannt|null/);
  expect(figures).toHaveLength(1);
  expect(plainWording(language).best({ ...why, instead: null }).claim).not.toContain(';');
});

test.for([
  ['en', 'Its file is 3.7 times as large.'],
  ['de', 'Seine Datei ist 3,7-mal so groß.'],
] as const)('in %s a file of several times the size is said to be so: %s', ([language, sentence]) => {
  expect(plainWording(language).best({ ...why, sizeShare: 3.73 }).claim).toContain(sentence);
});
