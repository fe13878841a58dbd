import { type Failure, type InstallPlan, isHere, type SetupState } from '../../../preload/contract.ts';
import { planSums } from './plan-sums.ts';
import type { Verifying } from './verifying.ts';

/** The view that the page shows. */
export type DownloadView =
  | 'running'
  /** Another process of this user downloads. */
  | 'elsewhere'
  | 'verifying'
  /** Something is damaged or missing. */
  | 'broken'
  | 'failed'
  | 'paused'
  /** There is no plan, and none is on its way. */
  | 'unplanned'
  | 'checking'
  /** It must not begin, or could bring nothing. */
  | 'refused'
  /** Everything is there. */
  | 'done'
  | 'empty';

export interface Known {
  readonly state: Pick<SetupState, 'running' | 'paused' | 'failed' | 'elsewhere'>;
  /** `null`: not known yet, or no longer. */
  readonly plan: InstallPlan | null;
  /** Why there is no plan. */
  readonly planFailure: Failure | null;
  readonly verifying: Verifying;
}

/** What happens comes first, then what has happened, then what would. */
export function downloadView({ state, plan, planFailure, verifying }: Known): DownloadView {
  const { running, paused, failed, elsewhere } = state;
  if (running.install !== undefined) return 'running';
  if (elsewhere.includes('install')) return 'elsewhere';
  if (verifying.kind === 'running') return 'verifying';
  if (verifying.kind === 'ended' && verifying.broken.length > 0) return 'broken';
  if (failed.install !== undefined && isAboutPlan(failed.install.failure, plan)) return 'failed';
  if (paused.install !== undefined) return 'paused';
  if (planFailure !== null) return 'unplanned';
  if (plan === null) return 'checking';
  if (plan.files.every(isHere)) return 'done';
  return plan.refusals.length > 0 || planSums(plan).toBring === 0 ? 'refused' : 'empty';
}

/** A failure of files that another choice does not need is over; and what has arrived since has not failed. */
function isAboutPlan(failure: Failure, plan: InstallPlan | null): boolean {
  if (plan === null) return true;
  if (plan.files.every(isHere)) return false;
  if (failure.code !== 'install-incomplete') return true;
  return failure.files.some(({ id }) => plan.files.some((file) => file.id === id && !isHere(file)));
}
