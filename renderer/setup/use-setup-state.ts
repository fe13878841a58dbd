import { useEffect, useState } from 'react';
import type { SetupState } from '../../preload/contract.ts';
import type { Host } from '../host.ts';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5000;

/**
 * The state as streamed by the machine side. `null` before the first answer; while the link is lost the last
 * state stays.
 */
export function useSetupState({ setup, link }: Pick<Host, 'setup' | 'link'>): SetupState | null {
  const [state, setState] = useState<SetupState | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    void follow(setup, link, setState, stop.signal);
    return () => stop.abort();
  }, [setup, link]);
  return state;
}

/** Watches until aborted; a stream that ends was cut off, so it is opened again. */
async function follow(
  setup: Host['setup'],
  link: Host['link'],
  onState: (state: SetupState) => void,
  signal: AbortSignal,
): Promise<void> {
  let pauseMs = FIRST_PAUSE_MS;
  while (!signal.aborted) {
    try {
      for await (const state of await setup.steps.watch(undefined, { signal })) {
        if (signal.aborted) return;
        onState(state);
        pauseMs = FIRST_PAUSE_MS;
      }
    } catch {
      // The page already shows that the link is lost.
    }
    await pauseUntilUp(link, pauseMs, signal);
    pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
  }
}

/** A pause that ends early when the link comes back. */
function pauseUntilUp(link: Host['link'], pauseMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      unsubscribe();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const wasUp = link.now() === 'up';
    const timer = setTimeout(end, pauseMs);
    const unsubscribe = link.subscribe(() => {
      if (!wasUp && link.now() === 'up') end();
    });
    signal.addEventListener('abort', end);
  });
}
