import { expect } from '@playwright/test';
import type { PageName } from '../../../renderer/page.ts';
import type { GalleryPage } from '../gallery-page.ts';

/** After a page change the title is the new page's and the focus is on its heading; the same on the way back. */
export async function turnsToHeading(gallery: GalleryPage, from: PageName): Promise<void> {
  const { page } = gallery;
  await gallery.resize(1280);
  const heading = page.getByRole('heading', { level: 1 });
  const title = await page.title();
  const words = (await heading.textContent()) ?? '';
  // A point where a user clicks, which stays when the page changes.
  await page
    .getByRole('combobox', { name: /^(Language|Sprache)$/ })
    .first()
    .focus();
  await page.evaluate(
    (other) => {
      location.hash = `#/${other}`;
    },
    from === 'report' ? 'history' : 'report',
  );
  await expect.soft(page, `title after a page change: ${gallery.where}`).not.toHaveTitle(title);
  await expect.soft(heading, `focus on the heading after a page change: ${gallery.where}`).toBeFocused();
  await page.goBack();
  await expect.soft(page, `title after going back: ${gallery.where}`).toHaveTitle(title);
  const same = page.getByRole('heading', { level: 1, name: words, exact: true });
  await expect.soft(same, `focus on the heading after going back: ${gallery.where}`).toBeFocused();
}
