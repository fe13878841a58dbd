import type { Machine, Warning } from '../../../preload/contract.ts';

/** What holds the machine back, with the numbers of its sentences; `other`: as the machine side tells it. */
export type Problem =
  | { readonly kind: 'memory-limit'; readonly mayUseBytes: number; readonly totalBytes: number }
  | { readonly kind: 'cpu-limit'; readonly usable: number; readonly all: number }
  | { readonly kind: 'wsl-memory'; readonly totalBytes: number }
  | { readonly kind: 'on-battery' }
  | { readonly kind: 'power-saver'; readonly profile: string }
  | { readonly kind: 'disk-unknown'; readonly folder: string }
  | { readonly kind: 'silent-tool'; readonly tool: string }
  | { readonly kind: 'other'; readonly warning: Warning };

/** A card's own block on the page says these already, with its name and its way out. */
const TOLD_BESIDE_THE_CARD = new Set(['gpu-not-usable', 'integrated-gpu', 'unified-memory']);

/** What the probe warns of, in its order; what the cards tell themselves is left out. */
export function problemsOf(machine: Machine): Problem[] {
  return machine.warnings
    .filter(({ code }) => !TOLD_BESIDE_THE_CARD.has(code) || machine.gpus.length === 0)
    .map((warning) => problemOf(warning, machine));
}

function problemOf(warning: Warning, machine: Machine): Problem {
  const { code } = warning;
  const { memory, cpu, power, disk } = machine;
  switch (code) {
    case 'memory-limit':
      return { kind: code, mayUseBytes: memory.usableBytes, totalBytes: memory.totalBytes };
    case 'cpu-limit':
      return { kind: code, usable: cpu.usableCores, all: cpu.logicalCores };
    case 'wsl-memory':
      return { kind: code, totalBytes: memory.totalBytes };
    case 'on-battery':
      return { kind: code };
    case 'power-saver':
      return power.profile === null ? { kind: 'other', warning } : { kind: code, profile: power.profile };
    case 'disk-unknown':
      return { kind: code, folder: disk.folder };
    default:
      return silentTool(code) ?? { kind: 'other', warning };
  }
}

/** `nvidia-smi-silent`; the list of the system itself is no tool that a person would know by name. */
function silentTool(code: string): Problem | null {
  const tool = /^(.+)-silent$/.exec(code)?.[1];
  return tool === undefined || tool === 'hardware-list' ? null : { kind: 'silent-tool', tool };
}
