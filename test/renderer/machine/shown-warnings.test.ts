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

test('warnings are shown in the probe’s order', () => {
  const warnings: Warning[] = [{ code: 'tool-silent', tool: 'nvidia-smi', sec: 2 }, ON_BATTERY];
  expect(shownWarnings(machineWith({ warnings }))).toEqual(warnings);
});

test('a warning that a card shows itself is not repeated', () => {
  const machine = machineWith({ gpus: [broken], warnings: [...OF_THE_CARD, ON_BATTERY] });
  expect(shownWarnings(machine)).toEqual([ON_BATTERY]);
});

test('a warning about an unlisted card is kept', () => {
  expect(shownWarnings(machineWith({ warnings: OF_THE_CARD }))).toEqual(OF_THE_CARD);
});
