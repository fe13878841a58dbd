import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GIB } from '../../main/nouns/bytes.ts';
import { recommend } from '../../main/recommend/recommend.ts';
import { imagine } from '../../main/recommend/what-if.ts';
import { card, machineOf, rank, registry } from './given.ts';
import { profileFrom } from './given-shared.ts';

const cores = fc.integer({ min: 1, max: 40 });
const score = fc.double({ min: 0.1, max: 12, noNaN: true });
const sizes = fc.record({
  ramGib: fc.double({ min: 2, max: 140, noNaN: true }),
  cores,
  cpu: score,
  card: fc.double({ min: 0.1, max: 60, noNaN: true }),
});
type Sharing = { ramGib: number; cores: number; cpu: number; card: number };
const named = fc.constantFrom('Apple M4 Pro', 'Ryzen AI Max+ 395', 'GB10');

/** Measured here; the card may use two thirds of the RAM, beside a carve-out. */
const measured = ({ ramGib: gib, cores: count, cpu, card: onCard }: Sharing) => {
  const bytes = Math.round(gib * GIB);
  const gpu = card(null, {
    backend: 'vulkan',
    integrated: true,
    sharedMemory: {
      runtimeBytes: null,
      carveOutBytes: 2 * GIB,
      gttBytes: Math.round(bytes / 1.5),
      isPassedOver: false,
    },
  });
  const found = machineOf({ ramGib: gib, cores: count, gpus: [gpu] });
  return recommend(imagine({ machine: found, speed: profileFrom(found, [cpu, onCard]) }, {}, registry));
};

test.for([
  ['RAM', 'ramGib', fc.double({ min: 2, max: 140, noNaN: true })],
  ['cores', 'cores', cores],
  ['speed of the card', 'card', fc.double({ min: 0.1, max: 60, noNaN: true })],
] as const)('more %s never lowers the advice', ([, name, amount]) => {
  fc.assert(
    fc.property(sizes, amount, (given, other) => {
      const [less, more] = [given[name], other].toSorted((a, b) => a - b);
      const rankOf = (value = 0) => rank(measured({ ...given, [name]: value }).recommended.tier);
      expect(rankOf(more)).toBeGreaterThanOrEqual(rankOf(less));
    }),
  );
});

test('a higher score never lowers the advice, unless the processor has overtaken the card', () => {
  fc.assert(
    fc.property(sizes, score, (given, other) => {
      const [less, more] = [given.cpu, other].toSorted((a, b) => a - b);
      const [before, after] = [less, more].map((cpu = 0) => measured({ ...given, cpu }));
      if (after?.detected.hasUnusableGpu) return;
      expect(rank(after?.recommended.tier ?? null)).toBeGreaterThanOrEqual(
        rank(before?.recommended.tier ?? null),
      );
    }),
  );
});

test.for([
  ['RAM', 'ramGb', fc.double({ min: 2, max: 140, noNaN: true })],
  ['cores', 'cores', cores],
  ['score', 'score', score],
] as const)('more %s never lowers the advice for a named one', ([, name, amount]) => {
  fc.assert(
    fc.property(named, sizes, amount, (gpu, { ramGib: ramGb, cores: count, cpu }, other) => {
      const whatIf = { gpu, ramGb, cores: count, score: cpu };
      const [less, more] = [whatIf[name], other].toSorted((a, b) => a - b);
      const rankOf = (value: number | undefined) =>
        rank(
          recommend(imagine({ machine: null, speed: null }, { ...whatIf, [name]: value }, registry))
            .recommended.tier,
        );
      expect(rankOf(more)).toBeGreaterThanOrEqual(rankOf(less));
    }),
  );
});
