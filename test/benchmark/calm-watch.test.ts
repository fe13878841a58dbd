import { expect, test } from 'vitest';
import { countedVisits, type MadeVisit } from '../../main/benchmark/calm-watch.ts';

const visit = { stepMs: [50], prefillMs: null };
const calm: MadeVisit = { visit, takenCores: 0 };
const disturbed: MadeVisit = { visit, takenCores: 1 };

test('a rare type whose every visit was disturbed does not count; a common one does', () => {
  const made = new Map([
    ['Q4_K', [disturbed, disturbed]],
    ['Q8_0', [disturbed]],
    ['Q5_0', [disturbed, calm]],
  ]);
  expect([...countedVisits(made, new Set(['Q8_0', 'Q5_0'])).keys()]).toEqual(['Q4_K', 'Q5_0']);
});
