import { expect, test } from 'vitest';
import { machinePage } from '../../../main/hosts/terminal/print/machine.ts';
import { GIB } from '../../../main/nouns/bytes.ts';
import type { Gpu } from '../../../main/probe/nouns/machine.ts';
import { gpu, machine, page } from './given.ts';

test('a card that shares the memory shows how much, or why it is not used', () => {
  const shared = { ...gpu, name: 'Apple M4', vramBytes: null, integrated: true, driver: null };
  const memory = {
    totalBytes: 16 * GIB,
    availableBytes: 9 * GIB,
    limitBytes: null,
    usableBytes: 16 * GIB,
  };
  const shown = (card: Gpu) =>
    machinePage(page(300), { ...machine, memory, gpus: [card] })
      .find((line) => line.startsWith('  GPU '))
      ?.replace(/^ +GPU +/, '');
  expect(shown(shared)).toBe('Apple M4, integrated, shares the memory, up to 15 GB, usable with cuda');
  const slower = { code: 'card-slower-than-cpu', llm: 'Llama-2-7B', cardSec: 14, cpuSec: 6 } as const;
  expect(shown({ ...shared, usable: false, causes: [slower] })).toMatch(
    /^Apple M4, integrated, shares the memory, not used: .* takes 14\.0 s there and 6\.0 s on the processor\.$/,
  );
});
