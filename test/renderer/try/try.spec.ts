import type { Page } from '@playwright/test';
import { walkToOne } from '../../browser/scenarios/with-keys.ts';
import { expect, test } from '../gallery-test.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

test('a trial starts with its button, and can be cancelled beside its bar', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('try-empty');
  await button(page, 'Try it now').press('Enter');
  await expect(heading(page)).toHaveText('Loading Phi-3-mini');
  await button(page, 'Cancel').click();
  await expect(heading(page)).toHaveText('Let Phi-3-mini answer a caller');
});

test('the greeting is in a player that is reached by keyboard and never plays by itself', async ({
  gallery,
}) => {
  const { page } = gallery;
  await gallery.show('try-done');
  const player = page.getByLabel('Greeting, spoken by Piper lessac-medium');
  await expect(player).toHaveAttribute('src', /^blob:/);
  expect(await player.evaluate((it) => it instanceof HTMLMediaElement && it.paused && !it.autoplay)).toBe(
    true,
  );
  await walkToOne(page, player, 'The player');
  await page.keyboard.press('Space');
  await expect
    .poll(() => player.evaluate((it) => it instanceof HTMLMediaElement && (it.currentTime > 0 || !it.paused)))
    .toBe(true);
});

test('with little motion a growing reply is shown by the sentence, and is no live region', async ({
  gallery,
}) => {
  const { page } = gallery;
  await gallery.show('try-answering');
  const reply = page.locator('dd[aria-busy=true]');
  await expect(reply).toHaveText('We open at nine tomorrow morning.');
  await expect(reply).not.toHaveAttribute('aria-live');
});

test('a model that misses the limit is replaced by the next one down in one click', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('try-too-slow');
  await expect(heading(page)).toContainText('Too slow: 11.8');
  await button(page, /^Use TinyLlama: about 2.5/).click();
  // Its files are not here.
  await expect(heading(page)).toHaveText(/^3 files to download|^4 files to download/);
  await expect(page.getByRole('rowheader', { name: 'TinyLlama' })).toBeVisible();
});

test('a slow voice is replaced by a faster one of the same language', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('try-done-beyond');
  await button(page, 'Use en_US-lessac-low').click();
  await expect(page.getByRole('rowheader', { name: 'Piper lessac-low', exact: true })).toBeVisible();
});

test('a voice server is asked at its address, which is checked before', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('try-done');
  await button(page, 'Measure it on the real voice server').click();
  const field = page.getByRole('textbox', { name: 'Address of the running server' });
  await expect(field).toHaveValue('ws://127.0.0.1:8765');
  await field.fill('http://pbx');
  await field.press('Enter');
  await expect(field).toHaveAccessibleDescription(/ws:\/\/127\.0\.0\.1:8765, without name/);
  await field.fill('ws://pbx:8765');
  await button(page, 'Measure a turn').click();
  await expect(heading(page)).toHaveText('Loading Phi-3-mini');
});

test('a token is covered, and the server is asked again with it', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('try-server-wants-token');
  const field = page.getByLabel('Token of the voice server', { exact: true });
  await expect(field).toHaveAttribute('type', 'password');
  await field.fill('two words');
  await button(page, 'Use this token').click();
  await expect(field).toHaveAccessibleDescription(/no spaces/);
  await field.fill('example');
  await field.press('Enter');
  await expect(heading(page)).toHaveText('Loading Phi-3-mini');
});

test('keys are covered, checked on request, and each answer is beside its key', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('try-hybrid');
  await button(page, 'Check keys').click();
  const first = page.getByLabel('OPENAI_API_KEY', { exact: true });
  await expect(first).toHaveAccessibleDescription(/Enter at least one key/);
  await expect(first).toHaveAttribute('type', 'password');
  await first.fill('sk-example');
  await page.getByLabel('DEEPGRAM_API_KEY', { exact: true }).fill('dg-example');
  await button(page, 'Show: OPENAI_API_KEY').click();
  await expect(first).toHaveAttribute('type', 'text');
  await button(page, 'Check keys').click();
  await expect(page.getByText(/^accepted by api.openai.com, 230\sms$/)).toBeVisible();
  await expect(page.getByText(/^refused by api.deepgram.com/)).toBeVisible();
});

test('a model that is not installed leads to the download, and little memory to a smaller model', async ({
  gallery,
}) => {
  const { page } = gallery;
  await gallery.show('try-too-little-memory');
  await button(page, 'Use TinyLlama').click();
  await expect(page.getByRole('rowheader', { name: 'TinyLlama' })).toBeVisible();
  await gallery.show('try-not-installed');
  await button(page, 'Go to Download').click();
  await expect(heading(page)).toHaveText(/to download/);
});
