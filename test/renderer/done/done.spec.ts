import type { Page } from '@playwright/test';
import { expect, test } from '../gallery-test.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

test('a command is copied by its own button, which says so', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('done-written');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await button(page, 'Copy: Recreate the speech container').click();
  await expect(button(page, 'Copied: Recreate the speech container')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'docker compose up -d --force-recreate local_ai_server',
  );
});

test('a new announcement clears an earlier one in the other region', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('done-written');
  await page.context().clearPermissions();
  await page.context().grantPermissions([]);
  const copy = page.getByRole('button', { name: /Recreate the speech container/ });
  await copy.click();
  const alert = page.locator('body').getByRole('alert').first();
  await expect(alert).not.toHaveText('');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await expect(async () => {
    await copy.click();
    await expect(page.getByRole('status').first()).toHaveText('It is on the clipboard.', { timeout: 500 });
    await expect(alert).toHaveText('', { timeout: 500 });
  }).toPass();
});

test('a known server is looked at by itself; an unknown one only when asked', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('done-other-model');
  await expect(page.getByText('another model (tinyllama')).toBeVisible();
  await gallery.show('done-written');
  await expect(page.getByText('Looking...')).toBeHidden();
  await button(page, 'Look').click();
  await expect(page.getByText('Looking...')).toBeVisible();
});

test('a server that is recreated while the page is open is seen to run what was chosen', async ({
  gallery,
}) => {
  const { page } = gallery;
  await page.clock.install();
  await gallery.show('done-recreated');
  await expect(page.getByText('another model (tinyllama')).toBeVisible();
  await page.clock.fastForward(6000);
  await expect(heading(page)).toHaveText('The voice server runs what you chose');
  await page.clock.resume();
});

test('a server that does not come up is given up after a minute, however long each look took', async ({
  gallery,
}) => {
  const { page } = gallery;
  await page.clock.install();
  await gallery.show('done-waiting');
  await page.clock.fastForward(59_000);
  await expect(page.getByText('Not up after 60 s')).toBeHidden();
  await page.clock.fastForward(6000);
  await expect(page.getByText('Not up after 60 s')).toBeVisible();
  await page.clock.resume();
});

test('what was written is taken back, and then the steps that are open are named', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('done-written');
  await button(page, 'Undo the change').click();
  await expect(heading(page)).toHaveText('Nothing applied yet');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Apply: / })
    .click();
  await expect(heading(page)).toHaveText('2 files to write. Nothing is written yet.');
});

test('a tab says that it may be closed, a window closes itself', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('done-written');
  await expect(page.getByText('You can close this tab.', { exact: false })).toBeVisible();
  await expect(button(page, 'Close')).toBeHidden();
  await gallery.show('done-in-window');
  await expect(button(page, 'Close')).toBeVisible();
  await expect(page.getByText('You can close this tab.', { exact: false })).toBeHidden();
});
