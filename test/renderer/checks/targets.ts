import { expect } from '@playwright/test';
import type { GalleryPage } from '../gallery-page.ts';
import { smallTargets } from './small-targets.ts';

const FOR_A_MOUSE = { usual: 28, inTables: 28 };
const FOR_A_FINGER = { usual: 44, inTables: 28 };

export async function fitsAMouse(gallery: GalleryPage): Promise<void> {
  const found = await gallery.page.evaluate(smallTargets, FOR_A_MOUSE);
  expect.soft(found, `targets of a mouse: ${gallery.where}`).toEqual([]);
}

/** With touch, and in a narrow window, which may be a phone's whatever its reported pointer. */
export async function fitsAFinger(gallery: GalleryPage): Promise<void> {
  const found = await gallery.page.evaluate(smallTargets, FOR_A_FINGER);
  expect.soft(found, `targets of a finger: ${gallery.where}`).toEqual([]);
}
