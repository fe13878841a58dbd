import {
  type Applied,
  appliedOfChoice,
  type ConfigChange,
  type ConfigPlan,
  type Failure,
  type SetupState,
} from '../../../preload/contract.ts';

/** The view that the page shows. */
export type ApplyView =
  | 'writing'
  | 'failed'
  /** What would be written cannot be told. */
  | 'unplanned'
  | 'checking'
  /** It was written, and nothing has changed since. */
  | 'written'
  | 'unchanged'
  /** There is no file of ours to write. */
  | 'snippets'
  | 'planned';

export interface Known {
  readonly state: Pick<SetupState, 'running' | 'failed' | 'applied' | 'choice'>;
  /** `null`: not known yet, or no longer. */
  readonly plan: ConfigPlan | null;
  readonly planFailure: Failure | null;
  /** The failure that the user has already answered, by its moment. */
  readonly dismissed: string | null;
}

/** What happens comes first, then what has happened, then what would. */
export function applyView({ state, plan, planFailure, dismissed }: Known): ApplyView {
  const { running, failed } = state;
  if (running.configure !== undefined) return 'writing';
  if (failed.configure !== undefined && failed.configure.failedAt !== dismissed) return 'failed';
  if (planFailure !== null) return 'unplanned';
  if (plan === null) return 'checking';
  if (plan.project === null || plan.changes.length === 0) return 'snippets';
  if (toWrite(plan).length > 0) return 'planned';
  return writtenBy(state, plan) === null ? 'unchanged' : 'written';
}

/** The files that something would be written to. */
export function toWrite({ changes }: Pick<ConfigPlan, 'changes'>): ConfigChange[] {
  return changes.filter(({ kind }) => kind !== 'unchanged');
}

/** What Voicefit has written for this plan's target; `null`: it was like this before, or by other hands. */
export function writtenBy(
  state: Pick<SetupState, 'applied' | 'choice'>,
  { target, project }: Pick<ConfigPlan, 'target' | 'project'>,
): Applied | null {
  const applied = appliedOfChoice(state);
  return applied?.target === target && applied.project === project ? applied : null;
}

const OF_UNDOING: readonly Failure['code'][] = ['nothing-to-undo', 'config-changed-since', 'backup-missing'];

/** Whether it was taking back that failed, not writing. */
export function isOfUndoing({ code }: Failure): boolean {
  return OF_UNDOING.includes(code);
}
