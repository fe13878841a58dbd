import type { NoDesktop } from '../../../words/en/terminal-serving.ts';

/** Whether and where a window could be shown. */
export interface Surroundings {
  /** Electron's program; `null`: its runtime is not installed. */
  readonly electronPath: string | null;
  /** The npm package that it may be fetched into; `null`: none. */
  readonly fetchable: string | null;
  readonly display: boolean;
}

/** The host to start, or why it is not the desktop app. */
export type HostDecision =
  | { readonly host: 'desktop'; readonly electronPath: string }
  | { readonly host: 'browser'; readonly why: NoDesktop };

/** Its runtime has to be fetched first. */
export interface FetchFirst {
  readonly host: 'fetch';
  readonly electronPackage: string;
}

/** The desktop app where it can be shown, else the browser. */
export function decideHost({ electronPath, fetchable, display }: Surroundings): HostDecision | FetchFirst {
  if (!display) return inBrowser({ code: 'no-display' });
  if (electronPath !== null) return { host: 'desktop', electronPath };
  if (fetchable !== null) return { host: 'fetch', electronPackage: fetchable };
  return inBrowser({ code: 'no-runtime' });
}

/** Why the browser shows the wizard. */
export function inBrowser(why: NoDesktop): HostDecision & { host: 'browser' } {
  return { host: 'browser', why };
}
