import { GIB, MIB } from '../../nouns/bytes.ts';

/** What sources report about an AMD card; each knows a part of it. */
export interface AmdClues {
  readonly name: string;
  /** `gfx1103`, as the compiler calls the chip; `null` if the source does not report it. */
  readonly gfx: string | null;
  /** PCI device id, `0x15bf`. */
  readonly deviceId: string | null;
  readonly vramBytes: number | null;
}

/**
 * LLVM's targets that are graphics inside a processor, from its AMDGPU usage page: Raven to Cezanne,
 * Van Gogh, Rembrandt, Raphael, Phoenix, Strix, Krackan; gfx942 is both MI300A and MI300X.
 */
const INTEGRATED_GFX = /^gfx(902|909|90c|1013|103[35-7]|1103|115[0-9])$/;

/** Code names of processors, and MI300A, whose target is also that of a discrete card. */
const CODE_NAMES = [
  /\b(Raven( Ridge)?|Picasso|Renoir|Lucienne|Cezanne|Barcelo|Van ?Gogh|Rembrandt|Raphael|Mendocino)\b/i,
  /\b(Phoenix\d?|Hawk Point\d?|Granite Ridge|(?<!ROG )Strix( Point| Halo)?|Krackan( Point)?|MI300A)\b/i,
];

/** AMD Radeon 780M, 890M, 8060S; Radeon Vega 8; plain "AMD Radeon Graphics". */
const MARKET_NAMES = [
  /\bRadeon(\(TM\)|™)?\s+([4-8]\d0M|80[3-6]0S)\b/i,
  /\bVega\s*(3|6|7|8|9|11)\b/i,
  /\bVega\s*10\s+Graphics\b/i,
  /^(AMD\s+)?(ATI\s+)?Radeon(\(TM\)|™)?\s+(R[2-7]\s+)?Graphics$/i,
];

/** PCI ids of the same processors, for when only the kernel's folder is available. */
const INTEGRATED_IDS = new Set([
  ...['0x15dd', '0x15d8', '0x1636', '0x164c', '0x1638', '0x15e7', '0x163f', '0x1435', '0x164d', '0x1681'],
  ...['0x164e', '0x1506', '0x15bf', '0x15c8', '0x1900', '0x1901', '0x13c0', '0x150e', '0x1586', '0x1114'],
]);

/** Carve-outs are round (64 MiB, 512 MiB); no discrete card that runs a language model has so little. */
const CARVE_OUT_BYTES = GIB;

/**
 * Whether the card borrows the machine's RAM. The chip decides where it is known: an unknown new card
 * is called "AMD Radeon Graphics" too.
 */
export function isIntegratedAmd({ name, gfx, deviceId, vramBytes }: AmdClues): boolean {
  if (CODE_NAMES.some((pattern) => pattern.test(name))) return true;
  if (gfx !== null) return INTEGRATED_GFX.test(gfx);
  if (deviceId !== null && INTEGRATED_IDS.has(deviceId.toLowerCase())) return true;
  if (MARKET_NAMES.some((pattern) => pattern.test(name))) return true;
  return vramBytes !== null && vramBytes <= CARVE_OUT_BYTES && vramBytes % (64 * MIB) === 0;
}
