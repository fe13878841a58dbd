import type { Page } from '@playwright/test';
import { isAccessible } from '../checks/accessible.ts';
import { sideways } from '../checks/sideways.ts';
import { smallTargets } from '../checks/small-targets.ts';
import { expect, test } from '../gallery-test.ts';

const TIERS = /^All tiers/;
const MODELS = 'All language models';
const WHAT_IF = /^What if/;

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const part = (page: Page, name: string | RegExp) => page.getByRole('button', { name, expanded: false });
const mainButton = (page: Page) => page.getByRole('button', { name: /^Continue with/ });

for (const [name, opened] of [
  ['tiers', TIERS],
  ['models', MODELS],
  ['what-if', WHAT_IF],
] as const) {
  test(`the part ${name} is accessible, and fits every screen`, async ({ gallery }) => {
    const { page } = gallery;
    await gallery.show('choose-forced');
    await part(page, opened).click();
    if (name === 'what-if') await page.getByLabel('Memory, GB').fill('64');
    for (const width of [1280, 390, 320]) {
      // Tall enough to hold the page: axe treats content under the footer as covered.
      await gallery.resize(width, 5000);
      await isAccessible(gallery);
      expect(await page.evaluate(sideways)).toEqual([]);
      expect(await page.evaluate(smallTargets, { usual: 28, inTables: 28 })).toEqual([]);
    }
    await gallery.resize(1280);
    await page.screenshot({ path: `test-output/screenshots/choose-${name}-1280-en.png`, fullPage: true });
  });
}

for (const [scene, open] of [
  ['choose-unmeasured', MODELS],
  ['choose-hybrid-only', TIERS],
  ['choose-done', null],
] as const) {
  test(`${scene} opens with ${open ?? 'only the answers'}`, async ({ gallery }) => {
    const { page } = gallery;
    await gallery.show(scene);
    await expect(page.getByRole('button', { name: WHAT_IF })).toBeVisible();
    const unfolded = page.getByRole('button', { expanded: true });
    await expect(unfolded).toHaveText(open === null ? [] : [open]);
  });
}

test('the advice is selected, arrow keys move through the answers, and the main button follows', async ({
  gallery,
}) => {
  const { page } = gallery;
  await gallery.show('choose-done');
  await page.getByRole('radio', { name: /Phi-3-mini/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(mainButton(page)).toHaveText(/^Continue with (?!Phi-3|TinyLlama|the cloud)/);
  await page.keyboard.press('ArrowRight');
  await expect(mainButton(page)).toHaveText('Continue with the cloud');
  await page.keyboard.press('ArrowRight');
  await expect(mainButton(page)).toHaveText('Continue with TinyLlama');
  await expect(heading(page)).toHaveText(/^Phi-3-mini fits/);
});

test('clicking anywhere on a card selects it', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('choose-done');
  // The label covers the text, and receives the click.
  await page.getByText('about 7.6 s per turn').click({ force: true });
  await expect(page.getByRole('radio', { name: /TinyLlama/ })).toBeChecked();
});

test('the main button keeps the choice, then leads to the download', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('choose-done');
  await mainButton(page).press('Enter');
  await expect(heading(page)).toHaveText('Kept: Phi-3-mini, about 14 s per turn');
  // A second Enter must not press the button that replaced it.
  await expect(heading(page)).toBeFocused();
  await expect(page.getByText(/^The terminal shows it too. Next is the download/)).toBeVisible();
  await expect(mainButton(page)).toBeHidden();
  await page.getByRole('radio', { name: /TinyLlama/ }).check();
  await expect(mainButton(page)).toHaveText('Continue with TinyLlama');
  await page.getByRole('radio', { name: /Phi-3-mini/ }).check();
  await page.getByRole('contentinfo').getByRole('button', { name: 'Go to the download' }).click();
  await expect(page).toHaveTitle('Download - Voicefit');
});

test('the best free model shows its sources and limits, and one click takes it', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('choose-done');
  await page.getByText('Figures, sources, limits').click();
  await expect(page.getByText(/Open LLM Leaderboard v2/)).toBeVisible();
  await expect(page.getByText(/All scores are of 16-bit weights/)).toBeVisible();
  for (const width of [1280, 320]) {
    await gallery.resize(width, 5000);
    await isAccessible(gallery);
    expect(await page.evaluate(sideways)).toEqual([]);
    await page.screenshot({ path: `test-output/screenshots/choose-why-${width}-en.png`, fullPage: true });
  }
  await gallery.resize(1280);
  await page.getByRole('button', { name: 'Use Qwen3-4B-2507' }).click();
  await expect(heading(page)).toHaveText(/^Kept: Qwen3-4B-2507, /);
  await expect(page.getByRole('radio', { name: /Best free model here/ })).toBeChecked();
});

test('if the model list lacks something, the built-in list can be used, and advice appears', async ({
  gallery,
}) => {
  const { page } = gallery;
  await gallery.show('choose-pipeline-missing');
  await page.getByRole('button', { name: 'Use the built-in list' }).click();
  await expect(heading(page)).toHaveText(/^Phi-3-mini fits/);
});

