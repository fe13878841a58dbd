import fc from 'fast-check';
import { expect, test } from 'vitest';
import { whyUnproven } from '../../main/predict/proven.ts';
import { modelTable } from '../../main/recommend/recommend.ts';
import { english } from '../../main/words/plain-wording.ts';
import {
  card,
  type Given,
  given,
  messageOf,
  profileOf,
  rank,
  reasonsFor,
  registry,
  registryWith,
  subjectOf,
  tierOf,
} from './given.ts';

const MOE = 'granite-4.0-h-tiny';
const FILE = registry.models.llm[MOE]?.file_name ?? '';
const unproven = new Set(
  Object.entries(registry.models.llm)
    .filter(([, { shape }]) => whyUnproven(shape) !== null)
    .map(([id]) => id),
);
const forced = (what: Given, model: string) =>
  given({ ...what, wishes: { model } }).alternatives.find(({ kind }) => kind === 'forced');

test('a model whose seconds are not predicted has none, and its row says why', () => {
  const { models, warnings } = modelTable(subjectOf({}));
  const row = models.find(({ id }) => id === MOE);
  expect(row).toMatchObject({
    verdict: 'not-predicted',
    notPredicted: 'mixture-of-experts',
    llmSec: null,
    turnSec: null,
    tokensPerSec: null,
    provenance: null,
  });
  expect(row?.memoryBytes).toBeGreaterThan(4e9);
  expect(messageOf({ warnings }, 'not-predicted')).toMatch(/Granite-4\.0-H-Tiny.*mixtures of experts\./);
});

test('on a machine that it does not fit into, memory is the reason', () => {
  const { models } = modelTable(subjectOf({ ramGib: 8 }));
  expect(models.find(({ id }) => id === 'qwen3-30b-a3b')?.verdict).toBe('needs-memory');
});

test('no model whose seconds are not predicted fits or has any, on any machine, until it was measured', () => {
  const sizes = fc.record({
    ramGib: fc.double({ min: 1, max: 200, noNaN: true }),
    cores: fc.integer({ min: 1, max: 64 }),
    score: fc.option(fc.double({ min: 0.1, max: 40, noNaN: true })),
    vramGib: fc.option(fc.double({ min: 1, max: 100, noNaN: true })),
  });
  fc.assert(
    fc.property(sizes, ({ vramGib, ...rest }) => {
      const what = { ...rest, gpus: vramGib === null ? [] : [card(vramGib)] };
      for (const { id, verdict, llmSec } of modelTable(subjectOf(what)).models) {
        if (unproven.has(id)) {
          expect(['not-predicted', 'needs-memory', 'thinks-first']).toContain(verdict);
          expect(llmSec).toBeNull();
        } else expect(verdict).not.toBe('not-predicted');
      }
    }),
    { numRuns: 50 },
  );
});

test('chosen by hand it comes with that warning', () => {
  const option = forced({}, MOE);
  expect(option?.verdict).toBe('not-predicted');
  expect(messageOf(option, 'forced-not-predicted')).toBe(
    'Granite-4.0-H-Tiny is a mixture of experts. Predictions for such models are not confirmed, so no seconds are shown until voicefit try has measured them.',
  );
  expect(option?.warnings.map(({ code }) => code)).not.toContain('no-speed');
});

test('a trial that ran it gives it seconds, and an ordinary verdict', () => {
  const profile = profileOf(6);
  const tried = { backend: 'cpu', decode: 1, prefill: 1, load: null, triedAt: profile.measuredAt } as const;
  const calibration = { machineId: 'this-machine', llm: { [MOE]: tried }, served: {}, stt: {}, tts: {} };
  expect(forced({ profile, calibration }, MOE)).toMatchObject({
    verdict: 'fits',
    provenance: { llm: 'measured' },
  });
});

test('a tier with such a model is refused, though its list states seconds', () => {
  const changed = registryWith('HEAVY_CPU', (tier) => ({
    ...tier,
    models: { ...tier.models, llm: { name: FILE } },
  }));
  for (const score of [6, null]) {
    const advice = given({ score, registry: changed });
    expect(reasonsFor(advice, 'HEAVY_CPU')).toContain('not-predicted');
    expect(tierOf(advice, 'HEAVY_CPU')).toMatchObject({ eligible: false, verdict: 'not-predicted' });
    expect(rank(advice.recommended.tier)).toBeLessThan(rank('HEAVY_CPU'));
    expect(advice.alternatives.filter(({ models }) => models.llm === MOE)).toEqual([]);
    expect(english.summary(advice).join(' ')).not.toContain('Granite');
  }
});
