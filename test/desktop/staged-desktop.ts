import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { appArguments, findRuntime } from '../../main/hosts/desktop/launch.ts';
import { test as staged } from '../browser/staged.ts';
import { DesktopStage } from './desktop-stage.ts';
import { makeStandIn } from './runtime.ts';

/** A user with a desktop: the app runs on Electron if installed, else on the stand-in. */
export const test = staged.extend<{ stage: DesktopStage }, { runtime: string }>({
  runtime: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from it.
    async ({}, use) => {
      const electron = findRuntime();
      const executable = electron ?? (await makeStandIn());
      await use(executable);
      if (electron === null) await rm(dirname(executable), { recursive: true });
    },
    { scope: 'worker' },
  ],
  stage: async ({ user, runtime, quick }, use) => {
    const stage = new DesktopStage(user, runtime, appArguments({ quick }));
    await use(stage);
    await stage.stop();
  },
});
