import type { Link, LinkState } from '../host.ts';

export interface ChangingLink extends Link {
  set(state: LinkState): void;
}

/** A link whose state a transport sets and pages follow. */
export function createLinkState(first: LinkState): ChangingLink {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    now: () => state,
    set: (next) => {
      if (next === state) return;
      state = next;
      for (const notify of [...listeners]) notify();
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
