import type { PageAction } from './page-shape.ts';

/**
 * The page's secondary action, as the sheet of steps shows it. Outside of React's state, since a page hands
 * it over with every drawing: the frame must not draw the page again for that.
 */
export interface SheetAction {
  now(): PageAction | null;
  set(action: PageAction | null): void;
  subscribe(onChange: () => void): () => void;
}

export function createSheetAction(): SheetAction {
  let action: PageAction | null = null;
  const listeners = new Set<() => void>();
  return {
    now: () => action,
    set: (next) => {
      action = next;
      for (const tell of listeners) tell();
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
