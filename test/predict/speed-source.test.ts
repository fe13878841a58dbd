import { describe, expect, test } from 'vitest';
import type { ModelSpeed } from '../../main/benchmark/nouns/speed-profile.ts';
import { predictSpeed } from '../../main/predict/speed.ts';
import { cpuScoreOf, speedOf } from '../../main/predict/speed-source.ts';
import { loadRegistry } from '../../registry/load.ts';
import { backendOf, profileWith, typeSpeed } from './given-speed.ts';

const registry = await loadRegistry();

function named(id: string) {
  const model = registry.models.llm[id];
  if (model === undefined) throw new Error(`the catalogue has no ${id}`);
  return { id, model };
}

const phi = named('phi-3-mini-4k-instruct');
const llama = named('llama-2-7b-chat');
const cpu = backendOf([typeSpeed('Q4_K', 40)]);
const cuda = backendOf([typeSpeed('Q4_K', 400)], { backend: 'cuda' });

describe('a given score', () => {
  const speed = { kind: 'score', cpuScore: 2.5 } as const;

  test("is the reference model's own speed", () => {
    expect(speedOf(llama, speed, 'cpu', llama.model)).toEqual({
      decodeTokensPerSec: 2.5,
      prefillTokensPerSec: 10,
      loadSec: null,
      relativeRange: null,
      provenance: 'predicted',
    });
  });

  test("scales by the bytes that a token reads, and prompts by that model's own decoding", () => {
    const { decodeTokensPerSec, prefillTokensPerSec } = speedOf(phi, speed, 'cpu', llama.model) ?? {};
    expect(decodeTokensPerSec).toBeCloseTo(4.29, 2);
    expect(prefillTokensPerSec).toBeCloseTo(4 * (decodeTokensPerSec ?? 0), 9);
  });

  test('says nothing about a card, and nothing without a reference', () => {
    expect(speedOf(phi, speed, 'cuda', llama.model)).toBeNull();
    expect(speedOf(phi, speed, 'cpu', null)).toBeNull();
  });
});

describe('a measured profile', () => {
  const ran: ModelSpeed = {
    id: phi.id,
    backend: 'cpu',
    threads: 2,
    decodeTokensPerSec: 8,
    prefillTokensPerSec: 50,
    loadMs: 4000,
    range: { low: 6, high: 10 },
    provenance: 'measured',
  };
  const speedWith = (models: ModelSpeed[]) =>
    ({ kind: 'measured', profile: profileWith({ backends: [cpu, cuda], models }) }) as const;

  test('predicts by the throughput of the requested backend', () => {
    expect(speedOf(phi, speedWith([]), 'cpu', null)).toEqual(predictSpeed(phi.model, cpu));
    expect(speedOf(phi, speedWith([]), 'cuda', null)).toEqual(predictSpeed(phi.model, cuda));
    expect(speedOf(phi, speedWith([]), 'vulkan', null)).toBeNull();
  });

  test('a model that was measured itself has its own figures', () => {
    expect(speedOf(phi, speedWith([ran]), 'cpu', null)).toEqual({
      decodeTokensPerSec: 8,
      prefillTokensPerSec: 50,
      loadSec: 4,
      relativeRange: { low: 0.75, high: 1.25 },
      provenance: 'measured',
    });
    const bare = speedOf(phi, speedWith([{ ...ran, loadMs: null, range: null }]), 'cpu', null);
    expect(bare).toMatchObject({ loadSec: null, relativeRange: null });
  });

  test('figures of another model, another backend or a formula are not its own', () => {
    const others: ModelSpeed[] = [
      { ...ran, id: llama.id },
      { ...ran, backend: 'cuda' },
      { ...ran, provenance: 'predicted' },
    ];
    for (const other of others) {
      expect(speedOf(phi, speedWith([other]), 'cpu', null)).toEqual(predictSpeed(phi.model, cpu));
    }
  });
});

test('a trial corrects what was predicted by the benchmark before it, and nothing that a later one says', () => {
  const decodeAfter = (measuredAt: string, triedAt: string) => {
    const ratios = { backend: 'cpu', triedAt, decode: 0.5, prefill: 1, load: 1 } as const;
    const calibration = { machineId: 'machine', llm: { [phi.id]: ratios }, served: {}, stt: {}, tts: {} };
    const profile = profileWith({ backends: [cpu], measuredAt });
    return speedOf(phi, { kind: 'measured', profile, calibration }, 'cpu', null)?.decodeTokensPerSec;
  };
  const { decodeTokensPerSec } = predictSpeed(phi.model, cpu);
  const [noon, later] = ['2026-11-24T12:00:00.000Z', '2026-11-24T12:00:00.001Z'];
  expect(decodeAfter(noon, later)).toBe(decodeTokensPerSec / 2);
  expect(decodeAfter(noon, noon)).toBe(decodeTokensPerSec / 2);
  expect(decodeAfter(later, noon)).toBe(decodeTokensPerSec);
});

test('without a speed there is no prediction', () => {
  expect(speedOf(phi, null, 'cpu', llama.model)).toBeNull();
});

test.for([
  [null, null],
  [{ kind: 'score', cpuScore: 2.5 }, 2.5],
  [{ kind: 'measured', profile: profileWith({ cpuScore: 4 }) }, 4],
  [{ kind: 'measured', profile: profileWith({ cpuScore: null }) }, null],
] as const)('the CPU score of %j is %s', ([speed, score]) => {
  expect(cpuScoreOf(speed)).toBe(score);
});
