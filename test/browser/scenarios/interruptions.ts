import { expect } from '@playwright/test';
import { en } from '../../../main/words/en.ts';
import type { StagedTest } from '../staged.ts';
import { nothingRuns, Wizard } from './wizard.ts';

export function playInterruptions(test: StagedTest): void {
  test('a reload in mid-measurement shows the same one, further on, and it can be cancelled', async ({
    stage,
  }) => {
    const wizard = await Wizard.open(stage);
    await wizard.look();
    await wizard.startMeasuring();
    const before = await wizard.percent();
    await wizard.page.reload();
    await wizard.isAt('measure');
    await expect(wizard.progress).toBeVisible();
    await wizard.hasMeasured(before);

    await wizard.press(en.measure.running.cancel);
    await wizard.isCancelled();
    await nothingRuns(stage);
    expect(await stage.testModels()).toEqual([]);
    await expect(wizard.button(/^Measure again /)).toBeVisible();
  });

  test('leaving the page leaves the measurement alone, and a strip leads back to it', async ({ stage }) => {
    const wizard = await Wizard.open(stage);
    await wizard.look();
    await wizard.startMeasuring();
    await wizard.turnTo('machine');
    await expect(wizard.strips).toContainText(/^Measuring/);
    await wizard.strips.getByRole('button', { name: en.frame.strips.show }).click();
    await wizard.isAt('measure');
    await wizard.press(en.measure.running.cancel);
    await wizard.isCancelled();
  });
}
