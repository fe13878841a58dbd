import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ModelTable, Recommendation } from '../../main/recommend/nouns/recommendation.ts';
import { modelTable, recommend } from '../../main/recommend/recommend.ts';
import { card, type Given, given, profileOf, rank, registry, subjectOf } from './given.ts';

/** Sizes around the registry's limits, where advice changes, and far beyond them. */
const ramGib = fc.double({ min: 1, max: 80, noNaN: true });
const cores = fc.integer({ min: 1, max: 40 });
const score = fc.double({ min: 0.1, max: 12, noNaN: true });
const vramGib = fc.option(fc.double({ min: 1, max: 26, noNaN: true }));
const machine = fc.record({ ramGib, cores, score, vramGib });
type Sizes = { ramGib: number; cores: number; score: number | null; vramGib: number | null };

const adviceFor = ({ vramGib: vram, ...rest }: Sizes) =>
  given({ ...rest, gpus: vram === null ? [] : [card(vram)] });
const rankFor = (sizes: Sizes) => rank(adviceFor(sizes).recommended.tier);

test.for([
  ['RAM', 'ramGib', ramGib],
  ['cores', 'cores', cores],
  ['score', 'score', score],
  ['VRAM', 'vramGib', vramGib],
] as const)('more %s never lowers the advice', ([, name, amount]) => {
  fc.assert(
    fc.property(machine, amount, (sizes, other) => {
      const [less, more] = [sizes[name] ?? 0, other ?? 0].toSorted((a, b) => a - b);
      const sized = (value: number | undefined) => ({ ...sizes, [name]: value === 0 ? null : value });
      expect(rankFor(sized(more))).toBeGreaterThanOrEqual(rankFor(sized(less)));
    }),
  );
});

test('the same input gives the same output, and is not modified', () => {
  fc.assert(
    fc.property(machine, ({ vramGib: vram, ...sizes }) => {
      const subject = subjectOf({ ...sizes, gpus: vram === null ? [] : [card(vram)] });
      const before = structuredClone(subject);
      expect(recommend(subject)).toEqual(recommend(before));
      expect(subject).toEqual(before);
    }),
  );
});

test('a tier is eligible exactly when there is no reason against it', () => {
  fc.assert(
    fc.property(machine, (sizes) => {
      const { tiers } = adviceFor(sizes);
      expect(tiers.map(({ name }) => name)).toEqual(registry.tiers.map(({ name }) => name));
      for (const { eligible, reasons } of tiers) expect(eligible).toBe(reasons.length === 0);
    }),
  );
});

test('the recommendation is eligible, or the fallback', () => {
  fc.assert(
    fc.property(machine, (sizes) => {
      const { recommended, tiers } = adviceFor(sizes);
      const local = tiers.filter(({ eligible, name }) => eligible && name !== 'MINIMAL');
      expect(recommended.tier).toBe(local.at(-1)?.name ?? 'MINIMAL');
    }),
  );
});

test('forcing an option never changes the recommendation', () => {
  const wish = fc.oneof(
    fc.record({ tier: fc.constantFrom(...registry.tiers.map(({ name }) => name)) }),
    fc.record({ model: fc.constantFrom(...Object.keys(registry.models.llm)) }),
    fc.record({ pipeline: fc.constantFrom(...Object.keys(registry.pipelines)) }),
  );
  fc.assert(
    fc.property(machine, wish, ({ vramGib: vram, ...sizes }, wishes) => {
      const plain: Given = { ...sizes, gpus: vram === null ? [] : [card(vram)] };
      expect(given({ ...plain, wishes }).recommended).toEqual(given(plain).recommended);
    }),
  );
});

test('all answers are different', () => {
  fc.assert(
    fc.property(machine, (sizes) => {
      const { recommended, alternatives } = adviceFor(sizes);
      const keys = [recommended, ...alternatives].map(({ tier, pipeline, models }) =>
        JSON.stringify([tier, pipeline, models]),
      );
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test('every answer satisfies the contract after a round trip through JSON', () => {
  const strict = (answer: unknown) => JSON.parse(JSON.stringify(answer));
  fc.assert(
    fc.property(machine, fc.boolean(), ({ vramGib: vram, ...sizes }, isMeasured) => {
      const plain: Given = { ...sizes, gpus: vram === null ? [] : [card(vram)] };
      const subject = subjectOf(isMeasured ? { ...plain, profile: profileOf(sizes.score) } : plain);
      const [advice, table] = [recommend(subject), modelTable(subject)];
      expect(Recommendation.parse(strict(advice))).toEqual(advice);
      expect(ModelTable.parse(strict(table))).toEqual(table);
    }),
    { numRuns: 30 },
  );
});
