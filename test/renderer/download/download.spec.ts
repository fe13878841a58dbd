import type { Page } from '@playwright/test';
import { expect, test } from '../gallery-test.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

test('a free voice is one click away, and the files are planned again with it', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('download-empty');
  await expect(page.getByText('Voice: research use only')).toBeVisible();
  await button(page, /^Use Piper kristin-medium instead, 64/).press('Enter');
  await expect(page.getByRole('rowheader', { name: 'Piper kristin-medium', exact: true })).toBeVisible();
  await expect(heading(page)).toBeFocused();
  await expect(page.getByText('Voice: research use only')).toBeHidden();
  await expect(button(page, /^Use Piper/)).toBeHidden();
  // It is what Choose has kept, not something to be kept anew with the other voice.
  await button(page, 'Back').click();
  await expect(heading(page)).toHaveText('Kept: Phi-3-mini, about 14 s per turn');
  await expect(page.getByText('Vosk en-US big, en_US-kristin-medium')).toBeVisible();
});

test('what is left out is said with its price, and can be installed too', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('download-empty');
  await expect(page.getByText(/^rnnlm, a part of Vosk/)).toContainText('more words are misheard');
  await page.getByRole('checkbox', { name: 'Install it as well' }).check();
  await expect(page.getByText(/^rnnlm/)).toBeHidden();
  await page.getByRole('checkbox', { name: 'Install it as well' }).uncheck();
  await expect(page.getByText(/^rnnlm/)).toBeVisible();
});

test('Cancel asks if much would be lost; Esc closes the question and never the work', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('download-running');
  await button(page, 'Cancel').press('Enter');
  const question = page.getByRole('dialog', { name: 'Stop this download?' });
  await expect(question).toContainText('downloading it again would take about 3');
  await expect(button(page, 'Keep what is here')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(heading(page)).toContainText('Downloading: 2 of 4.4');
  await expect(button(page, 'Cancel')).toBeFocused();

  await button(page, 'Cancel').click();
  await button(page, 'Keep what is here').click();
  await expect(heading(page)).toHaveText(/^Paused at 45\s%$/);
  await button(page, 'Continue').click();
  await expect(heading(page)).toContainText(/^Downloading: /);
});

test('what is here can be removed instead, and nothing is left to continue', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('download-running');
  await button(page, 'Cancel').click();
  await button(page, 'Discard it').click();
  await expect(heading(page)).toHaveText(/^4 files to download, 4.4\sGB$/);
});

test('little that would be lost is removed without a question', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('download-early');
  await button(page, 'Cancel').click();
  await expect(heading(page)).toHaveText(/^4 files to download, 4.4\sGB$/);
});

test('a mirror is typed where the page leads to it, is checked, shown, and can be taken back', async ({
  gallery,
}) => {
  const { page } = gallery;
  await gallery.show('download-failed');
  await page.getByRole('contentinfo').getByRole('button', { name: 'Use a mirror' }).click();
  const field = page.getByRole('textbox', { name: 'Mirror address' });
  await expect(field).toBeFocused();
  await field.fill('https://ada:secret@models.example');
  await field.press('Enter');
  await expect(field).toHaveAccessibleDescription(/Leave user name and password out/);
  await field.fill('https://models.example/voice');
  await field.press('Enter');
  await expect(
    page.getByText('Everything comes from the mirror https://models.example/voice.'),
  ).toBeVisible();
  await button(page, 'Use the usual hosts again').click();
  await expect(page.getByText(/^Everything comes from/)).toBeHidden();
});

test('files of a folder are imported instead of fetched', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('download-sources');
  const field = page.getByRole('textbox', { name: 'Folder with the models' });
  await field.fill('stick');
  await field.press('Enter');
  await expect(field).toHaveAccessibleDescription(/Type the full path/);
  await field.fill('/media/ada/stick');
  await field.press('Enter');
  await expect(heading(page)).toHaveText('4 files from this machine, nothing to download');
  await button(page, 'Import 4 files').click();
  await expect(heading(page)).toContainText(/^Importing: 0/);
});

test('a token is covered, can be shown, and the download goes on with it', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('download-token-wanted');
  const field = page.getByLabel('Hugging Face token', { exact: true });
  await expect(field).toHaveAttribute('type', 'password');
  await button(page, 'Show: Hugging Face token').click();
  await expect(field).toHaveAttribute('type', 'text');
  await field.fill('two words');
  await button(page, 'Use this token').click();
  await expect(field).toHaveAccessibleDescription(/no spaces/);
  await field.fill('hf_example');
  await field.press('Enter');
  await expect(heading(page)).toContainText(/^Downloading: /);
});

test('a token that is only typed is used by Continue too', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('download-token-refused');
  const field = page.getByLabel('Hugging Face token', { exact: true });
  await field.fill('two words');
  await button(page, 'Continue').click();
  await expect(field).toHaveAccessibleDescription(/no spaces/);
  await field.fill('hf_example');
  await button(page, 'Continue').click();
  await expect(heading(page)).toContainText(/^Downloading: /);
});

test('the path of the files can be copied once they are there', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('download-running');
  await expect(button(page, 'Try it')).toHaveAttribute('aria-disabled', 'true');
  await gallery.show('download-nothing-to-fetch');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await button(page, 'Copy folder path').click();
  await expect(page.getByRole('status')).toHaveText('It is on the clipboard.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('/home/ada/voicefit/models');
});

test('what is damaged or missing is fetched again', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('download-damaged');
  await button(page, /^Repair: download 2/).click();
  await expect(heading(page)).toContainText(/^Downloading: /);
});

test('a measurement asked for during a download pauses it first, if the user says so', async ({
  gallery,
}) => {
  const { page } = gallery;
  await gallery.show('measure-beside-download');
  await button(page, 'Pause the download and measure').click();
  await expect(page.getByRole('progressbar', { name: 'Measuring' })).toBeVisible();
  const step = page.getByRole('navigation').getByRole('listitem').filter({ hasText: 'Download' });
  await expect(step).toContainText(/paused/);
});
