import { GIB } from '../nouns/bytes.ts';
import type { Gpu } from '../probe/nouns/machine.ts';
import type { SharedMemory } from '../probe/nouns/shared-memory.ts';

/**
 * Metal's recommended working set, by logs of llama.cpp: 10,923 MiB of 16 GB, 21,845 of 32; 49,152 of 64, 73,728 of 96. Newer
 * systems give some more (11.8 GiB of 16, 28.1 of 36).
 */
const METAL = { upToBytes: 32 * GIB, share: 2 / 3, shareAbove: 3 / 4 };
/** Linux lends graphics half of the RAM by default (TTM's `pages_limit`), whatever the firmware reserves. */
const LENT_SHARE = 1 / 2;

const NOTHING_SAID = { runtimeBytes: null, carveOutBytes: null, gttBytes: null, isPassedOver: false };

/** What a card may usually use of so much RAM. NVIDIA's chips that share it set no limit of their own. */
export function usualSharedMemory(vendor: Gpu['vendor'], ramBytes: number): SharedMemory {
  switch (vendor) {
    case 'apple': {
      const share = ramBytes <= METAL.upToBytes ? METAL.share : METAL.shareAbove;
      return { ...NOTHING_SAID, runtimeBytes: Math.floor(share * ramBytes) };
    }
    case 'amd':
    case 'intel':
      return { ...NOTHING_SAID, gttBytes: Math.floor(LENT_SHARE * ramBytes) };
    case 'nvidia':
    case 'other':
      return NOTHING_SAID;
  }
}

/** What a user says that a card may use, of what is set aside for it too. */
export function saidSharedMemory(bytes: number, { carveOutBytes }: SharedMemory): SharedMemory {
  return { ...NOTHING_SAID, runtimeBytes: Math.max(1, Math.round(bytes)), carveOutBytes };
}
