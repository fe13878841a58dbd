import { expect, test } from 'vitest';
import { Arrivals, MOST_WAITING_BYTES } from '../../../main/try/server/arrivals.ts';

const arrival = (data: Buffer) => ({ at: 0, data, isBinary: true });

test('what waits comes out in its order, and then there is room again', () => {
  const arrivals = new Arrivals();
  const half = Buffer.alloc(MOST_WAITING_BYTES * 0.6);
  for (let round = 0; round < 3; round++) {
    expect(arrivals.add(arrival(half))).toBe(true);
    expect(arrivals.add(arrival(Buffer.of(round)))).toBe(true);
    expect(arrivals.next()?.data).toBe(half);
    expect(arrivals.next()?.data).toEqual(Buffer.of(round));
  }
  expect(arrivals.next()).toBeUndefined();
});

test('more than has room is refused, and what waited is forgotten', () => {
  const arrivals = new Arrivals();
  const half = Buffer.alloc(MOST_WAITING_BYTES * 0.6);
  expect(arrivals.add(arrival(half))).toBe(true);
  expect(arrivals.add(arrival(half))).toBe(false);
  expect(arrivals.next()).toBeUndefined();
  expect(arrivals.add(arrival(Buffer.of(1)))).toBe(false);
});

test('messages without content take room too', () => {
  const arrivals = new Arrivals();
  const nothing = arrival(Buffer.alloc(0));
  let count = 0;
  while (arrivals.add(nothing)) count++;
  expect(count).toBeLessThan(1e6);
});
