import { expect, test } from 'vitest';
import type { PastRun } from '../../main/benchmark/nouns/own-spread.ts';
import type { SpeedProfile } from '../../main/benchmark/nouns/speed-profile.ts';
import { asVarying } from '../../main/benchmark/nouns/varying-profile.ts';
import { backendSpeed, given, messageOf, profileOf, tierOf } from './given.ts';

/** A quiet run of 6: Llama-2-7B takes 5 s per reply. */
const quiet: SpeedProfile = profileOf(6, {
  cpuScoreRange: { low: 5.1, high: 6.9 },
  backends: [backendSpeed(6, { relativeRange: { low: 0.85, high: 1.15 } })],
});
const after = (...scores: number[]) =>
  asVarying(
    quiet,
    [...scores, 6].map(
      (score): PastRun => ({
        machineId: quiet.machineId,
        cpuScore: score,
        cpuScoreRange: { low: score * 0.85, high: score * 1.15 },
        contended: false,
      }),
    ),
  );

test('the seconds of a machine that varies reach as far as its runs, and a reply that may be late is close', () => {
  const [steady, varying] = [given({ profile: quiet }), given({ profile: after(2.5, 6.2) })];
  const [before, now] = [tierOf(steady, 'HEAVY_CPU'), tierOf(varying, 'HEAVY_CPU')];
  expect(now.llmSec).toBe(before.llmSec);
  expect(now.rangeSec.llm?.high).toBeCloseTo((before.llmSec ?? 0) * (6 / 2.5));
  expect(now.rangeSec.llm?.low).toBe(before.rangeSec.llm?.low);
  expect(now.rangeSec.total?.high).toBeGreaterThan(before.rangeSec.total?.high ?? 0);
  expect([before.verdict, now.verdict]).toEqual(['fits', 'close']);
  expect(varying.recommended.tier).toBe(steady.recommended.tier);
});

test('the advice says it in a sentence', () => {
  expect(messageOf(given({ profile: after(4.9, 7.8) }), 'speed-varies')).toBe(
    'This machine varies: CPU score 4.9 to 7.8 in 3 runs.',
  );
});

test('the advice for a steady machine is the same to the letter, however many runs are known', () => {
  const advice = (profile: SpeedProfile) => JSON.stringify(given({ profile }));
  expect(advice(after(5.9, 6.2, 6.5, 5.5))).toBe(advice(quiet));
});
