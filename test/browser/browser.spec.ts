import { ServedSyntheticModels } from '../try/served-models.ts';
import { BrowserStage } from './browser-stage.ts';
import { playLostWorkers, playOtherProcesses, playWhatCarriersDo, playWhatPagesDo } from './scenarios/all.ts';
import { playDownloads } from './scenarios/downloads.ts';
import { playLinks } from './scenarios/links.ts';
import { playWholeWay, playWholeWayWithKeys } from './scenarios/whole-way.ts';
import { ServedModels } from './served-models.ts';
import { test as staged } from './staged.ts';
import { THOROUGH } from './tags.ts';

const test = staged.extend<{ stage: BrowserStage }>({
  stage: async ({ user, context, quick }, use) => {
    const stage = new BrowserStage(user, context, quick ? ['--quick'] : []);
    await use(stage);
    await stage.stop();
  },
});

playWhatCarriersDo(test);
playOtherProcesses(test);
playWhatPagesDo(test);
// Run in the window on every change.
test.describe('without its worker', THOROUGH, () => playLostWorkers(test));
playLinks(test);

/** The host knows a small registry, whose models a mirror on this machine has. */
playDownloads(
  test.extend<{ served: ServedModels }>({
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from it.
    served: async ({}, use) => {
      await using served = await ServedModels.serve();
      await use(served);
    },
    stage: async ({ user, context, served }, use) => {
      const stage = new BrowserStage(user, context, ['--registry', served.registryFile]);
      await use(stage);
      await stage.stop();
    },
  }),
);

/** The host knows models that really run. */
const withModels = test.extend<{ served: ServedSyntheticModels }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from it.
  served: async ({}, use) => {
    await using served = await ServedSyntheticModels.serve();
    await use(served);
  },
  stage: async ({ user, context, served }, use) => {
    const stage = new BrowserStage(user, context, ['--quick', '--registry', served.registryFile]);
    await use(stage);
    await stage.stop();
  },
});
// With the mouse it is played in the window.
test.describe('with the mouse', THOROUGH, () => playWholeWay(withModels));
playWholeWayWithKeys(withModels);
