import { openGallery } from '../renderer/open-gallery.ts';
import { bringChromium } from './chromium.ts';

/** Before the first test: a browser, and the gallery of all pages and states. Answers what tidies up. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  bringChromium();
  return isGalleryAskedFor() ? openGallery() : async () => {};
}

/** Playwright tells a set-up all projects, and not which of them the command line asks for. */
function isGalleryAskedFor(): boolean {
  const isAny = !process.argv.some((arg) => arg.startsWith('--project'));
  return isAny || process.argv.some((arg) => arg === 'gallery' || arg === '--project=gallery');
}
