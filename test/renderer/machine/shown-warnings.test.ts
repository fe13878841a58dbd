import { expect, test } from 'vitest';
import type { Warning } from '../../../preload/contract.ts';
import { shownWarnings } from '../../../renderer/pages/machine/shown-warnings.ts';
import { cardWith, machineWith } from '../given.ts';

const ON_BATTERY: Warning = { code: 'on-battery' };
const OF_THE_CARD: Warning[] = [
  { code: 'gpu-not-usable', card: 'X', causes: [] },
  { code: 'integrated-gpu', card: 'X', borrowedBytes: null },
  { code: 'unified-memory', card: 'X' },
];
const broken = cardWith({ usable: false });

test('warnings are shown in the order of the probe', () => {
  const warnings: Warning[] = [{ code: 'tool-silent', tool: 'nvidia-smi', sec: 2 }, ON_BATTERY];
  expect(shownWarnings(machineWith({ warnings }))).toEqual(warnings);
});

test('what a card says itself is not said twice', () => {
  const machine = machineWith({ gpus: [broken], warnings: [...OF_THE_CARD, ON_BATTERY] });
  expect(shownWarnings(machine)).toEqual([ON_BATTERY]);
});

test('a warning about a card that is not on the list stays', () => {
  expect(shownWarnings(machineWith({ warnings: OF_THE_CARD }))).toEqual(OF_THE_CARD);
});
