import { expect } from '@playwright/test';
import type { GalleryPage } from '../gallery-page.ts';
import { sideways } from './sideways.ts';

/** At the current window and text size, nothing is cut off or off the screen. */
export async function hasRoom(gallery: GalleryPage): Promise<void> {
  expect.soft(await gallery.findAtRest(sideways), `room: ${gallery.where}`).toEqual([]);
}
