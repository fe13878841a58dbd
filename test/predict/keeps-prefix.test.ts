import { expect, test } from 'vitest';
import { keepsPrefix } from '../../main/predict/keeps-prefix.ts';
import { loadRegistry } from '../../registry/load.ts';

const { models } = await loadRegistry();

test('a transformer keeps the part of a prompt that has not changed', () => {
  const { shape } = models.llm['llama-2-7b-chat'] ?? {};
  expect(shape && keepsPrefix(shape)).toBe(true);
});

test.for(['lfm2-1.2b', 'lfm2.5-1.2b-instruct', 'qwen3.5-4b', 'granite-4.0-h-micro'])(
  '%s has layers whose state cannot be taken back',
  (id) => {
    const { shape } = models.llm[id] ?? {};
    expect(shape && keepsPrefix(shape)).toBe(false);
  },
);
