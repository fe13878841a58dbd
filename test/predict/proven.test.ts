import { describe, expect, test } from 'vitest';
import type { SpeedProfile } from '../../main/benchmark/nouns/speed-profile.ts';
import { whyUnproven } from '../../main/predict/proven.ts';
import { speedOf } from '../../main/predict/speed-source.ts';
import { loadRegistry } from '../../registry/load.ts';
import { profileOf } from '../recommend/given.ts';

const { models, reference_model } = await loadRegistry();
const reference = models.llm[reference_model] ?? null;
const named = (id: string) => {
  const model = models.llm[id];
  if (model === undefined) throw new Error(`no model ${id}`);
  return { id, model };
};
const measured = (profile: SpeedProfile) => ({ kind: 'measured', profile, calibration: null }) as const;

test('models of every tier, and of every architecture without experts or states, are predicted', () => {
  const unproven = Object.entries(models.llm).filter(([, { shape }]) => whyUnproven(shape) !== null);
  expect(new Set(unproven.map(([, { shape }]) => shape.architecture))).toEqual(
    new Set(['qwen3moe', 'gpt-oss', 'granitehybrid', 'qwen35']),
  );
});

describe.for(['qwen3-30b-a3b', 'gpt-oss-20b', 'granite-4.0-h-tiny'])('%s', (id) => {
  test('is a mixture of experts, of which no source predicts the speed', () => {
    expect(whyUnproven(named(id).model.shape)).toBe('mixture-of-experts');
    expect(speedOf(named(id), { kind: 'score', cpuScore: 6 }, 'cpu', reference)).toBeNull();
    expect(speedOf(named(id), measured(profileOf(6)), 'cpu', reference)).toBeNull();
  });

  test('has the speed that it was measured to have', () => {
    const profile = profileOf(6);
    const ran = {
      id,
      backend: 'cpu',
      threads: 2,
      decodeTokensPerSec: 11,
      prefillTokensPerSec: 40,
      loadMs: null,
      range: null,
      provenance: 'measured',
    } as const;
    const speed = speedOf(named(id), measured({ ...profile, models: [ran] }), 'cpu', reference);
    expect(speed).toMatchObject({ decodeTokensPerSec: 11, provenance: 'measured' });
  });

  test('has the speed that a trial has shown', () => {
    const profile = profileOf(6);
    const tried = {
      backend: 'cpu',
      decode: 0.5,
      prefill: 0.5,
      load: null,
      triedAt: profile.measuredAt,
    } as const;
    const calibration = { machineId: 'this-machine', llm: { [id]: tried }, served: {}, stt: {}, tts: {} };
    const speed = speedOf(named(id), { kind: 'measured', profile, calibration }, 'cpu', reference);
    expect(speed?.provenance).toBe('measured');
  });
});
