import fc from 'fast-check';
import { expect, test } from 'vitest';
import { installStep } from '../../../main/install/nouns/step.ts';
import { en } from '../../../main/words/en.ts';
import { createFormat } from '../../../main/words/format.ts';
import { arrivedOf, fractionOf, secondsLeftOf } from '../../../preload/contract.ts';
import { amountWords } from '../../../renderer/pages/download/amount-words.ts';
import {
  againSec,
  isOnlyChecked,
  losesMuch,
  unfinishedBytes,
} from '../../../renderer/pages/download/progress.ts';
import { file, progressOf, runningWith } from './given.ts';

const format = createFormat('en-US', en.format, () => new Date());
const states = ['waiting', 'fetching', 'checking', 'ready', 'failed'] as const;
const anyFile = fc.record({
  bytes: fc.integer({ min: 1, max: 1e10 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  state: fc.constantFrom(...states),
});

test('a bar is full only when every file is verified and unpacked', () => {
  fc.assert(
    fc.property(fc.array(anyFile, { minLength: 1, maxLength: 6 }), (given) => {
      const files = given.map(({ bytes, share, state }, index) =>
        file({ id: `${index}`, bytes, state, fetchedBytes: Math.floor(bytes * share) }),
      );
      const fraction = fractionOf(runningWith(progressOf(files)).install) ?? -1;
      const isWhole = files.every(({ state }) => state === 'ready');
      expect(isWhole ? fraction === 1 : fraction >= 0 && fraction <= 0.99).toBe(true);
    }),
  );
});

test('all bytes of a file that is still compared are less than all of it', () => {
  const almost = progressOf([file({ fetchedBytes: 1000, state: 'checking' })]);
  expect(fractionOf(runningWith(almost).install)).toBe(0.99);
});

test('a resumed download looks at what is there first, and its bar does not run back meanwhile', () => {
  const before = runningWith(progressOf([file({ fetchedBytes: 430, state: 'fetching' })])).install;
  const looking = installStep.advanced(before, progressOf([file()]));
  expect(looking.progress.files).toEqual([file({ fetchedBytes: 430 })]);
  const further = installStep.advanced(looking, progressOf([file({ fetchedBytes: 500 })]));
  expect(arrivedOf(further.progress.files).doneBytes).toBe(500);
  const another = installStep.advanced(before, progressOf([file({ bytes: 2000 })]));
  expect(arrivedOf(another.progress.files).doneBytes).toBe(0);
});

test('no time is left to say while a host is silent, or before the speed is known', () => {
  const files = [file({ bytes: 2000, fetchedBytes: 1000, state: 'fetching' })];
  const left = (different: object) => secondsLeftOf(runningWith(progressOf(files, different)).install);
  expect(left({ bytesPerSec: 100 })).toBe(10);
  expect(left({ bytesPerSec: 100, waitingFor: 'host' })).toBeNull();
  expect(left({})).toBeNull();
});

test.for([
  [true, ['checking', 'ready']],
  [false, ['checking', 'fetching']],
  [false, ['checking', 'waiting']],
  [false, ['ready', 'ready']],
] as const)('only checked: %s for %j', ([isChecked, given]) => {
  expect(isOnlyChecked({ files: given.map((state) => file({ state })) })).toBe(isChecked);
});

test('only unfinished files would be lost, and more than a minute of them is asked about', () => {
  const files = [
    file({ fetchedBytes: 1e9, bytes: 1e9, state: 'ready' }),
    file({ fetchedBytes: 61e6, bytes: 1e9, state: 'fetching' }),
  ];
  expect(unfinishedBytes(files)).toBe(61e6);
  expect(losesMuch({ files, bytesPerSec: 10e6 })).toBe(false);
  expect(losesMuch({ files, bytesPerSec: 1e6 })).toBe(true);
  // A speed that is not known may be slow.
  expect(losesMuch({ files, bytesPerSec: null })).toBe(true);
  expect(againSec({ files, bytesPerSec: 1e6 })).toBe(61);
  expect(againSec({ files, bytesPerSec: null })).toBeNull();
});

test.for([
  [1_900_000_000, 4_400_000_000, '1.9 of 4.4 GB'],
  [63_000_000, 4_400_000_000, '63 MB of 4.4 GB'],
  [5000, 80_000, '5 of 80 kB'],
] as const)('%d of %d is said as "%s"', ([doneBytes, allBytes, said]) => {
  const words = amountWords({ doneBytes, allBytes }, en.download, format);
  expect(words.replaceAll('\u00A0', ' ')).toBe(said);
});
