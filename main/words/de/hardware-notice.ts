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
      return `${needed} Speicher sind nötig, ${format.memoryBeside(notice.freeBytes, notice.neededBytes)} gerade frei.`;
    }
    case 'low-disk':
      return `${format.file(notice.neededBytes)} sind herunterzuladen, ${format.file(notice.freeBytes)} in ${notice.folder} frei.`;
    case 'target-cannot-use-gpu': {
      const instead =
        notice.instead && ` Oder wählen Sie ${notice.instead.tier}, auf der ${notice.instead.card}.`;
      return `AVA kann die ${notice.card} nicht nutzen: Nötig ist NVIDIA CUDA auf Linux mit x86-64. Ein eigener llama-server kann es (--target llama-server).${instead ?? ''}`;
    }
    case 'measure-card-first':
      return `Die ${notice.card} teilt sich den Speicher des Rechners. Sie zählt, wenn eine Messung zeigt, dass sie nicht langsamer ist als der Prozessor: erst messen.`;
    case 'imagined-shared-memory':
      return imaginedSharedMemory(notice, format);
  }
}

type ImaginedSharedMemory = Extract<Notice, { code: 'imagined-shared-memory' }>;

function imaginedSharedMemory(notice: ImaginedSharedMemory, format: Format): string {
  const may = mayUse(notice, format);
  return notice.isRamOfThisMachine
    ? `${may} So viel hat dieser Rechner: --ram nennt eine andere Größe.`
    : may;
}

function mayUse(
  { card, cardBytes, ramBytes, setAsideBytes, saidBytes }: ImaginedSharedMemory,
  format: Format,
): string {
  const [its, ram] = [format.memory(cardBytes), format.memory(ramBytes)];
  if (setAsideBytes !== undefined) {
    return `Die ${card} darf ${its} nutzen: ${format.memory(setAsideBytes)} sind für sie reserviert, der Rest ist Teil von ${ram} RAM.`;
  }
  if (saidBytes === undefined) {
    return `Die ${card} teilt sich den Arbeitsspeicher und darf üblicherweise ${its} von ${ram} nutzen.`;
  }
  return saidBytes <= cardBytes
    ? `Die ${card} teilt sich den Arbeitsspeicher: Wie angegeben zählen ${its} von ${ram}.`
    : `Die ${card} teilt sich den Arbeitsspeicher: Von den angegebenen ${format.memory(saidBytes)} zählen ${its}. Es gibt ${ram}, und das System braucht einen Teil.`;
}
