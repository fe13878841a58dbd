import { expect } from '@playwright/test';
import { en } from '../../../main/words/en.ts';
import type { StagedTest } from '../staged.ts';
import { MEASURES } from '../tags.ts';
import { nothingRuns, Wizard, workersOf } from './wizard.ts';

export function playReloadWhileMeasuring(test: StagedTest): void {
  test(
    'a measurement survives a reload and leaving its page, and can be cancelled',
    MEASURES,
    async ({ stage }) => {
      const wizard = await Wizard.open(stage);
      await wizard.look();
      await wizard.startMeasuring();
      await wizard.measuresModels();
      const workers = await workersOf(stage);
      await wizard.page.reload();
      await wizard.isAt('measure');
      await expect(wizard.progress).toBeVisible();
      expect(await stage.workers()).toEqual(workers);

      // Leaving its page does not stop it either, and a banner leads back to it.
      await wizard.turnTo('machine');
      await expect(wizard.banners).toContainText(/^Measuring/);
      await wizard.banners.getByRole('button', { name: en.frame.banners.show }).click();
      await wizard.isAt('measure');

      await wizard.press(en.measure.running.cancel);
      await wizard.isCancelled();
      await nothingRuns(stage);
      expect(await stage.testModels()).toEqual([]);
      await expect(wizard.button(/^Measure again /)).toBeVisible();
    },
  );
}
