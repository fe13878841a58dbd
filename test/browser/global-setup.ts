import { buildGallery } from '../renderer/build-gallery.ts';
import { bringChromium } from './chromium.ts';

/** Before the first test: a browser, and the gallery of all pages and states. Answers what tidies up. */
export default function globalSetup(): Promise<() => Promise<void>> {
  bringChromium();
  return buildGallery();
}
