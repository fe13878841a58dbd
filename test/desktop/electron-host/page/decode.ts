import type { Cell } from './cell.ts';

/** The inverse of `encode`. Like it, these functions also run inside pages. */
export function decode(text: string): unknown {
  const cells: Cell[] = JSON.parse(text);
  const made = new Map<number, unknown>();

  const take = (place: number): unknown => {
    const cell = cells[place];
    if (made.has(place) || cell === undefined) return made.get(place);
    // Containers are stored before they are filled: they may contain themselves.
    const value = emptyOf(cell) ?? leafOf(cell, take);
    made.set(place, value);
    fill(value, cell, take);
    return value;
  };

  return take(0);
}

export function emptyOf([kind]: Cell): object | null {
  if (kind === 'array') return [];
  if (kind === 'map') return new Map();
  if (kind === 'set') return new Set();
  return kind === 'object' ? {} : null;
}

export function fill(value: unknown, cell: Cell, take: (place: number) => unknown): void {
  if (cell[0] === 'array' && Array.isArray(value)) for (const held of cell[1]) value.push(take(held));
  if (cell[0] === 'set' && value instanceof Set) for (const held of cell[1]) value.add(take(held));
  if (cell[0] === 'map' && value instanceof Map) {
    for (const [key, held] of cell[1]) value.set(take(key), take(held));
  }
  if (cell[0] === 'object') {
    const open = { enumerable: true, writable: true, configurable: true };
    for (const [key, held] of cell[1]) Object.defineProperty(value, key, { ...open, value: take(held) });
  }
}

export function leafOf(cell: Cell, take: (place: number) => unknown): unknown {
  switch (cell[0]) {
    case 'plain':
      return cell[1];
    case 'number':
      return Number(cell[1]);
    case 'bigint':
      return BigInt(cell[1]);
    case 'date':
      return new Date(Number(cell[1]));
    case 'regexp':
      return new RegExp(cell[1], cell[2]);
    case 'error':
      return errorOf(cell[1], cell[2], cell[3]);
    case 'buffer':
      return Uint8Array.from(atob(cell[1]), (char) => char.charCodeAt(0)).buffer;
    case 'view':
      return viewOf(cell[1], take(cell[2]), cell[3], cell[4]);
    default:
      return undefined;
  }
}

export function errorOf(kind: string, message: string, stack: string): Error {
  const kinds = [EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError];
  const Kind = kinds.find(({ name }) => name === kind) ?? Error;
  return Object.defineProperty(new Kind(message), 'stack', { value: stack, writable: true });
}

export function viewOf(kind: string, buffer: unknown, offset: number, bytes: number): unknown {
  if (!(buffer instanceof ArrayBuffer)) return undefined;
  if (kind === 'DataView') return new DataView(buffer, offset, bytes);
  const kinds = [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array];
  const wide = [Uint32Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array];
  const View = [...kinds, ...wide].find(({ name }) => name === kind);
  return View && new View(buffer, offset, bytes / View.BYTES_PER_ELEMENT);
}
