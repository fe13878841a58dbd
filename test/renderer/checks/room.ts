import { expect } from '@playwright/test';
import type { GalleryPage } from '../gallery-page.ts';
import { sideways } from './sideways.ts';

/** The window as it opens, a phone; and 400 % zoom of 1280 px. */
const WIDTHS = [1280, 390, 320] as const;
const WIDTHS_OF_LARGE_TEXT = [390, 1280] as const;
/** 4K, where the page changes its form, and the narrowest phone. */
const OTHER_WIDTHS = [3840, 900, 600, 360] as const;

/** Whatever the width and the size of the text, nothing is cut off or lies beside the screen. */
export async function hasRoom(gallery: GalleryPage): Promise<void> {
  for (const width of WIDTHS) await nothingIsOutside(gallery, width, '');
  await setTextSize(gallery, '200%');
  for (const width of WIDTHS_OF_LARGE_TEXT) await nothingIsOutside(gallery, width, ', text at 200 %');
  await setTextSize(gallery, '');
}

/** For the language with the longer words. */
export async function hasRoomInAnyWidth(gallery: GalleryPage): Promise<void> {
  for (const width of OTHER_WIDTHS) await nothingIsOutside(gallery, width, '');
  await hasRoom(gallery);
}

async function nothingIsOutside(gallery: GalleryPage, width: number, how: string): Promise<void> {
  await gallery.resize(width);
  let found = await gallery.page.evaluate(sideways);
  if (found.length > 0) {
    // A drawing follows its room in the frame after: what is wrong must be so at rest.
    await gallery.settle();
    found = await gallery.page.evaluate(sideways);
  }
  expect.soft(found, `room: ${gallery.where}${how}`).toEqual([]);
}

async function setTextSize({ page }: GalleryPage, size: string): Promise<void> {
  await page.evaluate((wanted) => {
    document.documentElement.style.fontSize = wanted;
  }, size);
}
