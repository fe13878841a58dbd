import type { Page } from '@playwright/test';

/** Where a scenario is played: the same wizard, carried by a browser host or by the desktop app. */
export interface Stage {
  /** Another view of the wizard, let in and drawn: a tab, or a window. Starts a host if none runs. */
  open(): Promise<Page>;
  /** Ends the host as a crash would, in the middle of what it does. */
  kill(): Promise<void>;
  /** Starts a host for the same user again. What was open before may need `open`. */
  start(): Promise<void>;
  /** What the same user is answered in a terminal: the object that `--json` prints. */
  terminal(...args: readonly string[]): Promise<unknown>;
  /** Processes of this user's Voicefit but the host itself, by their ids: the benchmark's workers. */
  workers(): Promise<number[]>;
  /** What measuring has left in its temporary folder. */
  testModels(): Promise<string[]>;
  /** Puts a program of that name before all others on PATH, for hosts that are started from now on. */
  disguise(program: string, script: string): Promise<void>;
  /** A complaint of the browser that a scenario brings about on purpose. */
  expectComplaint(about: RegExp): void;
}
