import { BrowserStage } from './browser-stage.ts';
import { playWhatCarriersDo, playWhatPagesDo } from './scenarios/all.ts';
import { playLinks } from './scenarios/links.ts';
import { test as staged } from './staged.ts';

const test = staged.extend<{ stage: BrowserStage }>({
  stage: async ({ user, context, quick }, use) => {
    const stage = new BrowserStage(user, context, quick ? ['--quick'] : []);
    await use(stage);
    await stage.stop();
  },
});

playWhatCarriersDo(test);
playWhatPagesDo(test);
playLinks(test);
