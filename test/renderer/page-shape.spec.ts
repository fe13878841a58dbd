import { SCENES } from './gallery/scenes.ts';
import { expect, SCENE_NAMES, test } from './gallery-page.ts';
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
  test(`with a mouse what can be pressed on ${scene} is large enough`, async ({ gallery }) => {
    await gallery.show(scene);
    expect(await gallery.page.evaluate(smallTargets, { usual: 28, inTables: 28 })).toEqual([]);
  });

  test(`${scene} has one filled button, in the footer`, async ({ gallery }) => {
    await gallery.show(scene);
    const filled = await gallery.page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('div'));
      probe.style.background = 'var(--vf-accent)';
      const accent = getComputedStyle(probe).backgroundColor;
      probe.remove();
      return [...document.querySelectorAll('button, a')]
        .filter((button) => getComputedStyle(button).backgroundColor === accent)
        .map(
          (button) => `${button.closest('footer') === null ? 'elsewhere' : 'footer'}: ${button.textContent}`,
        );
    });
    const waiting = await gallery.page.locator('footer button[aria-disabled="true"]').count();
    expect(filled.length + Math.min(waiting, 1), filled.join()).toBe(1);
    expect(filled.filter((button) => button.startsWith('elsewhere'))).toEqual([]);
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
