import { expect, test } from 'vitest';
import { GIB } from '../../main/nouns/bytes.ts';
import type { Gpu } from '../../main/probe/nouns/machine.ts';
import { card, codes, type Given, given, machineOf, messageOf, registryWith, said } from './given.ts';

test('a model missing from the catalogue has the download size of its tier', () => {
  const strange = registryWith('LIGHT_CPU', (tier) => ({
    ...tier,
    models: { ...tier.models, llm: { name: 'my-model.gguf', size_mb: 1000 } },
  }));
  const { recommended } = given({ ramGib: 8, cores: 4, registry: strange });
  expect(recommended.downloadBytes).toBe(1e9 + 41_205_931 + 63_201_294 + 4885);
});

test('too little free memory is a warning, never a rule', () => {
  const { memory } = machineOf({ ramGib: 32 });
  const busy = (availableGib: number, gpus: readonly Gpu[] = []): Given => ({
    gpus,
    machine: { memory: { ...memory, availableBytes: availableGib * GIB } },
  });
  expect(given(busy(5)).recommended.tier).toBe('HEAVY_CPU');
  expect(said(busy(5), 'low-free-memory')).toBe('9.7 GB of memory are needed, 5 GB are free now.');
  expect(codes(busy(20))).not.toContain('low-free-memory');
  expect(said(busy(3, [card(24)]), 'low-free-memory')).toBe(
    '4.8 GB of memory are needed, 3 GB are free now.',
  );
});

test('exactly as much free memory as is needed is enough', () => {
  const needed = given({}).recommended.memoryBytes ?? 0;
  const { memory } = machineOf({});
  const withFree = (availableBytes: number) => ({ machine: { memory: { ...memory, availableBytes } } });
  expect(codes(withFree(needed))).not.toContain('low-free-memory');
  expect(codes(withFree(needed - 1))).toContain('low-free-memory');
});

test('a model that just fits may lack free memory too', () => {
  const capacityBytes = given({}).recommended.memoryBytes ?? 0;
  const usableBytes = capacityBytes + GIB;
  const memory = { totalBytes: usableBytes, availableBytes: GIB, limitBytes: null, usableBytes };
  const forced = given({ machine: { memory }, wishes: { tier: 'HEAVY_CPU' } }).alternatives[0];
  expect(messageOf(forced, 'low-free-memory')).toMatch(/, 1 GB are free now\.$/);
});

test('a model that does not fit at all gets no warning about free memory', () => {
  const forced = given({ ramGib: 4, cores: 4, wishes: { tier: 'HEAVY_CPU' } }).alternatives[0];
  expect(forced?.kind).toBe('forced');
  expect(messageOf(forced, 'low-free-memory')).toBeUndefined();
});

test('a disk that is too full for the downloads is reported with both sizes', () => {
  const disk = (freeBytes: number | null): Given => ({ machine: { disk: { folder: '/models', freeBytes } } });
  expect(said(disk(3e9), 'low-disk')).toBe('6.1 GB are to be downloaded, 3 GB are free in /models.');
  const needed = given({}).recommended.downloadBytes ?? 0;
  expect(codes(disk(needed))).not.toContain('low-disk');
  expect(codes(disk(needed - 1))).toContain('low-disk');
  expect(codes(disk(null))).not.toContain('low-disk');
  const hybrid = given(disk(1e9)).alternatives[0];
  expect(messageOf(hybrid, 'low-disk')).toBe('1.9 GB are to be downloaded, 1 GB are free in /models.');
});
