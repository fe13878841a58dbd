import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { icns, ico } from '../../../build/icon-containers.ts';
import { glyph, smallIcon } from '../../../build/small-drawing.ts';
import { trayIcon } from '../../../main/hosts/desktop/tray-icon.ts';

const build = join(import.meta.dirname, '../../../build');
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/** Sizes and images of an ICO file, read from its directory. */
function readIco(file: Buffer): { size: number; picture: Buffer }[] {
  expect(file.readUInt16LE(0)).toBe(0);
  expect(file.readUInt16LE(2)).toBe(1);
  return Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
    const entry = file.subarray(6 + 16 * index, 22 + 16 * index);
    const offset = entry.readUInt32LE(12);
    return {
      size: entry.readUInt8(0) || 256,
      picture: file.subarray(offset, offset + entry.readUInt32LE(8)),
    };
  });
}

const widthOf = (png: Buffer) => png.readUInt32BE(16);

test('an ICO contains complete images', () => {
  const pictures = [16, 256].map((size) => ({ size, png: Buffer.from(`picture of ${size}`) }));
  const read = readIco(ico(pictures));
  expect(read.map(({ size, picture }) => `${size}: ${picture}`)).toEqual([
    '16: picture of 16',
    '256: picture of 256',
  ]);
});

test('an ICNS declares its length and content', () => {
  const file = icns([{ type: 'ic07', png: Buffer.from('picture') }]);
  expect(file.toString('latin1', 0, 4)).toBe('icns');
  expect(file.readUInt32BE(4)).toBe(file.length);
  expect(file.toString('latin1', 8, 12)).toBe('ic07');
  expect(file.readUInt32BE(12)).toBe(15);
});

test('the icon for Windows has an image of each size', async () => {
  const pictures = readIco(await readFile(join(build, 'icon.ico')));
  expect(pictures.map(({ size }) => size)).toEqual([16, 20, 24, 32, 40, 48, 64, 256]);
  for (const { size, picture } of pictures) {
    expect(picture.subarray(0, 4)).toEqual(PNG);
    expect(widthOf(picture)).toBe(size);
  }
});

test.for([16, 24, 32, 48, 64, 128, 256, 512])('the icon for Linux of %i px has that size', async (size) => {
  expect(widthOf(await readFile(join(build, 'icons', `${size}x${size}.png`)))).toBe(size);
});

test.for(['linux', 'darwin', 'win32'] as const)(
  'the tray of %s has a file for each form and scheme',
  async (platform) => {
    for (const form of ['idle', 'working', 'attention'] as const) {
      for (const isDark of [true, false]) {
        const file = await readFile(join(build, 'tray', trayIcon(platform, form, isDark)));
        expect(file.length).toBeGreaterThan(0);
      }
    }
  },
);

test('the three forms differ in shape, not only in colour', () => {
  for (const size of [16, 20, 24, 32]) {
    expect(new Set([glyph(size, 'idle'), glyph(size, 'working'), glyph(size, 'attention')]).size).toBe(3);
  }
});

test('every edge of the small icon is on a pixel, and the middle bar is centred', () => {
  for (const size of [16, 20, 24]) {
    const numbers = [...smallIcon(size).matchAll(/[MHV]([\d.]+)(?: ([\d.]+))?/g)].flatMap(([, a, b]) => [
      a,
      b,
    ]);
    for (const number of numbers) expect(Number(number ?? 0) % 1).toBe(0);
  }
});

test('there is an icon for each required size, and no blurred one for others', () => {
  expect(() => glyph(17, 'idle')).toThrow(/17 px/);
});
