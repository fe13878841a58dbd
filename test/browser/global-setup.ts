import { openGallery } from '../renderer/open-gallery.ts';
import { bringChromium } from './chromium.ts';

/** Before the first test: a browser, and the gallery of all pages and states. Returns the clean-up. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  bringChromium();
  return isGalleryAskedFor() ? openGallery() : async () => {};
}

/** Playwright passes all projects to a set-up, and not which of them the command line selects. */
function isGalleryAskedFor(): boolean {
  const isAny = !process.argv.some((arg) => arg.startsWith('--project'));
  return isAny || process.argv.some((arg) => arg === 'gallery' || arg === '--project=gallery');
}
