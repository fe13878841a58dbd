import { expect, test } from '../gallery-test.ts';

test('a result, busy or not, has the same buttons in the same places', async ({ gallery }) => {
  for (const scene of ['measure-done', 'measure-contended']) {
    await gallery.show(scene);
    const buttons = gallery.page.locator('footer button');
    await expect(buttons).toHaveText(['Back', 'Measure again (15 s)', 'See what fits']);
  }
});
