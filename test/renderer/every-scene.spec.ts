import { isThorough } from '../thoroughness.ts';
import { hasContrast, isAccessible } from './checks/accessible.ts';
import { keepsFocusInSight } from './checks/focus-in-sight.ts';
import { saysAllInGerman } from './checks/german.ts';
import { hasOneMainButton } from './checks/main-button.ts';
import { hasRoom } from './checks/room.ts';
import { fitsAFinger, fitsAMouse } from './checks/targets.ts';
import { turnsToHeading } from './checks/turning.ts';
import { isStill, saysTheSameInForcedColours } from './checks/user-settings.ts';
import { type GalleryPage, PAGE_NAMES, SCENE_NAMES, sceneNamed } from './gallery-page.ts';
import { test } from './gallery-test.ts';

// One visit runs all checks, since opening a page and resizing it cost more than most checks. Each fails
// under its own name, and later ones still run.

/** All pages move the focus in the same way: every change checks it in one scene of each page. */
const TURNED_TO = new Set(isThorough ? PAGE_NAMES.filter(isTheStateAlone) : firstOfEachPage(PAGE_NAMES));

/**
 * Every pair of colours has its contrast in `contrast.test.ts`, and every scene is checked in light, and in dark on a phone.
 * What only a wide window has, such as the list of steps, is the same in all scenes of a page.
 */
const WIDE_AND_DARK = new Set(isThorough ? SCENE_NAMES : firstOfEachPage(PAGE_NAMES));

/** German words are longer: room is checked with them, also where the page changes its form. */
const WIDTHS_BETWEEN = [900, 600];
/** Text at twice its size, and 400 % zoom of 1280 px, which is 320 px. */
const LARGE_TEXT = [
  { width: 390, textPercent: 200 },
  { width: 1280, textPercent: 200 },
  { width: 320, textPercent: 100 },
];
/** All of them; on every change one for each scene in turn, so that each page has every one in some of its scenes. */
const inTurn = <T>(all: readonly T[], scene: string): readonly T[] =>
  isThorough ? all : all.filter((_, index) => index === SCENE_NAMES.indexOf(scene) % all.length);

for (const scene of SCENE_NAMES) {
  test(`${scene} holds in English`, async ({ gallery }) => {
    await gallery.show(scene);
    await isStill(gallery);
    if (PAGE_NAMES.includes(scene)) await hasOneMainButton(gallery);
    await fitsAMouse(gallery);
    // So low that every page has to be scrolled.
    await gallery.resize(1280, 480);
    await keepsFocusInSight(gallery);
    await saysTheSameInForcedColours(gallery);
    await hasRoom(gallery);
    await gallery.unroll();
    await isAccessible(gallery);
    if (WIDE_AND_DARK.has(scene)) {
      await gallery.recolour('dark');
      await hasContrast(gallery);
    }
    await holdsOnADarkPhone(gallery);
    // Last, since it leaves the page.
    if (TURNED_TO.has(scene)) await turnsToHeading(gallery, sceneNamed(scene).page);
  });

  test(`${scene} holds in German`, async ({ gallery }) => {
    await gallery.show(scene, { language: 'de-DE' });
    for (const width of [1280, ...inTurn(WIDTHS_BETWEEN, scene), 390]) {
      await gallery.resize(width);
      await hasRoom(gallery);
    }
    await keepsFocusInSight(gallery);
    await hasRoomForLargeText(gallery, inTurn(LARGE_TEXT, scene));
    // Last, since it opens folded parts.
    await saysAllInGerman(gallery, sceneNamed(scene));
  });
}

/** What a page has seen or was asked for is gone when it is left. */
function isTheStateAlone(name: string): boolean {
  const { presses, installEnds } = sceneNamed(name);
  return presses === null && !installEnds;
}

function firstOfEachPage(names: readonly string[]): string[] {
  return [...new Map(names.toReversed().map((name) => [sceneNamed(name).page, name])).values()];
}

/** In the dark scheme: axe checks contrast again. */
async function holdsOnADarkPhone(gallery: GalleryPage): Promise<void> {
  await gallery.resize(390, 844);
  await gallery.recolour('dark');
  await fitsAFinger(gallery);
  await gallery.touch(true);
  await fitsAFinger(gallery);
  await gallery.touch(false);
  await gallery.unroll();
  await isAccessible(gallery);
}

async function hasRoomForLargeText(
  gallery: GalleryPage,
  looks: readonly (typeof LARGE_TEXT)[number][],
): Promise<void> {
  for (const { width, textPercent } of looks) {
    await gallery.setText(textPercent);
    await gallery.resize(width);
    await hasRoom(gallery);
  }
}
