import type { Setup } from '../preload/contract.ts';

/** What a window or a browser tab runs in: how it reaches the machine side, and what else it can do. */
export interface Host {
  readonly kind: 'desktop' | 'browser';
  /** The contract's client. It stays usable over a lost link: calls fail until the link is back. */
  readonly setup: Setup;
  readonly link: Link;
  /** A one-time address for another tab; `null` where tabs are not a thing. */
  readonly linkForAnotherTab: (() => Promise<string>) | null;
  /** The system's dialog; `null` where there is none: paths are typed then. Answers `null` if cancelled. */
  readonly chooseFolder: (() => Promise<string | null>) | null;
}

/** `lost`: the machine side does not answer now; trying again goes on by itself. `refused`: it never will. */
export type LinkState = 'connecting' | 'up' | 'lost' | 'refused';

/** In the shape that React's `useSyncExternalStore` takes. */
export interface Link {
  now(): LinkState;
  /** Answers how to stop listening. */
  subscribe(onChange: () => void): () => void;
}
