import { expect } from '@playwright/test';
import { en } from '../../../main/words/en.ts';
import type { StagedTest } from '../staged.ts';
import { nothingRuns, Wizard, workersOf } from './wizard.ts';

export function playRefusals(test: StagedTest): void {
  test('a tool that hangs is reported, and the probe continues without it', async ({ stage }) => {
    await stage.disguise('nvidia-smi', 'sleep 60');
    const wizard = await Wizard.open(stage);
    await wizard.look();
    await expect(wizard.text('nvidia-smi has not answered for 2 s.')).toBeVisible();
    await expect(wizard.button(/^Measure speed/)).not.toHaveAttribute('aria-disabled', 'true');
  });

  test('an unusable folder is rejected beside its field, with a next step', async ({ stage }) => {
    const wizard = await Wizard.open(stage);
    await wizard.page.getByRole('textbox', { name: en.welcome.modelsFolder }).fill('/dev/null/models');
    const main = wizard.button(en.welcome.main);
    await expect(main).toHaveAttribute('aria-disabled', 'true');
    await main.press('Enter');
    await wizard.isAt('welcome');
    await expect(wizard.page.getByRole('contentinfo')).toContainText(en.welcome.folderWontDo);
    await wizard.page.getByRole('textbox', { name: en.welcome.modelsFolder }).fill('~/models');
    await wizard.look();
  });
}

export function playDeadWorker(test: StagedTest): void {
  test('a measurement whose process dies reports it, keeps the earlier result and can be repeated', async ({
    stage,
  }) => {
    const wizard = await Wizard.open(stage);
    await wizard.look();
    await wizard.startMeasuring();
    await wizard.measuresModels();
    for (const worker of await workersOf(stage)) process.kill(worker, 'SIGKILL');
    await expect(wizard.heading).toHaveText(en.measure.failed.heading);
    await expect(wizard.text(/signal 9|SIGKILL/)).toBeVisible();
    await nothingRuns(stage);
    expect(await stage.testModels()).toEqual([]);

    await wizard.startMeasuring();
    await wizard.press(en.measure.running.cancel);
    await wizard.isCancelled();
  });
}
