import { expect, test } from 'vitest';
import { asMeasured } from '../../main/benchmark/nouns/measured-cards.ts';
import { cardWith, machineWith, speedWith } from '../renderer/given.ts';

const machine = machineWith({ gpus: [cardWith(), cardWith({ backend: 'vulkan' })] });
const failure = { code: 'worker-silent', doing: 'prefill', sec: 301 } as const;
const failed = speedWith({ cardFailures: [{ backend: 'cuda', failure }] });

test('a card that failed while it was measured is not usable, with the reason', () => {
  expect(asMeasured(machine, failed).gpus).toEqual([
    {
      ...cardWith(),
      usable: false,
      backend: null,
      causes: [{ code: 'failed-measuring', failure }],
    },
    cardWith({ backend: 'vulkan' }),
  ]);
});

test('nothing is reported for the cards of another machine, nor before a measurement', () => {
  expect(asMeasured(machine, { ...failed, machineId: 'another' })).toBe(machine);
  expect(asMeasured(machine, null)).toBe(machine);
});
