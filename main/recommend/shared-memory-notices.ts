import { cardMemoryBytes, setAside } from '../probe/nouns/card-memory.ts';
import { unprovedGpu } from '../probe/nouns/largest-gpu.ts';
import type { Gpu, Machine } from '../probe/nouns/machine.ts';
import type { Notice } from './nouns/notice.ts';
import type { Subject } from './subject.ts';

/** What to know about a card that shares the machine's RAM: that it is to be measured, or what an imagined one may use. */
export function sharedMemoryNotices({ machine }: Subject): Notice[] {
  const unproved = unprovedGpu(machine);
  const first: Notice[] = unproved === null ? [] : [{ code: 'measure-card-first', card: unproved.name }];
  return [...first, ...machine.gpus.flatMap((gpu) => imaginedNotices(gpu, machine))];
}

function imaginedNotices(gpu: Gpu, { memory }: Machine): Notice[] {
  const { name: card, imagined, replySec, saidBytes } = gpu;
  if (imagined === undefined || replySec !== undefined) return [];
  const cardBytes = cardMemoryBytes(gpu, memory) ?? 0;
  return [
    {
      code: 'imagined-shared-memory',
      card,
      cardBytes,
      ramBytes: memory.usableBytes,
      isRamOfThisMachine: imagined === 'this-ram',
      ...setAside(gpu, cardBytes),
      ...(saidBytes !== undefined && { saidBytes }),
    },
  ];
}
