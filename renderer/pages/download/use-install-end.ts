import { useState } from 'react';
import type { SetupState } from '../../../preload/contract.ts';

/** The downloads that this page has seen ending. */
export interface InstallEnds {
  /** How many, whatever came of them: after each, other files are there than before. */
  readonly count: number;
  /** The last one ended well, and none was started since. */
  readonly hasEndedWell: boolean;
}

/** Follows the state from one snapshot to the next. */
export function useInstallEnds(state: SetupState): InstallEnds {
  const [seen, setSeen] = useState(state);
  const [ends, setEnds] = useState<InstallEnds>({ count: 0, hasEndedWell: false });
  if (seen !== state) {
    setSeen(state);
    const after = endsAfter(ends, seen, state);
    if (after !== ends) setEnds(after);
  }
  return ends;
}

/** The same object if nothing ended or began. */
export function endsAfter(ends: InstallEnds, before: SetupState, now: SetupState): InstallEnds {
  const [ran, runs] = [before.running.install !== undefined, now.running.install !== undefined];
  if (runs) return ends.hasEndedWell ? { ...ends, hasEndedWell: false } : ends;
  // A paused one that is gone was given up, here or in another tab.
  const wasGivenUp = before.paused.install !== undefined && now.paused.install === undefined;
  // A terminal or another host has brought files, too.
  const wasElsewhere = before.elsewhere.includes('install') && !now.elsewhere.includes('install');
  if (!ran) return wasGivenUp || wasElsewhere ? { count: ends.count + 1, hasEndedWell: false } : ends;
  const isWell = now.failed.install === undefined && now.paused.install === undefined;
  return { count: ends.count + 1, hasEndedWell: isWell };
}
