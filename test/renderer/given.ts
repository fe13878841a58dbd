import type { RunningBy, RunningSteps } from '../../main/steps/nouns/step-table.ts';
import type { HistoryEntry, Machine, SetupState, SpeedProfile } from '../../preload/contract.ts';

const GIB = 2 ** 30;

/** A machine of 16 GB and 8 cores without a card; a test sets what differs. */
export const machineWith = (different: Partial<Machine> = {}): Machine => ({
  id: 'this-machine',
  cpu: {
    brand: 'Some CPU',
    architecture: 'x86_64',
    physicalCores: 8,
    performanceCores: null,
    logicalCores: 8,
    usableCores: 8,
    features: ['AVX', 'AVX2'],
    lastLevelCacheBytes: null,
  },
  memory: { totalBytes: 16 * GIB, availableBytes: 12 * GIB, limitBytes: null, usableBytes: 16 * GIB },
  gpus: [],
  disk: { folder: '/models', freeBytes: 100e9 },
  environment: 'host',
  os: { platform: 'linux', release: '6.8' },
  power: { onBattery: null, profile: null },
  warnings: [],
  ...different,
});

export const cardWith = (different: Partial<Machine['gpus'][number]> = {}): Machine['gpus'][number] => ({
  vendor: 'nvidia',
  name: 'GeForce RTX 3060',
  vramBytes: 12 * GIB,
  integrated: false,
  usable: true,
  backend: 'cuda',
  causes: [],
  driver: '560.35',
  ...different,
});

export const speedWith = (different: Partial<SpeedProfile> = {}): SpeedProfile => ({
  machineId: 'this-machine',
  registryId: 'this-list',
  measuredAt: '2026-11-24T10:32:14Z',
  cpuScore: 2.5,
  cpuScoreRange: { low: 2.4, high: 2.6 },
  durationMs: 14_000,
  isQuick: false,
  bytesDownloaded: 0,
  noise: { spread: 0.05, contended: false },
  backends: [],
  cardFailures: [],
  voices: [],
  models: [],
  warnings: [],
  ...different,
});

export const stateWith = (different: Partial<SetupState> = {}): SetupState => ({
  registryId: 'this-list',
  machine: machineWith(),
  speed: null,
  choice: null,
  preferences: null,
  language: null,
  running: {},
  paused: {},
  failed: {},
  elsewhere: [],
  warnings: [],
  trial: null,
  calibration: null,
  applied: null,
  ...different,
});

const STARTED_AT = '2026-11-24T10:32:00Z';

export const runningBenchmark = (
  different: Partial<RunningBy['benchmark']> = {},
): Pick<RunningSteps, 'benchmark'> => ({
  benchmark: {
    step: 'benchmark',
    startedAt: STARTED_AT,
    trace: [],
    progress: { fraction: 0.4, activity: null, secondsLeft: 9, busy: false },
    ...different,
  },
});

export const runningProbe: Pick<RunningSteps, 'probe'> = {
  probe: { step: 'probe', startedAt: STARTED_AT, progress: { fraction: 0.4, activity: null } },
};

export const runningInstall: Pick<RunningSteps, 'install'> = {
  install: {
    step: 'install',
    startedAt: STARTED_AT,
    progress: {
      request: null,
      files: [{ id: 'a', bytes: 1000, fetchedBytes: 430, state: 'fetching' }],
      bytesPerSec: 10,
      waitingFor: null,
    },
  },
};

export const runWith = (different: Partial<HistoryEntry> = {}): HistoryEntry => ({
  measuredAt: '2026-11-24T10:32:00Z',
  machineId: 'this-machine',
  cpuScore: 2.5,
  cpuScoreRange: { low: 2.4, high: 2.6 },
  contended: false,
  machine: { cpu: 'Some CPU', usableCores: 8, memoryBytes: 16 * GIB, gpus: [] },
  ...different,
});
