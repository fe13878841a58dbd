import { expect, test } from '../gallery-test.ts';

const NEEDS_MACHINE_SIDE = [/^Measure again/, /^Continue with/, /^Use it/, 'Open another tab'];

test('while the link is lost, controls that need the machine side are disabled and say why, in banners and tables too', async ({
  gallery,
}) => {
  const { page } = gallery;
  await gallery.show('link-lost-stale');
  await page.getByRole('button', { name: /^All tiers/ }).click();
  for (const name of NEEDS_MACHINE_SIDE) {
    const buttons = page.getByRole('button', { name });
    const waits = await buttons.evaluateAll((all) => all.map((one) => one.getAttribute('aria-disabled')));
    expect(waits.length, String(name)).toBeGreaterThan(0);
    expect(new Set(waits), String(name)).toEqual(new Set(['true']));
  }
  await page
    .getByRole('region', { name: 'Notes' })
    .getByRole('button', { name: /^Measure again/ })
    .press('Enter');
  await expect(page.getByRole('status')).toHaveText('Available when the connection to Voicefit is back.');
});

test('pages stay reachable without the link', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('link-lost-stale');
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page).toHaveTitle('Measure - Voicefit');
});

test('a tab whose session has ended does not show a measurement as running', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('link-refused-measuring');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The state of the measurement is unknown');
  await expect(page.getByText(/goes on/)).toHaveCount(0);
  await expect(page.getByText(/ left$/)).toHaveCount(0);
  await expect(page.getByRole('progressbar').locator('div')).toHaveCount(0);
});

for (const scene of ['not-connected', 'not-admitted']) {
  test(`${scene} names the app, and trying again reloads the page`, async ({ gallery }) => {
    const { page } = gallery;
    await gallery.show(scene);
    await expect(page.getByText('Voicefit', { exact: true })).toBeVisible();
    await expect(page.locator('main img')).toHaveJSProperty('complete', true);
    const loaded = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Try again' }).click();
    await loaded;
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}
