import { AxeBuilder } from '@axe-core/playwright';
import { expect, type GalleryPage, SCENE_NAMES, SCHEMES, test } from './gallery-page.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong, with the first element it found it on. */
async function violations({ page }: GalleryPage): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .options({ runOnly: RULES, resultTypes: ['violations'], preload: false })
    // Without a page of its own for axe to put frames' findings together in: there are no frames.
    .setLegacyMode(true)
    .analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

for (const scene of SCENE_NAMES) {
  for (const scheme of SCHEMES) {
    test(`axe finds nothing wrong with ${scene}, ${scheme}`, async ({ gallery }) => {
      await gallery.show(scene, { scheme });
      expect(await violations(gallery)).toEqual([]);
      await gallery.resize(390, 844);
      await gallery.unroll();
      expect(await violations(gallery), 'on a phone').toEqual([]);
    });
  }
}
