import type { Applied } from '../../configure/nouns/config-plan.ts';
import { isSameOption } from '../../recommend/nouns/chosen.ts';
import type { TrialReport } from '../../try/nouns/trial-report.ts';
import type { SetupState } from './setup-state.ts';

/** The last trial, if it ran what is chosen now, on this machine; `null`: there is none. */
export function trialOfChoice({
  trial,
  choice,
  machine,
}: Pick<SetupState, 'trial' | 'choice' | 'machine'>): TrialReport | null {
  if (trial === null || choice === null || !isSameOption(trial, choice)) return null;
  return machine === null || machine.id === trial.machineId ? trial : null;
}

/** The written configuration, if it is of what is chosen now; `null`: there is none. */
export function appliedOfChoice({ applied, choice }: Pick<SetupState, 'applied' | 'choice'>): Applied | null {
  return applied !== null && choice !== null && isSameOption(applied, choice) ? applied : null;
}
