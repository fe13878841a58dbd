import type { PageAction } from './page-shape.ts';

/**
 * The page's secondary action, shown in the sheet of steps. Outside of React's state, since a page sets it
 * with every render: the frame must not render the page again because of it.
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
      for (const notify of listeners) notify();
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
