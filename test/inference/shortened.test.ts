import { expect, test } from 'vitest';
import { withoutMiddle } from '../../main/inference/shortened.ts';

test.for([
  [9, [1, 2, 3, 4, 5, 6, 7]],
  [7, [1, 2, 3, 4, 5, 6, 7]],
  [6, [1, 2, 3, 5, 6, 7]],
  [5, [1, 2, 3, 6, 7]],
  [1, [1]],
  [0, []],
  [-3, []],
] as const)('of seven items at most %d are %j', ([most, left]) => {
  expect(withoutMiddle([1, 2, 3, 4, 5, 6, 7], most)).toEqual(left);
});
