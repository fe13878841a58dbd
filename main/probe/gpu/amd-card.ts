import type { Warning } from '../../warning.ts';
import { type AmdClues, isIntegratedAmd } from './amd-kinds.ts';
import type { FoundGpu } from './found-gpu.ts';
import { gib } from './words.ts';

export interface AmdRecord extends AmdClues {
  readonly driver: string | null;
  readonly busId: string | null;
}

/** A card as the probe knows it: what a processor's graphics borrow is not VRAM. */
export function amdCard(record: AmdRecord): { gpu: FoundGpu; warnings: Warning[] } {
  const integrated = isIntegratedAmd(record);
  const { name, driver, busId, vramBytes } = record;
  const own = integrated ? null : vramBytes;
  const gpu: FoundGpu = { vendor: 'amd', name, vramBytes: own, integrated, driver, busId, trouble: null };
  if (integrated) return { gpu, warnings: [borrowedMemory(name, vramBytes)] };
  return { gpu, warnings: own === null ? [memoryUnknown(name)] : [] };
}

const borrowedMemory = (name: string, reservedBytes: number | null): Warning => ({
  code: 'integrated-gpu',
  message:
    reservedBytes === null
      ? `${name} is part of the processor and borrows the machine's RAM. It counts as having no VRAM.`
      : `${name} is part of the processor. The ${gib(reservedBytes)} set aside for it are borrowed RAM, not VRAM.`,
});

const memoryUnknown = (name: string): Warning => ({
  code: 'gpu-memory-unknown',
  message: `AMD's tools do not tell how much memory ${name} has. Without it, no GPU tier can be advised.`,
});
