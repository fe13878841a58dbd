import type { PlannedFile } from './install-plan.ts';

/** Whether a planned file is there already, and nothing happens to it. */
export function isHere({ action: { kind } }: Pick<PlannedFile, 'action'>): boolean {
  return kind === 'present' || kind === 'unverified';
}
