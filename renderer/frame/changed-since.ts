import {
  type Difference,
  type HistoryEntry,
  hardwareDifferences,
  hardwareOf,
  isSpeedCurrent,
  type SetupState,
} from '../../preload/contract.ts';

/** Why a measurement is out of date. */
export type Changed =
  | { readonly kind: 'registry' }
  /** `differences`: only what the history stores, which is what explains a change of speed. */
  | { readonly kind: 'machine'; readonly differences: readonly Difference[] };

/** What changed since the measurement; `null`: nothing, or there is none. */
export function changedSince(state: SetupState, entries: readonly HistoryEntry[]): Changed | null {
  const { machine, speed } = state;
  if (machine === null || speed === null || isSpeedCurrent(state)) return null;
  if (speed.machineId === machine.id) return { kind: 'registry' };
  const measured = entries.findLast(({ measuredAt }) => measuredAt === speed.measuredAt);
  const differences =
    measured === undefined ? [] : hardwareDifferences(measured.machine, hardwareOf(machine));
  return { kind: 'machine', differences };
}
