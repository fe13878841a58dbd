import type {
  BackendSpeed,
  SpeedProfile,
  TensorType,
  TypeSpeed,
} from '../../main/benchmark/nouns/speed-profile.ts';

export function typeSpeed(type: TensorType, gigabytesPerSec: number): TypeSpeed {
  return {
    type,
    decodeBytesPerSec: gigabytesPerSec * 1e9,
    prefillOpsPerSec: gigabytesPerSec * 10e9,
    loadBytesPerSec: gigabytesPerSec * 0.1e9,
    provenance: 'measured',
  };
}

/** A backend on which only weights cost time. */
export function backendOf(types: readonly TypeSpeed[], different: Partial<BackendSpeed> = {}): BackendSpeed {
  return {
    backend: 'cpu',
    threads: 2,
    types: [...types],
    layerSec: 0,
    tokenSec: 0,
    promptSec: 0,
    loadSec: 0,
    vocabularyTokenSec: 0,
    stallSec: 0,
    attention: { evenBytesPerSec: 1e18, oddBytesPerSec: 1e18 },
    relativeRange: { low: 0.9, high: 1.2 },
    ...different,
  };
}

export function profileWith(different: Partial<SpeedProfile>): SpeedProfile {
  return {
    machineId: 'machine',
    registryId: 'registry',
    measuredAt: '2026-11-24T12:00:00Z',
    cpuScore: 4,
    cpuScoreRange: null,
    durationMs: 1000,
    isQuick: false,
    bytesDownloaded: 0,
    noise: { spread: 0.1, contended: false },
    backends: [],
    cardFailures: [],
    voices: [],
    models: [],
    warnings: [],
    ...different,
  };
}
