import { expect, test } from '../gallery-test.ts';

test('a user who waits for the probe is taken to the choice', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('welcome-first-visit');
  await page.getByRole('button', { name: 'Choose by hand' }).click();
  await expect(page).toHaveTitle('Choose - Voicefit');
});

test('a user who goes elsewhere during the probe stays there when it ends', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('welcome-first-visit');
  await page.getByRole('button', { name: 'Choose by hand' }).click();
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^History/ })
    .click();
  await expect(page.getByRole('status')).toHaveText('This machine is known now.');
  await gallery.settle();
  await expect(page).toHaveTitle('History - Voicefit');
});
