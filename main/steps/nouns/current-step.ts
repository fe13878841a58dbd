import { trialOfChoice } from './of-the-choice.ts';
import type { SetupState } from './setup-state.ts';
import type { StepName } from './step-table.ts';

/** Whether the stored speed was measured on this machine and for this registry. */
export function isSpeedCurrent({ machine, speed, registryId }: SetupState): boolean {
  return (
    machine !== null && speed !== null && speed.machineId === machine.id && speed.registryId === registryId
  );
}

/** The first step whose fact is missing or out of date. */
export function currentStep(state: SetupState): StepName {
  if (state.machine === null) return 'probe';
  if (!isSpeedCurrent(state)) return 'benchmark';
  if (state.choice === null) return 'recommend';
  // What was tried is installed; the disk is asked only by the installation itself.
  return trialOfChoice(state) === null ? 'install' : 'configure';
}