test('the banner of a forced choice moves the focus to the answers', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('choose-forced');
  const banner = page.getByRole('region', { name: 'Notes' });
  await expect(banner).toContainText('Your own choice: Llama-2-7B, 16 s per reply, limit 10 s.');
  await banner.getByRole('button', { name: 'Change' }).click();
  await expect(page.getByRole('radio', { name: /Llama-2-7B/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(mainButton(page)).toHaveText('Continue with Phi-3-mini');
});

test('a refused tier can be forced: its card comes first, has the focus and shows a warning', async ({
  gallery,
}) => {
  const { page } = gallery;
  await gallery.show('choose-done');
  await part(page, TIERS).click();
  await page.getByRole('button', { name: 'Use it anyway: HEAVY_CPU' }).click();
  const card = page.getByRole('radio', { name: /Your choice/ });
  await expect(card).toBeChecked();
  await expect(card).toBeFocused();
  await expect(card).toBeInViewport();
  await expect(heading(page)).toHaveText(/^Llama-2-7B is too slow here/);
  await expect(page.getByRole('button', { name: /^Too slow: 16/ })).toBeVisible();
  await page.getByRole('button', { name: 'Back to the advice' }).click();
  await expect(page.getByRole('radio', { name: /Phi-3-mini/ })).toBeFocused();
  await expect(heading(page)).toHaveText(/^Phi-3-mini fits/);
});

test('a what-if is answered at once and changes no choice', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('choose-done');
  await part(page, WHAT_IF).click();
  await page.getByLabel('Graphics card').fill('RTX 3060');
  await page.getByLabel('VRAM, GB').fill('12');
  const answer = page
    .locator('section', { has: page.getByRole('heading', { name: 'Not this machine' }) })
    .last();
  await expect(answer).toContainText('Llama-2-13B');
  await expect(heading(page)).toHaveText(/^Phi-3-mini fits/);
  await page.getByRole('button', { name: 'Back to this machine' }).click();
  await expect(answer).toBeHidden();
  await expect(page.getByLabel('Graphics card')).toHaveValue('');
});

test('with what-if open, its fields and answer appear above the footer', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('choose-done');
  await part(page, WHAT_IF).click();
  await page.getByLabel('Memory, GB').fill('64');
  const imagined = page.getByRole('heading', { name: 'Not this machine' });
  await expect(imagined).toBeVisible();
  const footer = await page.getByRole('contentinfo').boundingBox();
  const answer = await imagined.boundingBox();
  expect((answer?.y ?? 800) + 150).toBeLessThan(footer?.y ?? 0);
  await page.screenshot({ path: 'test-output/screenshots/choose-what-if-opened-1280-en.png' });
});

test('with what-if open, other pages can be opened', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('choose-done');
  await part(page, WHAT_IF).click();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page).toHaveTitle('Measure - Voicefit');
  await expect(heading(page)).toBeFocused();
});

test('the key explains only the patterns that are drawn', async ({ gallery }) => {
  const { page } = gallery;
  const inks = page.getByRole('list', { name: 'Key' }).getByRole('listitem');
  await gallery.show('choose-hybrid-only');
  await expect(inks).toHaveText(['in the cloud']);
  await gallery.show('choose-done');
  await expect(inks).toHaveCount(3);
});

test('a value that cannot be imagined is explained at its field', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('choose-done');
  await part(page, WHAT_IF).click();
  for (const [typed, fault] of [
    ['0', 'Enter a number above 0.'],
    ['-5', 'Enter a number above 0.'],
    ['1e3', 'Enter a plain number, such as 2.5.'],
    ['abc', 'Enter a plain number, such as 2.5.'],
    ['99999999', 'No machine has that much.'],
  ] as const) {
    const memory = page.getByLabel('Memory, GB');
    await memory.fill('');
    await memory.pressSequentially(typed);
    await page.keyboard.press('Tab');
    await expect(memory).toHaveValue(typed);
    await expect(memory).toHaveAccessibleDescription(fault);
    await expect(page.getByText('once every entry is valid')).toBeVisible();
  }
  await page.getByLabel('Memory, GB').fill('');
  await page.getByLabel('Graphics card').fill('Voodoo 9');
  await expect(page.getByLabel('Graphics card')).toHaveAccessibleDescription(/Enter its VRAM too/);
});

test('a term shows its meaning when pressed; Escape closes it and the focus returns', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('choose-done');
  const term = page.getByRole('button', { name: 'registry' });
  await term.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('A figure from the model list');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(term).toBeFocused();
});

test('on a phone only the selected card is open', async ({ gallery }) => {
  const { page } = gallery;
  await gallery.show('choose-done', { width: 390, height: 844 });
  await expect(page.getByText('First turn')).toHaveCount(1);
  await page.getByRole('radio', { name: /TinyLlama/ }).check();
  await expect(page.getByText('First turn')).toHaveCount(1);
  await expect(page.getByText('Download 0.77')).toBeVisible();
});
