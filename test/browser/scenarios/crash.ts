import { expect } from '@playwright/test';
import { en } from '../../../main/words/en.ts';
import type { StagedTest } from '../staged.ts';
import { nothingRuns, Wizard, workersOf } from './wizard.ts';

export function playCrash(test: StagedTest): void {
  test('killing the host during a measurement leaves nothing running, and the next host continues', async ({
    stage,
  }) => {
    stage.expectComplaint(/WebSocket|ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|401/);
    const before = await Wizard.open(stage);
    await before.look();
    await before.startMeasuring();
    await workersOf(stage);
    await stage.kill();
    await nothingRuns(stage);

    await stage.start();
    const after = await Wizard.open(stage);
    // The facts are probed again; until then their page is the current one.
    await expect(after.page).toHaveTitle(/^(This machine|Measure) - /);
    await after.turnTo('measure');
    await expect(after.button(en.measure.empty.start)).toBeVisible();
    await after.startMeasuring();
    await after.press(en.measure.running.cancel);
    await after.isCancelled();
    // The killed host could not clean up: the next measurement has.
    expect(await stage.testModels()).toEqual([]);
  });
}
