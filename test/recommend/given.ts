import type { BackendSpeed, SpeedProfile } from '../../main/benchmark/nouns/speed-profile.ts';
import { GIB } from '../../main/nouns/bytes.ts';
import type { Speed } from '../../main/predict/speed-source.ts';
import type { Gpu, Machine } from '../../main/probe/nouns/machine.ts';
import type { Option, Recommendation } from '../../main/recommend/nouns/recommendation.ts';
import { recommend } from '../../main/recommend/recommend.ts';
import { NOTHING_MEASURED } from '../../main/recommend/speech-seconds.ts';
import type { SpokenSec, Subject, Wishes } from '../../main/recommend/subject.ts';
import type { Calibration } from '../../main/try/nouns/calibration.ts';
import { english } from '../../main/words/plain-wording.ts';
import { loadRegistry } from '../../registry/load.ts';
import type { NamedTier, Registry } from '../../registry/schema.ts';

export const registry = await loadRegistry();

/** A test sets only what it is about; the rest is a machine that supports every CPU tier. */
export interface Given {
  readonly ramGib?: number;
  readonly cores?: number;
  readonly gpus?: readonly Gpu[];
  readonly score?: number | null;
  readonly profile?: SpeedProfile;
  readonly wishes?: Wishes;
  readonly registry?: Registry;
  readonly machine?: Partial<Machine>;
  readonly imagined?: boolean;
  readonly spoken?: Partial<SpokenSec>;
  readonly calibration?: Calibration | null;
}

export function subjectOf(given: Given): Subject {
  return {
    machine: machineOf(given),
    speed: speedOf(given),
    spoken: { ...NOTHING_MEASURED, ...given.spoken },
    registry: given.registry ?? registry,
    wishes: given.wishes ?? {},
    imagined: given.imagined ?? false,
  };
}

export function given(what: Given): Recommendation {
  return recommend(subjectOf(what));
}

function speedOf({ profile, score = 6, calibration = null }: Given): Speed | null {
  if (profile !== undefined) return { kind: 'measured', profile, calibration };
  return score === null ? null : { kind: 'score', cpuScore: score };
}

export function machineOf({ ramGib = 64, cores = 32, gpus = [], machine }: Given): Machine {
  const bytes = Math.round(ramGib * GIB);
  return {
    id: 'this-machine',
    cpu: {
      brand: 'Test CPU',
      architecture: 'x64',
      physicalCores: cores,
      performanceCores: null,
      logicalCores: cores,
      usableCores: cores,
      features: [],
      lastLevelCacheBytes: null,
    },
    memory: { totalBytes: bytes, availableBytes: bytes, limitBytes: null, usableBytes: bytes },
    gpus: [...gpus],
    disk: { folder: '/models', freeBytes: null },
    environment: 'host',
    os: { platform: 'linux', release: '6' },
    power: { onBattery: null, profile: null },
    warnings: [],
    ...machine,
  };
}

export function card(vramGib: number | null, different: Partial<Gpu> = {}): Gpu {
  return {
    vendor: 'nvidia',
    name: 'GeForce RTX 3060',
    vramBytes: vramGib === null ? null : Math.round(vramGib * GIB),
    integrated: false,
    usable: true,
    backend: 'cuda',
    causes: [],
    driver: null,
    ...different,
  };
}

/** Throughput with which Llama-2-7B decodes about `score` tokens/s; prompt speed is arbitrary. */
export function backendSpeed(score: number, different: Partial<BackendSpeed> = {}): BackendSpeed {
  return {
    backend: 'cpu',
    threads: 4,
    types: [
      {
        type: 'Q4_K',
        decodeBytesPerSec: 4.0066e9 * score,
        prefillOpsPerSec: 1e12 * score,
        loadBytesPerSec: 4e8,
        provenance: 'measured',
      },
    ],
    layerSec: 0,
    tokenSec: 0,
    promptSec: 0,
    loadSec: 0,
    vocabularyTokenSec: 0,
    stallSec: 0,
    attention: { evenBytesPerSec: 1e18, oddBytesPerSec: 1e18 },
    relativeRange: { low: 1, high: 1 },
    ...different,
  };
}

/** What a benchmark of `this-machine` would have found. */
export function profileOf(score: number, different: Partial<SpeedProfile> = {}): SpeedProfile {
  return {
    machineId: 'this-machine',
    registryId: registry.id,
    measuredAt: '2026-11-24T12:00:00Z',
    cpuScore: score,
    cpuScoreRange: { low: score, high: score },
    durationMs: 15_000,
    isQuick: false,
    bytesDownloaded: 0,
    noise: { spread: 0.05, contended: false },
    backends: [backendSpeed(score)],
    cardFailures: [],
    voices: [],
    models: [],
    warnings: [],
    ...different,
  };
}

export function rank(name: string | null): number {
  return registry.tiers.findIndex((tier) => tier.name === name);
}

export function tierOf({ tiers }: Recommendation, name: string) {
  const found = tiers.find((tier) => tier.name === name);
  if (found === undefined) throw new Error(`no tier ${name}`);
  return found;
}

export function reasonsFor(recommendation: Recommendation, name: string): string[] {
  return tierOf(recommendation, name).reasons.map(({ code }) => code);
}

/** The sentence of one reason, `undefined` if the tier is not refused because of it. */
export function sentence(what: Given, tier: string, code: string): string | undefined {
  const found = tierOf(given(what), tier).reasons.find((reason) => reason.code === code);
  return found && english.reason(tier, found);
}

/** The English sentence of a warning. */
export function messageOf(of: Pick<Option, 'warnings'> | undefined, code: string): string | undefined {
  const found = of?.warnings.find((warning) => warning.code === code);
  return found && english.warning(found);
}

/** The warnings of the advice as a whole. */
export const codes = (what: Given) => given(what).warnings.map(({ code }) => code);
export const said = (what: Given, code: string) => messageOf(given(what), code);

/** The built-in registry with one tier changed. */
export function registryWith(name: string, change: (tier: NamedTier) => NamedTier): Registry {
  return { ...registry, tiers: registry.tiers.map((tier) => (tier.name === name ? change(tier) : tier)) };
}
