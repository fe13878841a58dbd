import type { Cell } from './cell.ts';

/*
 * Structured clone as text, since the DevTools protocol carries nothing else. These functions also run inside
 * pages, as source: everything they use from outside has to be in the list of `scripts.ts`.
 */

/** @throws DataCloneError for functions, symbols and everything else that cannot be cloned */
export function encode(root: unknown): string {
  const cells: Cell[] = [];
  const places = new Map<object, number>();

  const put = (value: unknown): number => {
    const isObject = typeof value === 'object' && value !== null;
    const known = isObject ? places.get(value) : undefined;
    if (known !== undefined) return known;
    const place = cells.push(['undefined']) - 1;
    if (isObject) places.set(value, place);
    cells[place] = isObject ? objectCell(value, put) : plainCell(value);
    return place;
  };

  put(root);
  return JSON.stringify(cells);
}

export function plainCell(value: unknown): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return ['plain', value];
  if (typeof value === 'bigint') return ['bigint', String(value)];
  if (typeof value === 'undefined') return ['undefined'];
  if (typeof value !== 'number') throw new DOMException(`${String(value)} has no copy.`, 'DataCloneError');
  if (Object.is(value, -0)) return ['number', '-0'];
  return Number.isFinite(value) ? ['plain', value] : ['number', String(value)];
}

export function objectCell(value: object, put: (value: unknown) => number): Cell {
  if (Array.isArray(value)) return ['array', value.map(put)];
  if (value instanceof Map)
    return ['map', [...value].map(([key, held]): [number, number] => [put(key), put(held)])];
  if (value instanceof Set) return ['set', [...value].map(put)];
  if (value instanceof Date) return ['date', String(value.getTime())];
  if (value instanceof RegExp) return ['regexp', value.source, value.flags];
  if (value instanceof Error) return ['error', value.name, value.message, value.stack ?? ''];
  if (value instanceof ArrayBuffer) {
    const bytes = Array.from(new Uint8Array(value), (byte) => String.fromCharCode(byte));
    return ['buffer', btoa(bytes.join(''))];
  }
  const kind = Object.prototype.toString.call(value).slice('[object '.length, -1);
  if (ArrayBuffer.isView(value)) return ['view', kind, put(value.buffer), value.byteOffset, value.byteLength];
  if (kind !== 'Object') throw new DOMException(`A ${kind} has no copy.`, 'DataCloneError');
  return ['object', Object.entries(value).map(([key, held]): [string, number] => [key, put(held)])];
}
