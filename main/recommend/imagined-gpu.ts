import { findGpu, vendorIn } from '../../registry/find-model.ts';
import type { Registry } from '../../registry/schema.ts';
import { GIB } from '../nouns/bytes.ts';
import type { Gpu, GpuBackend, GpuVendor, Machine } from '../probe/nouns/machine.ts';
import { saidSharedMemory, usualSharedMemory } from './imagined-memory.ts';
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

type Asked = Pick<WhatIf, 'gpu' | 'vramGb' | 'ramGb'>;

/**
 * The cards of an imagined machine: the detected ones if no card is given, else the given one, usable. Cards that share the
 * RAM may use more of more.
 * @param memory of the imagined machine
 * @throws UnknownGpu if its memory is neither given nor listed; ContradictoryRequest
 */
export function imaginedGpus(
  found: readonly Gpu[],
  asked: Asked,
  memory: Machine['memory'],
  registry: Registry,
): readonly Gpu[] {
  const { gpu: name, vramGb } = asked;
  if (name === undefined) {
    if (vramGb !== undefined) return [card('GPU', 'other', vramGb * GIB)];
    return asked.ramGb === undefined ? found : found.map((gpu) => withRam(gpu, memory));
  }
  if (!isSameName(name, 'none')) return [namedGpu(name, found, asked, memory, registry)];
  if (vramGb !== undefined) throw new ContradictoryRequest('--gpu none', '--vram');
  return [];
}

/** What it was found to have says nothing about another size of RAM. */
function withRam(gpu: Gpu, { usableBytes }: Machine['memory']): Gpu {
  if (!gpu.integrated) return gpu;
  const { isPassedOver = false } = gpu.sharedMemory ?? {};
  return { ...gpu, sharedMemory: { ...usualSharedMemory(gpu.vendor, usableBytes), isPassedOver } };
}

function namedGpu(
  name: string,
  found: readonly Gpu[],
  asked: Asked,
  memory: Machine['memory'],
  registry: Registry,
): Gpu {
  const here = found.find((gpu) => isSameName(gpu.name, name));
  const listed = findGpu(registry, name);
  const saidBytes = asked.vramGb === undefined ? null : asked.vramGb * GIB;
  const vendor = here?.vendor ?? listed?.vendor ?? vendorIn(name) ?? 'other';
  const shownName = here?.name ?? listed?.name ?? name;
  const backend = here?.backend ?? BACKEND_OF[vendor];
  const isShared = here?.integrated ?? (listed === null ? vendor === 'apple' : (listed.unified ?? false));
  if (isShared && (here !== undefined || listed !== null || saidBytes !== null)) {
    const usual =
      asked.ramGb === undefined && here?.sharedMemory
        ? { ...here.sharedMemory, isPassedOver: false }
        : usualSharedMemory(vendor, memory.usableBytes);
    return {
      ...card(shownName, vendor, 1, backend),
      vramBytes: null,
      integrated: true,
      sharedMemory: saidBytes === null ? usual : saidSharedMemory(saidBytes, usual),
      ...(saidBytes !== null && { saidBytes: wholeBytes(saidBytes) }),
      imagined: asked.ramGb === undefined ? 'this-ram' : 'given-ram',
    };
  }
  const listedBytes = typeof listed?.vram_gb === 'number' ? listed.vram_gb * GIB : null;
  const vramBytes = saidBytes ?? here?.vramBytes ?? listedBytes;
  if (vramBytes === null) throw new UnknownGpu(name, sizedNames(registry));
  return card(shownName, vendor, vramBytes, backend);
}

function sizedNames({ gpus }: Registry): string[] {
  const sized = gpus.filter(({ vram_gb, unified }) => vram_gb !== null || unified);
  return sized.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
}

function card(name: string, vendor: GpuVendor, vramBytes: number, backend: GpuBackend | null = null): Gpu {
  return {
    vendor,
    name,
    vramBytes: wholeBytes(vramBytes),
    integrated: false,
    usable: true,
    backend,
    causes: [],
    driver: null,
  };
}

const wholeBytes = (bytes: number): number => Math.max(1, Math.round(bytes));
