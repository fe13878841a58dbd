import type { Gpu, Machine } from './machine.ts';

export interface SizedGpu extends Gpu {
  readonly vramBytes: number;
}

/**
 * The usable card with the most memory of its own: a model runs on one card, and borrowed RAM is not VRAM.
 * It is the one that is measured and the one that the advice counts on.
 */
export function largestGpu({ gpus }: Machine): SizedGpu | null {
  const sized = gpus.filter(isSized);
  return sized.reduce<SizedGpu | null>(
    (largest, gpu) => (largest !== null && largest.vramBytes >= gpu.vramBytes ? largest : gpu),
    null,
  );
}

function isSized(gpu: Gpu): gpu is SizedGpu {
  return gpu.usable && !gpu.integrated && gpu.vramBytes !== null;
}
