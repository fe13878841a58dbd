import { expect } from '@playwright/test';
import type { GalleryPage } from '../gallery-page.ts';
import { sideways } from './sideways.ts';

/** In the window as it is, with text of the size as it is, nothing is cut off or lies beside the screen. */
export async function hasRoom(gallery: GalleryPage): Promise<void> {
  expect.soft(await gallery.findAtRest(sideways), `room: ${gallery.where}`).toEqual([]);
}
