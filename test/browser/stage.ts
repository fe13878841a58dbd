import type { Page } from '@playwright/test';

/** The host of a scenario: the same wizard in a browser or in the desktop app. */
export interface Stage {
  /** Another view of the wizard, with access and drawn: a tab, or a window. Starts a host if none runs. */
  open(): Promise<Page>;
  /** Ends the host like a crash, whatever it is doing. */
  kill(): Promise<void>;
  /** Starts a host for the same user again. Earlier views may need `open`. */
  start(): Promise<void>;
  /** The same user's terminal output: the object that `--json` prints. */
  terminal(...args: readonly string[]): Promise<unknown>;
  /** Processes of this user's Voicefit except the host itself, by id: the benchmark's workers. */
  workers(): Promise<number[]>;
  /** Files that measuring has left in its temporary folder. */
  testModels(): Promise<string[]>;
  /** Puts a program of that name first on PATH, for hosts started from now on. */
  disguise(program: string, script: string): Promise<void>;
  /** A browser error that a scenario causes on purpose. */
  expectComplaint(about: RegExp): void;
}
