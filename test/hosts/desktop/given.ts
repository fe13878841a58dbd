import type { BenchmarkProgress } from '../../../main/benchmark/nouns/step.ts';
import type { SetupState } from '../../../main/steps/nouns/setup-state.ts';
import type { RunningSteps } from '../../../main/steps/nouns/step-table.ts';
import { machine, speed } from '../terminal/given.ts';

/** A state in which this machine was probed and measured, and nothing runs. */
export function state(part: Partial<SetupState> = {}): SetupState {
  return {
    registryId: 'r1',
    machine,
    speed,
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
    ...part,
  };
}

const startedAt = '2026-03-12T10:32:00.000Z';

export function measuring(progress: Partial<BenchmarkProgress> = {}): RunningSteps {
  const known = { fraction: null, activity: null, secondsLeft: null, busy: false };
  return { benchmark: { step: 'benchmark', startedAt, trace: [], progress: { ...known, ...progress } } };
}

export const looking: RunningSteps = {
  probe: { step: 'probe', startedAt, progress: { fraction: null, activity: null } },
};

const progress = {
  files: [{ id: 'a', bytes: 1000, fetchedBytes: 437, state: 'fetching' as const }],
  bytesPerSec: null,
  waitingFor: null,
  request: null,
};

export const downloading = { install: { step: 'install' as const, startedAt, progress } };

export const downloadPaused = {
  install: { ...downloading.install, stoppedAt: '2026-03-12T10:40:00.000Z' },
};
