import type { Page } from '@playwright/test';
import { LANGUAGES } from '../gallery-page.ts';
import { expect, test } from '../gallery-test.ts';

const WIDTHS = [1280, 900, 600, 390] as const;

const MEASURING = ['h1', 'main [role=progressbar]', 'main svg:not(p svg)', 'main button'];
const DOWNLOADING = ['h1', 'main [role=progressbar]', 'main button', 'main table'];

/** In the page: the positions of its content, the chart or the table, and the button that stops the work. */
function places(page: Page, of: readonly string[]): Promise<number[]> {
  return page.evaluate(
    (all) => all.map((what) => Math.round(document.querySelector(what)?.getBoundingClientRect().top ?? -1)),
    of,
  );
}

for (const language of LANGUAGES) {
  for (const width of WIDTHS) {
    test(`nothing moves during a measurement, ${width} px, ${language}`, async ({ gallery }) => {
      await gallery.show('measure-starting', { language, width });
      const atFirst = await places(gallery.page, MEASURING);
      expect(atFirst.every((place) => place > 0)).toBe(true);
      await gallery.show('measure-running', { language, width });
      expect(await places(gallery.page, MEASURING), 'when the first figure comes').toEqual(atFirst);
      await gallery.show('measure-busy', { language, width });
      expect(await places(gallery.page, MEASURING), 'when others become busy').toEqual(atFirst);
    });
  }
}

for (const language of LANGUAGES) {
  for (const width of WIDTHS) {
    test(`nothing moves during a download, ${width} px, ${language}`, async ({ gallery }) => {
      await gallery.show('download-early', { language, width });
      const atFirst = await places(gallery.page, DOWNLOADING);
      expect(atFirst.every((place) => place > 0)).toBe(true);
      for (const next of ['download-running', 'download-waiting-for-host', 'download-unpacking']) {
        await gallery.show(next, { language, width });
        expect(await places(gallery.page, DOWNLOADING), next).toEqual(atFirst);
      }
    });
  }
}

test('after Pause nothing can be pressed where it was', async ({ gallery }) => {
  const { page } = gallery;
  for (const width of WIDTHS) {
    await gallery.show('download-running', { width });
    const pause = page.getByRole('button', { name: 'Pause', exact: true });
    const box = await pause.boundingBox();
    if (box === null) throw new Error('Pause is nowhere');
    await pause.press('Enter');
    await page.getByRole('button', { name: 'Discard', exact: true }).waitFor();
    const under = await page.evaluate(
      ([x, y]) => document.elementFromPoint(x, y)?.closest('button')?.textContent ?? null,
      [box.x + box.width / 2, box.y + box.height / 2] as const,
    );
    expect(under, `${width} px`).toBeNull();
  }
});

test('a banner that appears or disappears does not move the page', async ({ gallery }) => {
  const top = () => gallery.page.evaluate(() => document.querySelector('h1')?.getBoundingClientRect().top);
  await gallery.show('choose-done');
  const without = await top();
  await gallery.show('work-elsewhere');
  expect(await top()).toBe(without);
  await gallery.resize(900);
  const narrow = await top();
  await gallery.show('choose-done', { width: 900 });
  expect(await top()).toBe(narrow);
});
