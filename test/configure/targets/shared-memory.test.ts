import { expect, test } from 'vitest';
import { contextSize } from '../../../main/configure/targets/context-size.ts';
import { GIB } from '../../../main/nouns/bytes.ts';
import { memoryBytes } from '../../../main/predict/memory.ts';
import { card, registry } from '../../recommend/given.ts';
import { subject } from './given.ts';

test('on a card that shares the RAM the context is lowered for the card’s part, and for all models together', () => {
  const llm = registry.models.llm['llama-2-7b-chat'];
  const needed = llm === undefined ? 0 : memoryBytes(llm, registry.context_tokens);
  const tokens = (runtimeBytes: number, ramGib: number) => {
    const sharedMemory = { runtimeBytes, carveOutBytes: null, gttBytes: null, isPassedOver: false };
    const gpus = [card(null, { integrated: true, sharedMemory, replySec: 2 })];
    return contextSize(subject({ gpus, ramGib, chosen: { tier: 'MEDIUM_GPU' } }), true).tokens;
  };
  expect(tokens(needed, 32)).toBe(registry.context_tokens);
  expect(tokens(needed - 1, 32)).toBeLessThan(registry.context_tokens);
  expect(tokens(needed, 1 + (needed + 5.2e9) / GIB)).toBe(registry.context_tokens);
  expect(tokens(needed, 1 + (needed + 4.5e9) / GIB)).toBeLessThan(registry.context_tokens);
});
