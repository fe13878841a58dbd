import { expect, test } from 'vitest';
import { Pace, SLOW_MS, STALL_MS } from '../../../main/install/fetch/pace.ts';

const MB = 1e6;

/** A connection that sent these bytes in each second, as it stands at their end. */
function paced(perSecond: readonly number[]): { pace: Pace; nowMs: number } {
  const pace = new Pace(0);
  perSecond.forEach((bytes, second) => {
    for (let part = 0; part < 10; part++) pace.add(bytes / 10, second * 1000 + part * 100);
  });
  return { pace, nowMs: perSecond.length * 1000 };
}
const seconds = (count: number, bytes: number) => Array.from({ length: count }, () => bytes);

test('a steady connection is fine, however slow it is', () => {
  const { pace, nowMs } = paced(seconds(60, 6_000));
  expect(pace.verdict(nowMs)).toBe('fine');
});

test('a connection that fell from 9 MB/s to 6 kB/s is slow after 15 s', () => {
  const fast = seconds(30, 9 * MB);
  const fallen = (count: number) => paced([...fast, ...seconds(count, 6_000)]);
  expect(fallen(14).pace.verdict(fallen(14).nowMs)).toBe('fine');
  expect(fallen(15).pace.verdict(fallen(15).nowMs)).toBe('slow');
});

test('a fifth of the best is not slow enough to give up a connection', () => {
  const { pace, nowMs } = paced([...seconds(30, 10 * MB), ...seconds(60, 2 * MB)]);
  expect(pace.verdict(nowMs)).toBe('fine');
});

test('one fast second, as from a full buffer, is no measure', () => {
  const { pace, nowMs } = paced([50 * MB, ...seconds(40, 2 * MB)]);
  expect(pace.verdict(nowMs)).toBe('fine');
});

test('no byte for 20 s is a stall, also before the first one', () => {
  const { pace, nowMs } = paced(seconds(5, MB));
  expect(pace.verdict(nowMs - 100 + STALL_MS - 1)).not.toBe('stalled');
  expect(pace.verdict(nowMs - 100 + STALL_MS)).toBe('stalled');
  expect(new Pace(0).verdict(STALL_MS - 1)).toBe('fine');
  expect(new Pace(0).verdict(STALL_MS)).toBe('stalled');
  expect(SLOW_MS).toBeLessThan(STALL_MS);
});

test('an empty chunk is no byte', () => {
  const pace = new Pace(0);
  pace.add(0, STALL_MS);
  expect(pace.silentMs(STALL_MS)).toBe(STALL_MS);
});
