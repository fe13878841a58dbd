import type { Setup } from '../preload/contract.ts';

/** What a window or a browser tab runs in: how it reaches the machine side, and its other abilities. */
export interface Host {
  readonly kind: 'desktop' | 'browser';
  /** The contract's client. It survives a lost link: calls fail until the link is back. */
  readonly setup: Setup;
  readonly link: Link;
  /** A one-time address for another tab; `null` if there are no tabs. */
  readonly linkForAnotherTab: (() => Promise<string>) | null;
  /** Closes the window; `null`: a tab, which only the user can close. */
  readonly close: (() => void) | null;
  /** The system's dialog; `null` if there is none: paths are typed then. Returns `null` if cancelled. */
  readonly chooseFolder: (() => Promise<string | null>) | null;
}

/** `lost`: the machine side does not answer now, and is retried automatically. `refused`: it never will. */
export type LinkState = 'connecting' | 'up' | 'lost' | 'refused';

/** In the form that React's `useSyncExternalStore` takes. */
export interface Link {
  now(): LinkState;
  /** Returns a function that stops listening. */
  subscribe(onChange: () => void): () => void;
}
