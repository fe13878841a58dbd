import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allotRange, type Lane, LEAST_SHARE_BLOCKS } from '../../../main/install/fetch/allot-range.ts';
import { missingRanges } from '../../../main/install/fetch/blocks.ts';

test('the first connection gets everything up to the first block that is there', () => {
  expect(
    allotRange(
      [
        { start: 0, end: 40 },
        { start: 50, end: 60 },
      ],
      [],
    ),
  ).toEqual({ next: 0, end: 40 });
});

test('the next one gets what no other has', () => {
  const lanes = [{ next: 3, end: 40 }];
  expect(
    allotRange(
      [
        { start: 3, end: 40 },
        { start: 50, end: 60 },
      ],
      lanes,
    ),
  ).toEqual({ next: 50, end: 60 });
});

test('what a dropped connection has left lies between two others', () => {
  const lanes = [
    { next: 0, end: 10 },
    { next: 30, end: 40 },
  ];
  expect(allotRange([{ start: 0, end: 40 }], lanes)).toEqual({ next: 10, end: 30 });
});

test('if all is taken, the longest remainder is halved', () => {
  const short = { next: 0, end: 40 };
  const long = { next: 40, end: 240 };
  expect(allotRange([{ start: 0, end: 240 }], [short, long])).toEqual({ next: 140, end: 240 });
  expect(long).toEqual({ next: 40, end: 140 });
  expect(short).toEqual({ next: 0, end: 40 });
});

test('a remainder that is not worth another connection is left alone', () => {
  const lane = { next: 0, end: 2 * LEAST_SHARE_BLOCKS - 1 };
  expect(allotRange([{ start: 0, end: lane.end }], [lane])).toBeNull();
  expect(allotRange([], [])).toBeNull();
});

test('whatever is missing, connections never share a block and leave none out', () => {
  const files = fc.record({
    count: fc.integer({ min: 1, max: 600 }),
    present: fc.array(fc.integer({ min: 0, max: 599 }), { maxLength: 60 }),
    wanted: fc.integer({ min: 1, max: 40 }),
  });
  fc.assert(
    fc.property(files, ({ count, present, wanted }) => {
      const missing = missingRanges(new Set(present), count);
      const lanes: Lane[] = [];
      for (let added = 0; added < wanted; added++) {
        const lane = allotRange(missing, lanes);
        if (lane !== null) lanes.push(lane);
      }
      const taken = lanes.flatMap(({ next, end }) => Array.from({ length: end - next }, (_, i) => next + i));
      expect(new Set(taken).size).toBe(taken.length);
      const lacking = missing.flatMap(({ start, end }) =>
        Array.from({ length: end - start }, (_, i) => start + i),
      );
      const left = lacking.filter((block) => !taken.includes(block));
      expect(taken.every((block) => lacking.includes(block))).toBe(true);
      if (allotRange(missing, lanes) === null) expect(left).toEqual([]);
    }),
  );
});
