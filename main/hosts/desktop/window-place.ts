import { z } from 'zod';

const Rectangle = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() });
export type Rectangle = z.infer<typeof Rectangle>;

/** Where the window was, in screen coordinates. */
export const WindowPlace = z.object({ bounds: Rectangle, maximized: z.boolean() });
export type WindowPlace = z.infer<typeof WindowPlace>;

export const FIRST_SIZE = { width: 1280, height: 800 };
export const LEAST_SIZE = { width: 480, height: 600 };

/** At least this much of the title bar must be on a screen so that the window can be found and moved. */
const LEAST_VISIBLE = 100;

/**
 * Where to open the window: where it was, unless that screen is gone; never larger than the screen. Without
 * a position the system centres it.
 */
export function placeOn(
  place: WindowPlace | null,
  screens: readonly Rectangle[],
): { width: number; height: number; x?: number; y?: number } {
  const wanted = place?.bounds;
  const screen = wanted === undefined ? undefined : screens.find((each) => isReachable(wanted, each));
  const { width, height } = within(wanted ?? FIRST_SIZE, screen ?? screens[0]);
  return wanted === undefined || screen === undefined
    ? { width, height }
    : { x: wanted.x, y: wanted.y, width, height };
}

function isReachable(window: Rectangle, screen: Rectangle): boolean {
  const left = Math.max(window.x, screen.x);
  const right = Math.min(window.x + window.width, screen.x + screen.width);
  const top = window.y;
  return right - left >= LEAST_VISIBLE && top >= screen.y && top <= screen.y + screen.height - LEAST_VISIBLE;
}

function within(size: { width: number; height: number }, screen: Rectangle | undefined) {
  return {
    width: Math.max(LEAST_SIZE.width, Math.min(size.width, screen?.width ?? size.width)),
    height: Math.max(LEAST_SIZE.height, Math.min(size.height, screen?.height ?? size.height)),
  };
}
