import type { Page } from '@playwright/test';
import { LANGUAGES } from '../gallery-page.ts';
import { expect, test } from '../gallery-test.ts';

const WIDTHS = [1280, 900, 600, 390] as const;

/** In the page: the positions of its content, the chart, and the button that stops a measurement. */
function places(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    ['h1', 'main [role=progressbar]', 'main svg:not(p svg)', 'main button'].map((what) =>
      Math.round(document.querySelector(what)?.getBoundingClientRect().top ?? -1),
    ),
  );
}

for (const language of LANGUAGES) {
  for (const width of WIDTHS) {
    test(`nothing moves during a measurement, ${width} px, ${language}`, async ({ gallery }) => {
      await gallery.show('measure-starting', { language, width });
      const atFirst = await places(gallery.page);
      expect(atFirst.every((place) => place > 0)).toBe(true);
      await gallery.show('measure-running', { language, width });
      expect(await places(gallery.page), 'when the first figure comes').toEqual(atFirst);
      await gallery.show('measure-busy', { language, width });
      expect(await places(gallery.page), 'when others become busy').toEqual(atFirst);
    });
  }
}

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
