import { isSpeedCurrent } from '../../steps/nouns/current-step.ts';
import type { SetupState } from '../../steps/nouns/setup-state.ts';
import type { StepName } from '../../steps/nouns/step-table.ts';
import type { WhatIf } from './what-if-input.ts';
import { imaginesHardware, imaginesWholeMachine } from './what-if-scope.ts';

/**
 * Which steps have to run before advice can be given, in order. Call it again after the probe: only then is
 * it known whether the stored speed is this machine's.
 */
export function stepsBefore(whatIf: WhatIf, state: SetupState): StepName[] {
  const steps: StepName[] = [];
  if (needsProbe(whatIf, state)) steps.push('probe');
  if (needsBenchmark(whatIf, state)) steps.push('benchmark');
  return steps;
}

/** Without a given speed, a wholly imagined machine may turn out to be this one, whose speed is stored. */
function needsProbe(whatIf: WhatIf, { machine }: SetupState): boolean {
  if (machine !== null || whatIf.machine !== undefined) return false;
  const hasSpeed = whatIf.score !== undefined || whatIf.speed !== undefined;
  return !(imaginesWholeMachine(whatIf) && hasSpeed);
}

/**
 * Another machine's file says nothing about this machine's speed, and an imagined machine cannot be measured.
 */
function needsBenchmark(whatIf: WhatIf, state: SetupState): boolean {
  if (imaginesHardware(whatIf) || whatIf.machine !== undefined || whatIf.speed !== undefined) return false;
  return !isSpeedCurrent(state);
}
