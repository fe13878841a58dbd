/*
 * The two containers that Windows and macOS keep icons in. Both take whole PNG files.
 */

/** A square PNG and how many pixels it has each way. */
export interface Picture {
  readonly size: number;
  readonly png: Buffer;
}

const ICO_HEAD = 6;
const ICO_ENTRY = 16;
const ICO_TYPE = 1;
const BITS_PER_PIXEL = 32;

/** An ICO file: a head, an entry for each picture, then the pictures. 256 pixels are written as 0. */
export function ico(pictures: readonly Picture[]): Buffer {
  const head = Buffer.alloc(ICO_HEAD + ICO_ENTRY * pictures.length);
  head.writeUInt16LE(ICO_TYPE, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = ICO_HEAD + ICO_ENTRY * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(BITS_PER_PIXEL, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** Apple's names for sizes; those of 16 and 32 points exist only at double resolution here. */
export const ICNS_TYPES: readonly (readonly [type: string, size: number])[] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
];

/** An ICNS file: `icns` and the whole length, then a type, a length and a picture each. */
export function icns(pictures: readonly { readonly type: string; readonly png: Buffer }[]): Buffer {
  return block('icns', Buffer.concat(pictures.map(({ type, png }) => block(type, png))));
}

function block(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(head.length + content.length, 4);
  return Buffer.concat([head, content]);
}
