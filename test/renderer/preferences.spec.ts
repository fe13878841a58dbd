import { expect, SCENE_NAMES, test } from './gallery-page.ts';

for (const scene of SCENE_NAMES) {
  test(`${scene} says the same in forced colours, and nothing moves with reduced motion`, async ({
    gallery,
  }) => {
    const { page } = gallery;
    await gallery.show(scene);
    const words = await page.locator('body').ariaSnapshot();
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await gallery.settle();
    expect(withoutTime(await page.locator('body').ariaSnapshot())).toBe(withoutTime(words));
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .filter((each) => each.playState === 'running')
        .map((each) => {
          const what = each instanceof CSSTransition ? each.transitionProperty : each.constructor.name;
          return `${what}, ${each.effect?.getComputedTiming().duration} ms`;
        }),
    );
    expect(moving).toEqual([]);
    await page.screenshot({ path: `test-output/screenshots/${scene}-forced-colours-1280-en.png` });
  });
}

/** What counts down has gone on. */
const withoutTime = (text: string) => text.replaceAll(/\d+/g, '0');
