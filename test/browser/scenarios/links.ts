import { expect } from '@playwright/test';
import { en } from '../../../main/words/en.ts';
import type { StagedTest } from '../staged.ts';
import { Wizard } from './wizard.ts';

/** What only browsers have: several tabs, and a link to the host that can break. */
export function playLinks(test: StagedTest): void {
  test('two tabs stay in step', async ({ stage }) => {
    const one = await Wizard.open(stage);
    await one.look();
    const other = await Wizard.open(stage);
    await other.turnTo('machine');
    await one.startMeasuring();
    await expect(other.strips).toContainText(/^Measuring/);
    await other.turnTo('measure');
    await expect(other.progress).toBeVisible();
    await other.press(en.measure.running.cancel);
    await one.isCancelled();
    await other.isCancelled();
  });

  test('closing the tab that started a measurement leaves it running', async ({ stage }) => {
    const first = await Wizard.open(stage);
    await first.look();
    await first.startMeasuring();
    const keeper = await stage.open();
    await first.page.close();
    await expect(new Wizard(keeper).progress).toBeVisible();
    await new Wizard(keeper).press(en.measure.running.cancel);
    await new Wizard(keeper).isCancelled();
  });

  test('a lost link is told of on every page; a host that was started anew asks for its own link', async ({
    stage,
  }) => {
    stage.expectComplaint(/WebSocket|ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|401/);
    const wizard = await Wizard.open(stage);
    await wizard.look();
    await stage.kill();
    await expect(wizard.strips).toContainText(en.frame.strips.linkLost);
    await wizard.turnTo('welcome');
    await expect(wizard.strips).toContainText(en.frame.strips.linkLost);
    await stage.start();
    await expect(wizard.strips).toContainText(en.frame.strips.linkRefused);
    const anew = await Wizard.open(stage);
    await expect(anew.heading).toBeVisible();
  });
}
