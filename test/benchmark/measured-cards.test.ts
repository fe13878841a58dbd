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

const measured = { name: 'Radeon 8060S', backend: 'vulkan', llm: 'Llama-2-7B' } as const;
const radeon = cardWith({ vendor: 'amd', name: 'Radeon 8060S', backend: 'vulkan', integrated: true });
const sharing = machineWith({ gpus: [cardWith(), radeon] });

test('a card that shares the RAM counts if it answered as soon as the processor', () => {
  const cards = [{ ...measured, replySec: 6, cpuReplySec: 6 }];
  expect(asMeasured(sharing, speedWith({ cards })).gpus).toEqual([cardWith(), { ...radeon, replySec: 6 }]);
});

test('a card that shares the RAM and is slower than the processor is not used, with both figures', () => {
  const cards = [{ ...measured, replySec: 6.1, cpuReplySec: 6 }];
  expect(asMeasured(sharing, speedWith({ cards })).gpus[1]).toEqual({
    ...radeon,
    usable: false,
    backend: null,
    causes: [{ code: 'card-slower-than-cpu', llm: 'Llama-2-7B', cardSec: 6.1, cpuSec: 6 }],
  });
});

test('a card with memory of its own is used even where it is slower', () => {
  const cards = [
    { ...measured, name: cardWith().name, backend: 'cuda', replySec: 9, cpuReplySec: 6 } as const,
  ];
  expect(asMeasured(sharing, speedWith({ cards })).gpus[0]).toEqual({ ...cardWith(), replySec: 9 });
});

test('a card that failed does not get the backend that ran on another one', () => {
  const cards = [{ ...measured, replySec: 2, cpuReplySec: 6 }];
  const cardFailures = [{ backend: 'cuda', failure, card: cardWith().name } as const];
  expect(asMeasured(sharing, speedWith({ cards, cardFailures })).gpus).toMatchObject([
    { usable: false, backend: null, causes: [{ code: 'failed-measuring' }] },
    { usable: true, replySec: 2 },
  ]);
});

test('nothing is reported for the cards of another machine, nor before a measurement', () => {
  expect(asMeasured(machine, { ...failed, machineId: 'another' })).toBe(machine);
  expect(asMeasured(machine, null)).toBe(machine);
});
