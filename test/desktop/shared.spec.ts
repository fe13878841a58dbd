import { expect } from '@playwright/test';
import { en } from '../../main/words/en.ts';
import { BrowserStage } from '../browser/browser-stage.ts';
import { inTheTerminal } from '../browser/scenarios/saved.ts';
import { Wizard } from '../browser/scenarios/wizard.ts';
import { test as desktop } from './staged-desktop.ts';

/** The same user, with the app open and a tab of the browser too. */
const test = desktop.extend<{ tab: Wizard }>({
  tab: async ({ user, context }, use) => {
    const stage = new BrowserStage(user, context);
    await use(await Wizard.open(stage));
    await stage.stop();
  },
});

test.use({ history: 'measured' });

test('a choice made in a tab appears in the window and the terminal, and the reverse', async ({
  stage,
  tab,
}) => {
  const window = await Wizard.open(stage);
  await window.look();
  await window.turnTo('choose');
  await tab.look();
  await tab.turnTo('choose');

  await tab.press(/^Continue with /);
  await expect(tab.heading).toContainText(/^Kept: /);
  await expect(window.heading).toContainText(/^Kept: /);
  expect((await inTheTerminal(stage)).report.choice).toMatchObject({ forced: false });

  const other = window.button(new RegExp(`^${en.choose.tiers.use}: `)).last();
  // The table is already open if no local model is advised.
  if (!(await other.isVisible())) await window.press(/^All tiers, and why/);
  await other.click();
  await window.press(/^Continue with /);
  await expect(tab.banners).toContainText(/^Your own choice: /);
  expect((await inTheTerminal(stage)).report.choice).toMatchObject({ forced: true });
});

test('a language picked in a tab applies to the window, its menu bar and the tray', async ({
  stage,
  tab,
}) => {
  await stage.haveTray();
  const window = await Wizard.open(stage);
  await expect.poll(() => stage.seen.trayLabels()).toContain('Open Voicefit');
  await tab.page.getByRole('combobox', { name: en.frame.language, exact: true }).selectOption('de');
  await expect(tab.page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(window.page.locator('html')).toHaveAttribute('lang', 'de');
  await expect.poll(() => stage.seen.trayLabels()).toContain('Voicefit öffnen');
  const menuBar = stage.app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label),
  );
  expect(await menuBar).toContain('&Bearbeiten');
});
