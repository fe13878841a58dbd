/** Writes the images of the README: states of the gallery, as WebP, each under 100 kB. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { bringChromium, CHROMIUM_FLAGS } from '../browser/chromium.ts';
import { GalleryPage } from './gallery-page.ts';
import { openGallery } from './open-gallery.ts';

const DOCS = join(import.meta.dirname, '../../docs');
const QUALITY = 85;
const MOST_BYTES = 100_000;

const PICTURES = [
  { file: 'choose-light.webp', scene: 'choose-done', scheme: 'light', width: 1280, height: 800 },
  { file: 'download-light.webp', scene: 'download-running', scheme: 'light', width: 1280, height: 800 },
  { file: 'try-light.webp', scene: 'try-done', scheme: 'light', width: 1280, height: 800 },
  { file: 'apply-light.webp', scene: 'apply-planned', scheme: 'light', width: 1280, height: 800 },
  { file: 'measure-dark.webp', scene: 'measure-done', scheme: 'dark', width: 1280, height: 800 },
  { file: 'choose-phone.webp', scene: 'choose-done', scheme: 'light', width: 390, height: 844 },
] as const;

const takeAway = await openGallery();
const browser = await chromium.launch({ executablePath: bringChromium(), args: CHROMIUM_FLAGS });
const context = await browser.newContext({ locale: 'en-US', timezoneId: 'UTC' });
const page = await context.newPage();
const gallery = await GalleryPage.on(page);
for (const { file, scene, ...look } of PICTURES) {
  await gallery.show(scene, look);
  const picture = await webpOf(page);
  if (picture.length > MOST_BYTES) throw new Error(`${file} has ${picture.length} bytes.`);
  await writeFile(join(DOCS, file), picture);
  console.log(`docs/${file}: ${Math.round(picture.length / 1000)} kB`);
}
await browser.close();
await takeAway();

/** Playwright itself only writes PNG and JPEG. */
async function webpOf(shown: Page): Promise<Buffer> {
  const devTools = await shown.context().newCDPSession(shown);
  const { data } = await devTools.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  return Buffer.from(data, 'base64');
}
