import type { Gpu, Machine } from '../../probe/nouns/machine.ts';

/**
 * Whether AVA's own images can run a language model on the card: they contain CUDA for x86-64 Linux only, and
 * NVIDIA's chips that share RAM are ARM. The system of an imagined machine is unknown: it is assumed to be suitable.
 */
export function servesAva(gpu: Gpu, { os, cpu }: Machine): boolean {
  const isNvidia = gpu.vendor === 'nvidia' && gpu.backend === 'cuda' && !gpu.integrated;
  const isUnnamed = gpu.vendor === 'other' && gpu.backend === null;
  const isLinux = ['linux', 'unknown'].includes(os.platform);
  const isX64 = ['x64', 'x86_64', 'unknown'].includes(cpu.architecture);
  return (isNvidia || isUnnamed) && isLinux && isX64;
}
