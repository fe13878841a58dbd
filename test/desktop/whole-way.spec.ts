import { appArguments } from '../../main/hosts/desktop/launch.ts';
import { playWholeWay, playWholeWayWithKeys } from '../browser/scenarios/whole-way.ts';
import { THOROUGH } from '../browser/tags.ts';
import { ServedSyntheticModels } from '../try/served-models.ts';
import { DesktopStage } from './desktop-stage.ts';
import { test as staged } from './staged-desktop.ts';

const test = staged.extend<{ served: ServedSyntheticModels }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from it.
  served: async ({}, use) => {
    await using served = await ServedSyntheticModels.serve();
    await use(served);
  },
  stage: async ({ user, runtime, served }, use) => {
    const options = appArguments({ quick: true, registry: served.registryFile });
    const stage = new DesktopStage(user, runtime, options);
    await use(stage);
    await stage.stop();
  },
});

playWholeWay(test);
// By keyboard it is played in the browser.
test.describe('with the keyboard', THOROUGH, () => playWholeWayWithKeys(test));
