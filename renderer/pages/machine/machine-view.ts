import type { SetupState } from '../../../preload/contract.ts';

/** Which of its faces the page shows; `found` also while it is looked at again, and after that failed. */
export type MachineView = 'empty' | 'looking' | 'failed' | 'found';

export function machineView({ machine, running, failed }: SetupState): MachineView {
  if (machine !== null) return 'found';
  if (running.probe !== undefined) return 'looking';
  return failed.probe !== undefined ? 'failed' : 'empty';
}
