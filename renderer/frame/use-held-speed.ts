import { useState } from 'react';
import type { SetupState, SpeedProfile } from '../../preload/contract.ts';
import type { PageName } from '../page.ts';

export interface HeldSpeed {
  /** What the page may show: on Choose, the speed that its advice was made with. */
  readonly shown: SetupState;
  /** There is a newer one that the user has not seen. */
  readonly hasNewSpeed: boolean;
  showNewSpeed(): void;
}

/** Keeps advice from changing under the pointer when a measurement ends in the background. */
export function useHeldSpeed(state: SetupState, page: PageName): HeldSpeed {
  const [seen, setSeen] = useState<SpeedProfile | null>(state.speed);
  const hasNewSpeed = state.speed?.measuredAt !== seen?.measuredAt;
  // The page that measures shows it.
  if (page === 'measure' && hasNewSpeed) setSeen(state.speed);
  return {
    shown: page === 'choose' && hasNewSpeed ? { ...state, speed: seen } : state,
    hasNewSpeed,
    showNewSpeed: () => setSeen(state.speed),
  };
}
