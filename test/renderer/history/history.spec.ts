import type { Page } from '@playwright/test';
import { expect, test } from '../gallery-test.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const rows = (page: Page) => page.getByRole('table').getByRole('row');
const HEAD = 1;

test('of many runs only the last 20 are shown; the older ones can be loaded with a key, which keeps the focus', async ({
  gallery,
}) => {
  const { page } = gallery;
  await gallery.show('history-over-200');
  await expect(page.getByText('The last 20 of 204 measurements.')).toBeVisible();
  await button(page, 'Show as table').click();
  await expect(page.getByRole('table')).toHaveAccessibleName('The last 20 of 204 measurements, newest first');
  await expect(rows(page)).toHaveCount(HEAD + 20);
  await button(page, 'Older (184)').focus();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(HEAD + 204);
  await expect(rows(page).last()).toContainText('first one');
  await expect(button(page, 'Only the last 20')).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: '204 measurements, newest first' })).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(HEAD + 20);
  await expect(button(page, 'Older (184)')).toBeFocused();
});

test('older runs can be requested before the table is open, which can then be hidden', async ({
  gallery,
}) => {
  const { page } = gallery;
  await gallery.show('history-over-200');
  await button(page, 'Older (184)').click();
  await expect(rows(page)).toHaveCount(HEAD + 204);
  await button(page, 'Hide the table').click();
  await expect(page.getByRole('table')).toHaveCount(0);
});

test('a busy run shows its range without a number, and is not compared', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('history-many');
  await expect(page.getByText('measured while busy: a range, no score, not compared')).toBeVisible();
  await button(page, 'Show as table').click();
  await expect(rows(page).filter({ hasText: 'May 21' })).toHaveText(
    /busy, no single number0\.9-1\.8Measured while busy, not compared\.$/,
  );
  await expect(page.getByText(/% (lower|higher)/)).toHaveCount(0);
  await page.screenshot({ path: 'test-output/screenshots/history-table-1280-en.png', fullPage: true });
});
