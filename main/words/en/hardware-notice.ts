import type { Notice } from '../../recommend/nouns/notice.ts';
import type { Format } from '../format.ts';

type HardwareNotice = Extract<
  Notice,
  {
    code:
      | 'low-free-memory'
      | 'low-disk'
      | 'target-cannot-use-gpu'
      | 'measure-card-first'
      | 'imagined-shared-memory';
  }
>;

/** What stands in the way of an option on this machine: its memory, its disk, its card. */
export function hardwareNoticeWords(notice: HardwareNotice, format: Format): string {
  switch (notice.code) {
    case 'low-free-memory': {
      const needed = format.memoryBeside(notice.neededBytes, notice.freeBytes);
      return `${needed} of memory are needed, ${format.memoryBeside(notice.freeBytes, notice.neededBytes)} are free now.`;
    }
    case 'low-disk':
      return `${format.file(notice.neededBytes)} are to be downloaded, ${format.file(notice.freeBytes)} are free in ${notice.folder}.`;
    case 'target-cannot-use-gpu': {
      const instead = notice.instead && ` Or choose ${notice.instead.tier}, on the ${notice.instead.card}.`;
      return `AVA cannot use the ${notice.card}: it needs NVIDIA CUDA on x86-64 Linux. An external llama-server can (--target llama-server).${instead ?? ''}`;
    }
    case 'measure-card-first':
      return `The ${notice.card} shares the machine's RAM. It counts if a measurement shows that it is no slower than the processor: measure first.`;
    case 'imagined-shared-memory':
      return imaginedSharedMemory(notice, format);
  }
}

type ImaginedSharedMemory = Extract<Notice, { code: 'imagined-shared-memory' }>;

function imaginedSharedMemory(notice: ImaginedSharedMemory, format: Format): string {
  const may = mayUse(notice, format);
  return notice.isRamOfThisMachine ? `${may} That is the RAM of this machine: --ram sets another size.` : may;
}

function mayUse(
  { card, cardBytes, ramBytes, setAsideBytes, saidBytes }: ImaginedSharedMemory,
  format: Format,
): string {
  const [its, ram] = [format.memory(cardBytes), format.memory(ramBytes)];
  if (setAsideBytes !== undefined) {
    return `The ${card} may use ${its}: ${format.memory(setAsideBytes)} are set aside for it, the rest is part of ${ram} of RAM.`;
  }
  if (saidBytes === undefined) return `The ${card} shares the RAM and may usually use ${its} of ${ram}.`;
  return saidBytes <= cardBytes
    ? `The ${card} shares the RAM: ${its} of ${ram} count, as given.`
    : `The ${card} shares the RAM: of the ${format.memory(saidBytes)} given, ${its} count. It has ${ram}, and the system needs a part.`;
}
