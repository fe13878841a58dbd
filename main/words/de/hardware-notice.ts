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
    case 'target-cannot-use-gpu':
      return `AVA kann die ${notice.card} nicht nutzen: Nötig ist NVIDIA CUDA auf Linux mit x86-64. Ein eigener llama-server kann es (--target llama-server).`;
    case 'measure-card-first':
      return `Die ${notice.card} teilt sich den Speicher des Rechners. Sie zählt, wenn eine Messung zeigt, dass sie nicht langsamer ist als der Prozessor: erst messen.`;
    case 'imagined-shared-memory':
      return imaginedSharedMemory(notice, format);
  }
}

function imaginedSharedMemory(
  { card, cardBytes, ramBytes, isRamOfThisMachine }: Extract<Notice, { code: 'imagined-shared-memory' }>,
  format: Format,
): string {
  const may = `Die ${card} teilt sich den Arbeitsspeicher und darf üblicherweise ${format.memory(cardBytes)} von ${format.memory(ramBytes)} nutzen.`;
  return isRamOfThisMachine ? `${may} So viel hat dieser Rechner: --ram nennt eine andere Größe.` : may;
}
