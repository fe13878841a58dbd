import { hasContrast, isAccessible } from './checks/accessible.ts';
import { keepsFocusInSight } from './checks/focus-in-sight.ts';
import { saysAllInGerman } from './checks/german.ts';
import { hasOneMainButton } from './checks/main-button.ts';
import { hasRoom, hasRoomInAnyWidth } from './checks/room.ts';
import { fitsAFinger, fitsAMouse } from './checks/targets.ts';
import { turnsToHeading } from './checks/turning.ts';
import { isStill, saysTheSameInForcedColours } from './checks/wishes.ts';
import { type GalleryPage, PAGE_NAMES, SCENE_NAMES, sceneNamed } from './gallery-page.ts';
import { test } from './gallery-test.ts';

// One visit asks everything, since opening a page costs more than most questions. Each fails under its own
// name, and the ones after it are asked all the same.
for (const scene of SCENE_NAMES) {
  test(`${scene} holds in English`, async ({ gallery }) => {
    await gallery.show(scene);
    await isStill(gallery);
    if (PAGE_NAMES.includes(scene)) await hasOneMainButton(gallery);
    await fitsAMouse(gallery);
    await keepsFocusInSight(gallery);
    await saysTheSameInForcedColours(gallery);
    await isAccessibleInBothSchemes(gallery);
    await holdsOnAPhone(gallery);
    await hasRoom(gallery);
    // The last one: it leaves the page.
    if (PAGE_NAMES.includes(scene)) await turnsToHeading(gallery, sceneNamed(scene).page);
  });

  test(`${scene} holds in German`, async ({ gallery }) => {
    await gallery.show(scene, { language: 'de-DE' });
    await keepsFocusInSight(gallery);
    await hasRoomInAnyWidth(gallery);
    await gallery.resize(390, 844);
    await keepsFocusInSight(gallery);
    // The last one: it opens what is folded.
    await saysAllInGerman(gallery, sceneNamed(scene));
  });
}

async function holdsOnAPhone(gallery: GalleryPage): Promise<void> {
  await gallery.resize(390, 844);
  await fitsAFinger(gallery);
  await keepsFocusInSight(gallery);
  await gallery.touch(true);
  await fitsAFinger(gallery);
  await gallery.touch(false);
  await isAccessibleInBothSchemes(gallery);
}

/** Most rules know no colour: they are asked once, and contrast in both schemes. */
async function isAccessibleInBothSchemes(gallery: GalleryPage): Promise<void> {
  await gallery.unroll();
  await isAccessible(gallery);
  await gallery.recolour('dark');
  await hasContrast(gallery);
  await gallery.recolour('light');
}
