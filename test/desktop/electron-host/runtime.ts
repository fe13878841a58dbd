import type { DevTools } from './chromium/devtools.ts';
import type { Pages } from './chromium/pages.ts';

/** The running app: its path and its package.json. */
export interface AppFacts {
  readonly path: string;
  readonly entry: string;
  readonly name: string;
  readonly version: string;
  readonly isPackaged: boolean;
}

/** How this process was started. */
export interface Runtime {
  /** The file named `electron`, or as the packager has named it. */
  readonly executable: string;
  /** Node itself, which runs utility processes. */
  readonly node: string;
  /** As the app sees them, without the executable. */
  readonly args: readonly string[];
  readonly app: AppFacts;
}

/** A function of main, for specs: what Chromium has not answered, and what became of the requests of pages. */
export const EXCHANGED = 'exchangedWithChromium';

let runtime: Runtime | undefined;
let chromium: { readonly devTools: DevTools; readonly pages: Pages } | undefined;

export function setRuntime(started: Runtime): void {
  runtime = started;
}

export function setChromium(started: { devTools: DevTools; pages: Pages }): void {
  chromium = started;
}

export function theRuntime(): Runtime {
  if (runtime === undefined) throw new Error('The stand-in has not started.');
  return runtime;
}

export function theChromium(): { readonly devTools: DevTools; readonly pages: Pages } {
  if (chromium === undefined) throw new Error('Not before app is ready.');
  return chromium;
}
