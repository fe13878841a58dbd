import { expect, test } from 'vitest';
import { TransferRate } from '../../../main/install/fetch/transfer-rate.ts';

/** A transfer of so many bytes every 100 ms, from `fromMs` on. */
function transfer(rate: TransferRate, bytes: number, fromMs: number, untilMs: number): void {
  for (let ms = fromMs; ms < untilMs; ms += 100) rate.add(bytes, ms);
}

test('before 3 s nothing is said', () => {
  const rate = new TransferRate();
  expect(rate.perSec(10_000)).toBeNull();
  transfer(rate, 1000, 10_000, 12_900);
  expect(rate.perSec(12_900)).toBeNull();
  transfer(rate, 1000, 12_900, 13_000);
  expect(rate.perSec(13_000)).toBeCloseTo(10_000, -2);
});

test('it follows the last 5 s', () => {
  const rate = new TransferRate();
  transfer(rate, 1000, 0, 20_000);
  transfer(rate, 5000, 20_000, 26_000);
  expect(rate.perSec(26_000)).toBeGreaterThan(45_000);
  expect(rate.perSec(26_000)).toBeLessThan(56_000);
});

test('when nothing arrives any more, there is no rate', () => {
  const rate = new TransferRate();
  transfer(rate, 1000, 0, 20_000);
  expect(rate.perSec(26_000)).toBeNull();
});
