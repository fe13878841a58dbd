import { expect, test } from 'vitest';
import { turnScale } from '../../../renderer/charts/turn-scale.ts';
import { cloudTurn, slowTurn, turn } from './given.ts';

test('the scale ends at the longest high end on the page', () => {
  expect(turnScale([turn(), cloudTurn], 10).endSec).toBe(16);
});

test('the limit is always inside', () => {
  expect(turnScale([cloudTurn], 10).endSec).toBe(12);
});

test('the scale ends at 60 s however long a turn is', () => {
  expect(turnScale([slowTurn(400)], 10).endSec).toBe(60);
});

test('words after a bar get room if some model exceeds the limit', () => {
  expect(turnScale([slowTurn(9)], 10).hasWordsAfter).toBe(false);
  expect(turnScale([slowTurn(9), slowTurn(16)], 10).hasWordsAfter).toBe(true);
});
