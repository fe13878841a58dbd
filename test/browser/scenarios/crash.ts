import { expect } from '@playwright/test';
import { en } from '../../../main/words/en.ts';
import type { StagedTest } from '../staged.ts';
import { MEASURES } from '../tags.ts';
import { nothingRuns, Wizard, workersOf } from './wizard.ts';

export function playCrash(test: StagedTest): void {
  test(
    'a host that is killed in mid-measurement leaves nothing running, and the next one goes on',
    MEASURES,
    async ({ stage }) => {
      stage.expectComplaint(/WebSocket|ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|401/);
      const before = await Wizard.open(stage);
      await before.look();
      await before.startMeasuring();
      await workersOf(stage);
      await stage.kill();
      await nothingRuns(stage);

      await stage.start();
      const after = await Wizard.open(stage);
      // The facts are looked at anew; until then their page is the one to be at.
      await expect(after.page).toHaveTitle(/^(This machine|Measure) - /);
      await after.turnTo('measure');
      await expect(after.button(en.measure.empty.start)).toBeVisible();
      await after.startMeasuring();
      await after.press(en.measure.running.cancel);
      await after.isCancelled();
      // The killed one could not: the next measurement has swept up after it.
      expect(await stage.testModels()).toEqual([]);
    },
  );
}
