import { expect, test } from 'vitest';
import { GIB } from '../../main/nouns/bytes.ts';
import { amdCard } from '../../main/probe/gpu/amd-card.ts';
import type { FoundGpu } from '../../main/probe/gpu/found-gpu.ts';
import { intelCard } from '../../main/probe/gpu/intel-card.ts';
import { openedCards } from '../../main/probe/gpu/opened-cards.ts';

const KERNEL = { name: null, revision: null, gfx: null, vramBytes: null, gttBytes: null, busId: null };
const amd = (deviceId: string): FoundGpu => amdCard({ ...KERNEL, deviceId, driver: 'amdgpu' });
const intel = (deviceId: string): FoundGpu => intelCard({ ...KERNEL, deviceId, driver: 'xe' });

test.for<[string, number | null, number]>([
  ['is as large as the second', 23.98 * GIB, 1],
  ['is as large as the first', 7.98 * GIB, 0],
  ['has unknown memory, and then counts as the smaller one', null, 0],
])('of two AMD cards the runtime lists one without a name, which %s', ([, soleBytes, expected]) => {
  const cards = [
    { ...amd('0x7480'), vramBytes: 8 * GIB },
    { ...amd('0x744c'), vramBytes: 24 * GIB },
  ];
  const sole = soleBytes === null ? null : { totalBytes: soleBytes, isShared: false };
  for (const [some, at] of [
    [cards, expected],
    [cards.toReversed(), 1 - expected],
  ] as const) {
    const found = openedCards(some, ['AMD Radeon Graphics'], 'vulkan', sole);
    expect([...found]).toEqual([some[at]]);
  }
});

test.for<[string, number, boolean, number]>([
  ['has memory of its own', 15.92 * GIB, false, 0],
  ['has nothing but RAM', 16 * GIB, true, 1],
])(
  'of a card and the processor’s graphics one is listed without a name, which %s',
  ([, totalBytes, isShared, at]) => {
    const makers = [
      [[{ ...amd('0x7480'), vramBytes: 16 * GIB }, amd('0x164e')], 'AMD Radeon Graphics'],
      [[intel('0xe223'), intel('0x64a0')], 'Intel(R) Graphics'],
    ] as const;
    for (const [cards, device] of makers) {
      const found = openedCards(cards, [device], 'vulkan', { totalBytes, isShared });
      expect([...found]).toEqual([cards[at]]);
    }
  },
);
