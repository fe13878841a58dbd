import { describe, expect, test } from 'vitest';
import { GIB } from '../../main/nouns/bytes.ts';
import { card, given, reasonsFor, registryWith, sentence } from './given.ts';

describe('memory', () => {
  test('N GB is met at 90 % of N GiB, exactly', () => {
    const registry = registryWith('HEAVY_CPU', (tier) => ({
      ...tier,
      requirements: { ...tier.requirements, min_ram_gb: 20 },
    }));
    expect(sentence({ registry, ramGib: 18 }, 'HEAVY_CPU', 'too-little-ram')).toBeUndefined();
    expect(sentence({ registry, ramGib: 17.9 }, 'HEAVY_CPU', 'too-little-ram')).toBe(
      'HEAVY_CPU needs 20 GB of RAM; this machine has 18 GB.',
    );
    expect(given({ ramGib: 30.9 }).recommended.tier).toBe('HEAVY_CPU');
  });

  test('on the CPU the model must fit beside its speech models, less 1 GiB', () => {
    const justGib = Number(given({}).recommended.memoryBytes) / GIB + 1;
    expect(reasonsFor(given({ ramGib: justGib }), 'HEAVY_CPU')).not.toContain('does-not-fit');
    expect(reasonsFor(given({ ramGib: justGib - 0.001 }), 'HEAVY_CPU')).toContain('does-not-fit');
    expect(sentence({ ramGib: 6 }, 'HEAVY_CPU', 'does-not-fit')).toBe(
      'Llama-2-7B and its speech models, without rnnlm, need 9.7 GB of memory; 5 GB can be had here.',
    );
  });

  test("a machine smaller than the system's share has nothing to give", () => {
    expect(sentence({ ramGib: 0.5 }, 'LIGHT_CPU', 'does-not-fit')).toMatch(/; 0 GB can be had here\.$/);
  });

  test('on a card it must fit into 95 % of the VRAM, whatever the RAM', () => {
    const onCard = (vramGib: number) => ({ ramGib: 16, gpus: [card(vramGib)] });
    expect(reasonsFor(given(onCard(5.4)), 'MEDIUM_GPU')).toEqual([]);
    expect(sentence(onCard(5.2), 'MEDIUM_GPU', 'does-not-fit')).toBe(
      'Llama-2-7B needs 5 GB of GPU memory; 4.9 GB can be had on the GeForce RTX 3060.',
    );
  });

  test('a model of unknown shape is compared with the size stated by its tier', () => {
    const registry = registryWith('LIGHT_CPU', (tier) => ({
      ...tier,
      models: { ...tier.models, llm: { name: 'unknown.gguf', size_mb: 6000 } },
    }));
    expect(reasonsFor(given({ registry, ramGib: 8 }), 'LIGHT_CPU')).not.toContain('does-not-fit');
    expect(reasonsFor(given({ registry, ramGib: 7.2 - 0.7 }), 'LIGHT_CPU')).toContain('does-not-fit');
  });
});

describe('cores', () => {
  test('exactly the required number is enough', () => {
    expect(reasonsFor(given({ cores: 16 }), 'HEAVY_CPU')).toEqual([]);
    expect(sentence({ cores: 15 }, 'HEAVY_CPU', 'too-few-cores')).toBe(
      'HEAVY_CPU needs 16 cores; this machine has 15.',
    );
  });

  test('only usable cores count', () => {
    const limited = given({ cores: 16, machine: { cpu: { ...given16.cpu, usableCores: 2 } } });
    expect(limited.recommended.tier).toBe('MINIMAL');
  });
});

const given16 = {
  cpu: {
    brand: 'Test CPU',
    architecture: 'x64',
    physicalCores: 16,
    performanceCores: null,
    logicalCores: 32,
    usableCores: 16,
    features: [],
    lastLevelCacheBytes: null,
  },
};
