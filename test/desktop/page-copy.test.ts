import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from './electron-host/page/decode.ts';
import { encode } from './electron-host/page/encode.ts';

const copy = (value: unknown) => decode(encode(value));

test('a copy equals a structured clone', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
  });
  fc.assert(
    fc.property(anything, (value) => {
      expect(copy(value)).toEqual(structuredClone(value));
    }),
  );
});

test('shared references stay shared, and cycles are allowed', () => {
  const shared = { of: 'two' };
  const list: unknown[] = [shared, new Map([['shared', shared]])];
  list.push(list);
  const copied = copy(list);
  expect(copied).toEqual(structuredClone(list));
  expect(Array.isArray(copied) && copied[2] === copied).toBe(true);
  expect(Array.isArray(copied) && copied[1].get('shared') === copied[0]).toBe(true);
});

test.for<[string, unknown]>([
  ['minus zero', -0],
  ['not a number', Number.NaN],
  ['a hole', undefined],
  ['a date', new Date(86_400_000)],
  ['no date', new Date(Number.NaN)],
  ['a pattern', /a+/gi],
  ['an error', new TypeError('no')],
  ['bytes of a larger buffer', new Uint8Array([1, 2, 3, 4]).subarray(1, 3)],
  ['wide numbers', new BigInt64Array([-1n])],
  ['a view', new DataView(new ArrayBuffer(3), 1)],
  ['a key that means something', JSON.parse('{"__proto__":1}')],
])('%s survives', ([, value]) => {
  expect(copy(value)).toEqual(structuredClone(value));
});

test.for<[string, unknown]>([
  ['a function', () => 1],
  ['a symbol', Symbol('s')],
  ['a promise', Promise.resolve()],
])('%s cannot be copied', ([, value]) => {
  expect(() => encode({ value })).toThrow(expect.objectContaining({ name: 'DataCloneError' }));
});
