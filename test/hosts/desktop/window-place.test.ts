import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOn } from '../../../main/hosts/desktop/window-place.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1050 };
const right = { x: 1920, y: 0, width: 1280, height: 1000 };
const at = (x: number, y: number, width = 1280, height = 800) => ({
  bounds: { x, y, width, height },
  maximized: false,
});

test('the first window has the default size and a position chosen by the system', () => {
  expect(placeOn(null, [screen])).toEqual({ width: 1280, height: 800 });
});

test('a window reopens at its last position, on any screen', () => {
  expect(placeOn(at(2000, 40), [screen, right])).toEqual({ x: 2000, y: 40, width: 1280, height: 800 });
});

test.for([
  ['whose screen is gone', at(2000, 40)],
  ['that hangs above the screen, its title bar out of reach', at(100, -300)],
  ['that lies below it', at(100, 2000)],
  ['of which a sliver is left', at(-1250, 40)],
] as const)('a window %s is repositioned at its size', ([, place]) => {
  expect(placeOn(place, [screen])).toEqual({ width: 1280, height: 800 });
});

test('no window is larger than its screen or smaller than a page needs', () => {
  const side = fc.integer({ min: 1, max: 9_000 });
  fc.assert(
    fc.property(
      side,
      side,
      fc.integer({ min: 480, max: 4_000 }),
      fc.integer({ min: 600, max: 4_000 }),
      (w, h, sw, sh) => {
        const { width, height } = placeOn(at(0, 0, w, h), [{ x: 0, y: 0, width: sw, height: sh }]);
        expect(width).toBeLessThanOrEqual(sw);
        expect(height).toBeLessThanOrEqual(sh);
        expect(width).toBeGreaterThanOrEqual(480);
        expect(height).toBeGreaterThanOrEqual(600);
      },
    ),
  );
});
