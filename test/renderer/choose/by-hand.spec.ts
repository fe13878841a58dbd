import type { Page } from '@playwright/test';
import { expect, test } from '../gallery-test.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const mainButton = (page: Page) => page.getByRole('button', { name: /^Continue with/ });

test('hardware of a machine that could not be probed can be entered, gets an answer and is kept', async ({
  gallery,
}) => {
  const { page } = gallery;
  await gallery.show('machine-failed');
  await page.getByRole('button', { name: 'Enter them by hand' }).click();
  await expect(page).toHaveTitle('Choose - Voicefit');
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Memory, GB')).toBeFocused();
  await expect(mainButton(page)).toHaveAttribute('aria-disabled', 'true');
  await page.getByLabel('Memory, GB').fill('39');
  await page.getByLabel('Cores').fill('16');
  await page.getByLabel('Graphics card').fill('none');
  await page.getByLabel('CPU score').fill('2.5');
  await expect(page.getByRole('heading', { name: 'As entered, not measured' })).toBeVisible();
  await expect(mainButton(page)).toHaveText('Continue with Phi-3-mini');
  await mainButton(page).click();
  await expect(heading(page)).toHaveText('Kept for what you entered: Phi-3-mini');
});

test('an answer that is about to change cannot be kept', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('machine-failed');
  await page.getByRole('button', { name: 'Enter them by hand' }).click();
  await page.getByLabel('Memory, GB').fill('39');
  await page.getByLabel('Cores').fill('16');
  await page.getByLabel('Graphics card').fill('none');
  await expect(mainButton(page)).toHaveAttribute('aria-disabled', 'false');
  // Its next question waits until typing pauses.
  await page.clock.install();
  await page.getByLabel('Memory, GB').fill('2');
  await expect(mainButton(page)).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('contentinfo')).toContainText('Available when the new prediction is there.');
  await page.clock.runFor(1000);
  await expect(mainButton(page)).toHaveAttribute('aria-disabled', 'false');
});
