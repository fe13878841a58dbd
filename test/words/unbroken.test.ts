import { expect, test } from 'vitest';
import { unbroken } from '../../main/words/unbroken.ts';

test.for([
  [
    'It took 14 s per turn; after 10 s replies queue up.',
    'It took 14~s per turn; after 10~s replies queue up.',
  ],
  ['Needs 2.5 GB, 800 MB are free.', 'Needs 2.5~GB, 800~MB are free.'],
  ['CPU score 30 % lower.', 'CPU score 30~% lower.'],
  ['16 cores, 4.3 tokens/s, 2 threads.', '16~cores, 4.3~tokens/s, 2~threads.'],
  ['Round 2 of 3 stopped, 5 samples left.', 'Round 2 of 3 stopped, 5 samples left.'],
] as const)('in "%s" figures stay with their units, and words may break', ([sentence, joined]) => {
  expect(unbroken(sentence)).toBe(joined.replaceAll('~', '\u00A0'));
});
