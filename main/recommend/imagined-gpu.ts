import { findGpu } from '../../registry/find-model.ts';
import type { Registry } from '../../registry/schema.ts';
import { GIB } from '../nouns/bytes.ts';
import type { Gpu, GpuBackend, GpuVendor } from '../probe/nouns/machine.ts';
import { isSameName } from './nearest-name.ts';
import type { WhatIf } from './nouns/what-if-input.ts';
import { ContradictoryRequest, UnknownGpu } from './what-if-errors.ts';

/** The backend that runs a vendor's cards best; `null` if the vendor is unknown. */
const BACKEND_OF: Record<GpuVendor, GpuBackend | null> = {
  nvidia: 'cuda',
  amd: 'vulkan',
  intel: 'vulkan',
  apple: 'metal',
  other: null,
};

/**
 * The cards of an imagined machine: the detected ones if no card is given, else the given one, usable.
 * @throws UnknownGpu if its memory is neither given nor listed; ContradictoryRequest
 */
export function imaginedGpus(
  found: readonly Gpu[],
  { gpu: name, vramGb }: Pick<WhatIf, 'gpu' | 'vramGb'>,
  registry: Registry,
): readonly Gpu[] {
  if (name === undefined) return vramGb === undefined ? found : [card('GPU', 'other', vramGb * GIB)];
  if (!isSameName(name, 'none')) return [namedGpu(name, found, vramGb, registry)];
  if (vramGb !== undefined) throw new ContradictoryRequest('--gpu none', '--vram');
  return [];
}

function namedGpu(name: string, found: readonly Gpu[], vramGb: number | undefined, registry: Registry): Gpu {
  const here = found.find((gpu) => isSameName(gpu.name, name));
  const listed = findGpu(registry, name);
  const saidBytes = vramGb === undefined ? null : vramGb * GIB;
  const listedBytes = typeof listed?.vram_gb === 'number' ? listed.vram_gb * GIB : null;
  const vramBytes = saidBytes ?? here?.vramBytes ?? listedBytes;
  if (vramBytes === null) throw new UnknownGpu(name, sizedNames(registry));
  const vendor = here?.vendor ?? listed?.vendor ?? 'other';
  return card(here?.name ?? listed?.name ?? name, vendor, vramBytes, here?.backend ?? BACKEND_OF[vendor]);
}

function sizedNames({ gpus }: Registry): string[] {
  return gpus.filter(({ vram_gb }) => vram_gb !== null).map(({ name }) => name);
}

function card(name: string, vendor: GpuVendor, vramBytes: number, backend: GpuBackend | null = null): Gpu {
  return {
    vendor,
    name,
    vramBytes: Math.max(1, Math.round(vramBytes)),
    integrated: false,
    usable: true,
    backend,
    causes: [],
    driver: null,
  };
}
