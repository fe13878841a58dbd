import { cardMemoryBytes } from '../probe/nouns/card-memory.ts';
import { unprovedGpu } from '../probe/nouns/largest-gpu.ts';
import type { Notice } from './nouns/notice.ts';
import type { Subject } from './subject.ts';

/** What to know about a card that shares the machine's RAM: that it is to be measured, or what an imagined one may use. */
export function sharedMemoryNotices({ machine }: Subject): Notice[] {
  const unproved = unprovedGpu(machine);
  const first: Notice[] = unproved === null ? [] : [{ code: 'measure-card-first', card: unproved.name }];
  const imagined = machine.gpus.flatMap((gpu): Notice[] =>
    gpu.imagined === undefined || gpu.replySec !== undefined
      ? []
      : [
          {
            code: 'imagined-shared-memory',
            card: gpu.name,
            cardBytes: cardMemoryBytes(gpu, machine.memory) ?? 0,
            ramBytes: machine.memory.usableBytes,
            isRamOfThisMachine: gpu.imagined === 'this-ram',
          },
        ],
  );
  return [...first, ...imagined];
}
