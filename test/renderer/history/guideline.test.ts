import { expect, test } from 'vitest';
import type { TierTable } from '../../../preload/contract.ts';
import { guidelineOf } from '../../../renderer/pages/history/guideline.ts';

const requirements = { min_ram_gb: 1, min_cpu_cores: 1, gpu_required: false };
const models = { stt: null, llm: null, tts: null };
const tier = (name: string, threshold?: number): TierTable['tiers'][number] => ({
  ...{ name, requirements, models, expectations: {} },
  ...(threshold === undefined ? {} : { cpu_benchmark_threshold: threshold }),
});
const tableOf = (...tiers: TierTable['tiers']): TierTable => ({ tiers, warnings: [] });
const TIERS = tableOf(tier('NONE'), tier('HIGH', 5), tier('LOW', 3));

test.for([
  ['HIGH', { name: 'HIGH', score: 5 }],
  ['NONE', { name: 'LOW', score: 3 }],
  [null, { name: 'LOW', score: 3 }],
] as const)('the guideline beside an advice of %s', ([advised, guideline]) => {
  expect(guidelineOf(TIERS, advised)).toEqual(guideline);
});

test('a list without guidelines draws none', () => {
  expect(guidelineOf(tableOf(tier('NONE')), 'NONE')).toBeNull();
});
