import { SCENES } from './gallery/scenes.ts';
import { expect, PAGE_NAMES, SCENE_NAMES, test } from './gallery-page.ts';
import { smallTargets } from './small-targets.ts';

test.describe('with a finger', () => {
  test.use({ hasTouch: true, isMobile: true });

  for (const scene of SCENE_NAMES) {
    test(`what can be pressed on ${scene} is large enough`, async ({ gallery }) => {
      await gallery.show(scene, { width: 390, height: 844 });
      expect(await gallery.page.evaluate(smallTargets, { usual: 44, inTables: 28 })).toEqual([]);
    });
  }
});

for (const scene of SCENE_NAMES) {
  test(`in a narrow window what can be pressed on ${scene} is as large as for a finger`, async ({
    gallery,
  }) => {
    await gallery.show(scene, { width: 390, height: 844 });
    expect(await gallery.page.evaluate(smallTargets, { usual: 44, inTables: 28 })).toEqual([]);
  });

  test(`with a mouse what can be pressed on ${scene} is large enough`, async ({ gallery }) => {
    await gallery.show(scene);
    expect(await gallery.page.evaluate(smallTargets, { usual: 28, inTables: 28 })).toEqual([]);
  });
}

test('a result, calm or not, has the same buttons in the same places', async ({ gallery }) => {
  for (const scene of ['measure-done', 'measure-contended']) {
    await gallery.show(scene);
    const buttons = gallery.page.locator('footer button');
    await expect(buttons).toHaveText(['Back', 'Measure again (15 s)', 'See what fits']);
  }
});

for (const scene of PAGE_NAMES) {
  test(`${scene} has one filled button, in the footer`, async ({ gallery }) => {
    await gallery.show(scene);
    const { filled, isWaiting } = await gallery.page.evaluate(mainButtons);
    expect(filled).toEqual(isWaiting ? [] : [expect.stringMatching(/^footer: ./)]);
  });

  test(`turning to ${scene} names the page and puts the focus on its heading`, async ({ gallery }) => {
    const { page } = gallery;
    const elsewhere = SCENES[scene]?.page === 'report' ? 'history' : 'report';
    await gallery.show(scene);
    const title = await page.title();
    const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    await page.evaluate((other) => {
      location.hash = `#/${other}`;
    }, elsewhere);
    await expect(page).not.toHaveTitle(title);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.goBack();
    await expect(page).toHaveTitle(title);
    await expect(page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeFocused();
  });
}

/** In the page: every filled button and where it is; and whether the footer's last one waits, which is muted. */
function mainButtons(): { readonly filled: readonly string[]; readonly isWaiting: boolean } {
  const sample = document.body.appendChild(document.createElement('div'));
  sample.style.background = 'var(--vf-accent)';
  const accent = getComputedStyle(sample).backgroundColor;
  sample.remove();
  const filled = [...document.querySelectorAll('button, a')].filter(
    (button) => getComputedStyle(button).backgroundColor === accent,
  );
  const last = [...document.querySelectorAll('footer button')].at(-1);
  return {
    filled: filled.map(
      (it) => `${it.closest('footer') === null ? 'elsewhere' : 'footer'}: ${it.textContent}`,
    ),
    isWaiting: last?.getAttribute('aria-disabled') === 'true',
  };
}
