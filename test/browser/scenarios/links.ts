import { expect } from '@playwright/test';
import { en } from '../../../main/words/en.ts';
import type { StagedTest } from '../staged.ts';
import { MEASURES } from '../tags.ts';
import { Wizard } from './wizard.ts';

/** Features of browsers only: several tabs, and a link to the host that can break. */
export function playLinks(test: StagedTest): void {
  test(
    'two tabs stay in sync, and closing the one that started a measurement leaves it running',
    MEASURES,
    async ({ stage }) => {
      const one = await Wizard.open(stage);
      await one.look();
      const other = await Wizard.open(stage);
      await other.turnTo('machine');
      await one.startMeasuring();
      await expect(other.banners).toContainText(/^Measuring/);
      await other.banners.getByRole('button', { name: en.frame.banners.show }).click();
      await other.isAt('measure');
      await expect(other.progress).toBeVisible();
      const third = await Wizard.open(stage);
      await one.page.close();
      await expect(third.progress).toBeVisible();
      await other.press(en.measure.running.cancel);
      await other.isCancelled();
      await third.isCancelled();
    },
  );

  test('a lost link is reported on every page; a restarted host requires its own new link', async ({
    stage,
  }) => {
    stage.expectComplaint(/WebSocket|ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|401/);
    const wizard = await Wizard.open(stage);
    await wizard.look();
    await stage.kill();
    await expect(wizard.banners).toContainText(en.frame.banners.linkLost);
    await wizard.turnTo('welcome');
    await expect(wizard.banners).toContainText(en.frame.banners.linkLost);
    await stage.start();
    await expect(wizard.banners).toContainText(en.frame.banners.linkRefused);
    const anew = await Wizard.open(stage);
    await expect(anew.heading).toBeVisible();
  });
}
