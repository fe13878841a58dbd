import type { Page } from '@playwright/test';
import { expect, test } from '../gallery-test.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.beforeEach(async ({ gallery }) => {
  await gallery.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});

test('two files are written, taken back, and the focus follows to the heading', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('apply-planned');
  await button(page, 'Write 2 files').press('Enter');
  await expect(heading(page)).toHaveText('2 files written');
  await expect(heading(page)).toBeFocused();
  await expect(page.getByText(/^Backup: \/home\/ada\/ava\/\.env\./)).toBeVisible();
  await button(page, 'Undo the change').click();
  await expect(heading(page)).toHaveText('2 files to write. Nothing is written yet.');
});

test('a second Enter does not leave the page that has just written', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('apply-planned');
  await button(page, 'Write 2 files').press('Enter');
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('2 files written');
  await button(page, 'See what to run next').click();
  await expect(heading(page)).toHaveText('Written. Recreate the voice server to use it.');
});

test('what would be written can be copied as text instead', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('apply-unreadable');
  await button(page, 'Copy as text').click();
  await expect(page.getByRole('status')).toHaveText('It is on the clipboard.');
  expect(await clipboard(page)).toContain('# config/ai-agent.local.yaml\ndefault_provider: local');
});

test('another target has texts of its own, and what to run with them', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('apply-planned');
  await page.getByRole('combobox', { name: 'Target' }).selectOption('llama-server');
  await expect(heading(page)).toHaveText('Copy these lines for llama-server');
  await expect(page.getByRole('heading', { name: /systemd unit/ })).toBeVisible();
  await button(page, 'Copy: llama-server.service').click();
  expect(await clipboard(page)).toContain('[Service]');
});

test('a long diff is unfolded by its button', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('apply-long');
  await expect(page.getByText('LOCAL_SETTING_36=245')).toBeHidden();
  await button(page, 'Show all 37 lines').click();
  await expect(page.getByText('LOCAL_SETTING_36=245')).toBeVisible();
});

test('keys that are typed count as known, and are not shown again', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('apply-hybrid');
  const field = page.getByLabel('OPENAI_API_KEY', { exact: true });
  await field.fill('sk-example');
  await button(page, 'Use these keys').click();
  await expect(page.getByText('It is in .env already.', { exact: false })).toHaveCount(1);
  await expect(field).toHaveAttribute('type', 'password');
});

test('of several keys that are wrong, the first one is gone to', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('apply-hybrid');
  const fields = page.getByLabel(/^(OPENAI|DEEPGRAM)_API_KEY$/);
  for (const field of await fields.all()) await field.fill('not a key');
  await button(page, 'Use these keys').click();
  await expect(fields.nth(1)).toHaveAttribute('aria-invalid', 'true');
  await expect(fields.first()).toBeFocused();
});

test('why keys were not kept is forgotten when they are checked', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('apply-hybrid');
  const field = page.getByLabel('OPENAI_API_KEY', { exact: true });
  await field.fill('sk-lost');
  await button(page, 'Use these keys').click();
  await expect(page.getByText('lost', { exact: false })).toBeVisible();
  await field.fill('sk-example');
  await button(page, 'Check keys').click();
  await expect(page.getByText(/^accepted by api.openai.com/)).toBeVisible();
  await expect(page.getByText('lost', { exact: false })).toBeHidden();
});

test('files that were changed meanwhile are looked at again before anything is written', async ({
  gallery,
}) => {
  const { page } = gallery;
  await gallery.show('apply-changed-meanwhile');
  await expect(heading(page)).toHaveText('Nothing was written');
  await button(page, 'Look at the changes again').click();
  await expect(heading(page)).toHaveText('2 files to write. Nothing is written yet.');
});

test('a folder that the user has cleared stays cleared', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('apply-no-folder');
  await expect(page.getByRole('textbox', { name: 'Folder of the voice server' })).toHaveValue('');
});

test('a folder that is none of a voice server is refused in its field', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('apply-no-folder');
  const field = page.getByRole('textbox', { name: 'Folder of the voice server' });
  await field.fill('/home/ada/music');
  await button(page, 'Use this folder').click();
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(/no Compose file that starts/);
  await expect(field).toHaveAttribute('aria-invalid', 'true');
});

test('another folder is named where its field opens', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('apply-planned');
  await button(page, 'Another folder').press('Enter');
  await expect(page.getByRole('textbox', { name: 'Folder of the voice server' })).toBeFocused();
});

test('a speech server on another machine is named by a checked address', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('apply-planned');
  await button(page, 'The speech server runs on another machine').click();
  const field = page.getByRole('textbox', { name: 'Address of the speech server' });
  await field.fill('pbx');
  await button(page, 'Use this address').click();
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(/without name or password/);
  await field.fill('ws://speech:8765');
  await field.press('Enter');
  await button(page, 'Use this machine again').click();
  await expect(button(page, 'Use this machine again')).toBeHidden();
});
