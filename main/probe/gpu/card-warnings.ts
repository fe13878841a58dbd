import type { ToldWarning } from '../../nouns/warning.ts';
import { memoryFigure } from '../../words/figures.ts';
import type { FoundGpu } from './found-gpu.ts';

/** What a person should know about the memory of a card: borrowed memory and unknown memory. */
export function memoryWarnings(card: FoundGpu): ToldWarning[] {
  if (card.integrated) return [borrowed(card)];
  if (card.vramBytes !== null || isSeenOnBusAlone(card)) return [];
  return [
    {
      code: 'gpu-memory-unknown',
      message: `Nothing here tells how much memory ${card.name} has. State it with --vram; else no GPU tier can be advised.`,
      trouble: { code: 'gpu-memory-unknown', card: card.name },
    },
  ];
}

/** Without its driver a card tells nothing: then the driver is the news. */
const isSeenOnBusAlone = ({ vendor, driver, busId }: FoundGpu): boolean =>
  vendor === 'nvidia' && driver === null && busId !== null;

function borrowed({ vendor, name, borrowedBytes }: FoundGpu): ToldWarning {
  if (vendor === 'nvidia' || vendor === 'apple') {
    return {
      code: 'unified-memory',
      message: `${name} shares the machine's RAM and has no memory of its own. It counts as having no VRAM.`,
      trouble: { code: 'unified-memory', card: name },
    };
  }
  const message =
    borrowedBytes === null
      ? `${name} is part of the processor and borrows the machine's RAM. It counts as having no VRAM.`
      : `${name} is part of the processor. The ${memoryFigure(borrowedBytes)} set aside for it are borrowed RAM, not VRAM.`;
  return {
    code: 'integrated-gpu',
    message,
    trouble: { code: 'integrated-gpu', card: name, borrowedBytes },
  };
}
