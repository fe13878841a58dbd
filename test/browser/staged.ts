import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type TestType } from '@playwright/test';
import { Machine } from '../../main/probe/nouns/machine.ts';
import { buildIfStale } from '../build-if-stale.ts';
import { keepMeasurement } from './measured-home.ts';
import type { Stage } from './stage.ts';
import { User } from './user.ts';

export interface Staging {
  /** `measured`: the user has measured before, in a terminal. */
  readonly history: 'none' | 'measured';
  /** The host was started with `--quick`: for scenarios that wait for the end of a measurement. */
  readonly quick: boolean;
}

/** Scenarios only know a stage, not the host behind it. */
// biome-ignore lint/complexity/noBannedTypes: Playwright's own name for "no further fixtures".
export type StagedTest = TestType<Staging & { stage: Stage }, {}>;

/** A user for each scenario, and a home to copy for those who have measured before. */
export const test = base.extend<Staging & { user: User }, { measuredHome: string }>({
  history: ['none', { option: true }],
  quick: [false, { option: true }],
  measuredHome: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from it.
    async ({}, use) => {
      buildIfStale();
      const folder = await mkdtemp(join(tmpdir(), 'voicefit-measured-'));
      await using user = await User.create();
      await keepMeasurement(user.home, Machine.parse(await user.terminal('probe')));
      await user.saveHome(folder);
      await use(folder);
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  user: async ({ history, measuredHome }, use) => {
    await using user = await User.create(history === 'measured' ? measuredHome : undefined);
    await use(user);
  },
});
