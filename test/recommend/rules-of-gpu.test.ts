import { describe, expect, test } from 'vitest';
import { english } from '../../main/words/plain-wording.ts';
import { card, given, reasonsFor, said, sentence } from './given.ts';

describe('GPU', () => {
  const sized = { ramGib: 32, cores: 8, score: null };

  test('a missing GPU is a reason for GPU tiers only', () => {
    expect(sentence({}, 'MEDIUM_GPU', 'no-usable-gpu')).toBe(
      'MEDIUM_GPU needs a GPU; this machine has none.',
    );
    expect(reasonsFor(given({}), 'HEAVY_CPU')).toEqual([]);
  });

  test('a GPU that the runtime cannot open never changes the tier, and is explained', () => {
    const broken = card(24, {
      usable: false,
      backend: null,
      causes: [{ code: 'driver-too-old', driver: '470', oldest: '525' }],
    });
    const advice = given({ gpus: [broken] });
    expect(advice.recommended).toEqual(given({}).recommended);
    expect(advice.hardwareClass).toBe('HEAVY_CPU');
    expect(sentence({ gpus: [broken] }, 'MEDIUM_GPU', 'no-usable-gpu')).toBe(
      'MEDIUM_GPU needs a GPU; the GeForce RTX 3060 cannot be used. ' +
        'Its driver 470 is too old for CUDA 12. Update the NVIDIA driver to 525 or newer.',
    );
    expect(reasonsFor(advice, 'MEDIUM_GPU')).not.toContain('too-little-vram');
  });

  test('a GPU without a stated reason is still named', () => {
    expect(sentence({ gpus: [card(8, { usable: false })] }, 'MEDIUM_GPU', 'no-usable-gpu')).toBe(
      'MEDIUM_GPU needs a GPU; the GeForce RTX 3060 cannot be used.',
    );
  });

  test('an "8 GB" card that reports 8188 MiB counts as one', () => {
    expect(given({ ...sized, gpus: [card(8188 / 1024)] }).recommended.tier).toBe('MEDIUM_GPU');
  });

  test('too little VRAM is reported with both sizes', () => {
    expect(sentence({ gpus: [card(4)] }, 'MEDIUM_GPU', 'too-little-vram')).toBe(
      'MEDIUM_GPU needs 6 GB of GPU memory; the largest card has 4 GB.',
    );
    expect(reasonsFor(given({ gpus: [card(0.9 * 6)] }), 'MEDIUM_GPU')).toEqual([]);
  });

  test('the largest single card counts, not the sum and not the first', () => {
    const advice = (...gibs: number[]) => given({ ...sized, gpus: gibs.map((gib) => card(gib)) });
    expect(advice(6, 12, 6).recommended.tier).toBe('HEAVY_GPU');
    expect(advice(6, 6).recommended.tier).toBe('MEDIUM_GPU');
  });
});

describe('which GPU counts', () => {
  const sized = { ramGib: 32, cores: 8, score: null };

  test('a size in a card’s name is not repeated', () => {
    expect(english.summary(given({ gpus: [card(12, { name: 'GeForce RTX 3060 12GB' })] }))[0]).toContain(
      ', GeForce RTX 3060 with 12 GB, ',
    );
  });

  test('of cards with equal memory the first is used', () => {
    const twins = [card(6, { name: 'First' }), card(6, { name: 'Second' })];
    expect(english.summary(given({ ...sized, gpus: twins }))[0]).toContain('First with 6 GB');
  });

  test('one that shares the RAM counts only once it was measured', () => {
    const apple = card(null, { vendor: 'apple', name: 'Apple M2', backend: 'metal', integrated: true });
    const advice = given({ gpus: [apple] });
    expect(advice.recommended.tier).toBe('HEAVY_CPU');
    expect(english.summary(advice)[0]).toContain('Apple M2 not measured');
    expect(sentence({ gpus: [apple] }, 'MEDIUM_GPU', 'card-not-measured')).toBe(
      "MEDIUM_GPU needs a GPU; the Apple M2 shares the machine's RAM and counts once it has been measured.",
    );
    expect(said({ gpus: [apple] }, 'measure-card-first')).toBe(
      "The Apple M2 shares the machine's RAM. It counts if a measurement shows that it is no slower than " +
        'the processor: measure first.',
    );
  });

  test('a discrete card counts beside an integrated GPU', () => {
    const integrated = card(null, { name: 'Intel UHD 630', vendor: 'intel', integrated: true });
    expect(given({ ...sized, gpus: [integrated, card(12)] }).recommended.tier).toBe('HEAVY_GPU');
  });
});
