import { parseArgs } from 'node:util';
import { openGallery } from '../renderer/open-gallery.ts';
import { bringChromium } from './chromium.ts';

/** Before the first test: a browser, and the gallery of all pages and states. Answers what tidies up. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  bringChromium();
  return isGalleryAskedFor() ? openGallery() : async () => {};
}

/** Playwright tells a set-up all projects, and not which of them the command line asks for. */
function isGalleryAskedFor(): boolean {
  const { project } = parseArgs({
    args: process.argv.slice(2),
    options: { project: { type: 'string', multiple: true } },
    strict: false,
  }).values;
  return !Array.isArray(project) || project.includes('gallery');
}
