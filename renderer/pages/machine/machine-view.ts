import type { SetupState } from '../../../preload/contract.ts';

/** The view that the page shows; `found` also while the probe runs again, and after that failed. */
export type MachineView = 'empty' | 'looking' | 'failed' | 'found';

export function machineView({ machine, running, failed }: SetupState): MachineView {
  if (machine !== null) return 'found';
  if (running.probe !== undefined) return 'looking';
  return failed.probe !== undefined ? 'failed' : 'empty';
}
