import type { CardCause } from '../../nouns/cause.ts';
import type { DrmCard, PciDisplay } from './drm.ts';
import { type FoundGpu, isSamePlace } from './found-gpu.ts';

/** Drivers that keep a card for a virtual machine: Linux's own, the one it had before, and Xen's. */
const KEEPERS: ReadonlySet<string | null> = new Set(['vfio-pci', 'pci-stub', 'pciback', 'xen-pciback']);

const isKept = ({ driver }: PciDisplay): boolean => KEEPERS.has(driver);

/** The cards that are kept so, which no tool lists and the kernel does not drive itself. */
export function passedThrough(displays: readonly PciDisplay[] | null): DrmCard[] {
  const unknown = { name: null, revision: null, vramBytes: null, gttBytes: null, driver: null };
  return (displays ?? []).filter(isKept).map(({ vendor, busId, deviceId }) => ({
    ...unknown,
    vendor,
    busId,
    deviceId,
  }));
}

/** Why such a card cannot be used here; `null`: it is none. */
export function whyPassedThrough(card: FoundGpu, displays: readonly PciDisplay[] | null): CardCause | null {
  const kept = displays?.find((display) => isKept(display) && isSamePlace(card, display) === true);
  return kept?.driver == null ? null : { code: 'passed-through', driver: kept.driver };
}

export const isPassedThrough = ({ cause }: FoundGpu): boolean => cause?.code === 'passed-through';
