import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { galleryAddress } from './gallery-address.ts';
import { GalleryPage } from './gallery-page.ts';

interface Shared {
  readonly gallery: GalleryPage;
  readonly complaints: string[];
}

/** One page for all tests of a worker, each of which opens its states afresh: a new page costs more. */
export const test = base.extend<{ gallery: GalleryPage }, { shared: Shared }>({
  shared: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ locale: 'en-US', timezoneId: 'UTC' });
      const page = await context.newPage();
      const complaints = complaintsOf(context, page);
      await use({ gallery: await GalleryPage.on(page), complaints });
      await context.close();
    },
    { scope: 'worker' },
  ],
  gallery: async ({ shared: { gallery, complaints } }, use) => {
    complaints.length = 0;
    await use(gallery);
    expect(complaints, 'problems that the browser reports').toEqual([]);
    await gallery.page.evaluate(() => localStorage.clear());
  },
});

/** Problems that the browser reports, as they occur: errors, and requests to anywhere else. */
function complaintsOf(context: BrowserContext, page: Page): string[] {
  const complaints: string[] = [];
  const complain = (text: string) => {
    if (!isBrokenOnPurpose(text)) complaints.push(text);
  };
  page.on('pageerror', (error) => complain(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complain(message.text());
  });
  context.on('request', (request) => {
    // A greeting is played from the page's own memory.
    const url = request.url().replace(/^blob:/, '');
    if (!url.startsWith(`${galleryAddress()}/`)) complain(`requests ${request.url()}`);
  });
  return complaints;
}

/** The state `page-broken` throws, and React logs that to the console. */
const isBrokenOnPurpose = (text: string) => text.includes('The gallery broke this page.');

export { expect };
