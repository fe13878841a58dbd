import type { SetupState } from '../../../main/steps/nouns/setup-state.ts';
import { NO_PROGRESS, type Progress } from '../../../main/steps/nouns/step.ts';
import { machine, speed } from '../terminal/given.ts';

/** A state in which this machine was looked at and measured, and nothing runs. */
export function state(part: Partial<SetupState> = {}): SetupState {
  return {
    registryId: 'r1',
    machine,
    speed,
    choice: null,
    preferences: null,
    running: null,
    failed: null,
    warnings: [],
    ...part,
  };
}

export function running(
  step: NonNullable<SetupState['running']>['step'],
  progress: Partial<Progress> = {},
): SetupState['running'] {
  return {
    step,
    startedAt: '2026-03-12T10:32:00.000Z',
    trace: [],
    progress: { ...NO_PROGRESS, ...progress },
  };
}
