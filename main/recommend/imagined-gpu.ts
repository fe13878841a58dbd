import { findGpu, vendorIn } from '../../registry/find-model.ts';
import type { Registry, RegistryGpu } from '../../registry/schema.ts';
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

type Chip = Pick<Gpu, 'name' | 'vendor' | 'backend'>;
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
    if (vramGb !== undefined) return [ownCard({ name: 'GPU', vendor: 'other', backend: null }, vramGb * GIB)];
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
  const vendor = here?.vendor ?? listed?.vendor ?? vendorIn(name) ?? 'other';
  const chip = {
    name: here?.name ?? listed?.name ?? name,
    vendor,
    backend: here?.backend ?? BACKEND_OF[vendor],
  };
  const isShared = here?.integrated ?? (listed === null ? vendor === 'apple' : (listed.unified ?? false));
  const isKnown = here !== undefined || listed !== null;
  if (isShared && (isKnown || asked.vramGb !== undefined)) {
    return sharedCard(chip, here?.sharedMemory, asked, memory);
  }
  const vramBytes = saidBytes(asked) ?? here?.vramBytes ?? listedBytes(listed);
  if (vramBytes === null) throw new UnknownGpu(name, sizedNames(registry));
  return ownCard(chip, vramBytes);
}

/** What was found counts where it is this machine's RAM that is shared; what is said counts anyway. */
function sharedCard(chip: Chip, found: Gpu['sharedMemory'], asked: Asked, memory: Machine['memory']): Gpu {
  const isThisRam = asked.ramGb === undefined;
  const bytes = saidBytes(asked);
  const usual =
    isThisRam && found
      ? { ...found, isPassedOver: false }
      : usualSharedMemory(chip.vendor, memory.usableBytes);
  return {
    ...usable(chip),
    vramBytes: null,
    integrated: true,
    sharedMemory: bytes === null ? usual : saidSharedMemory(bytes, usual),
    ...(bytes !== null && { saidBytes: wholeBytes(bytes) }),
    imagined: isThisRam ? 'this-ram' : 'given-ram',
  };
}

function ownCard(chip: Chip, vramBytes: number): Gpu {
  return { ...usable(chip), vramBytes: wholeBytes(vramBytes), integrated: false };
}

const usable = (chip: Chip) => ({ ...chip, usable: true, causes: [], driver: null });

const saidBytes = ({ vramGb }: Asked): number | null => (vramGb === undefined ? null : vramGb * GIB);

const listedBytes = (listed: RegistryGpu | null): number | null =>
  listed === null || listed.vram_gb === null ? null : listed.vram_gb * GIB;

function sizedNames({ gpus }: Registry): string[] {
  const sized = gpus.filter(({ vram_gb, unified }) => vram_gb !== null || unified);
  return sized.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
}

const wholeBytes = (bytes: number): number => Math.max(1, Math.round(bytes));
