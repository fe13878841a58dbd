import { GIB, MIB } from '../../nouns/bytes.ts';

/** What sources report about an AMD card; each knows a part of it. */
export interface AmdClues {
  /** `null` if the source has none. */
  readonly name: string | null;
  /** `gfx1103`, as the compiler calls the chip; `null` if the source does not report it. */
  readonly gfx: string | null;
  /** PCI device id, `0x15bf`. */
  readonly deviceId: string | null;
  readonly vramBytes: number | null;
}

/**
 * LLVM's targets that are graphics inside a processor, from its AMDGPU usage page: Kaveri, Kabini, Carrizo, Raven to
 * Cezanne, Van Gogh, Rembrandt, Raphael, Phoenix, Strix, Krackan; gfx942 is both MI300A and MI300X.
 */
const INTEGRATED_GFX = /^gfx(70[035]|801|810|902|909|90c|1013|103[35-7]|1103|115[0-9]|117[0-9])$/;

/** Code names of processors, and MI300A, whose target is also that of a discrete card. */
const CODE_NAMES = [
  /\b(Kaveri|Kabini|Mullins|Carrizo|Stoney|Cyan Skillfish|BC-?250)\b/i,
  /\b(Raven( ?2| Ridge)?|Picasso|Renoir|Lucienne|Cezanne|Barcelo|Van ?Gogh|Rembrandt|Raphael|Mendocino)\b/i,
  /\b(Phoenix\d?|Hawk ?Point\d?|Gorgon Point\d?|Sephiroth|Granite Ridge|(?<!ROG )Strix\d?( Point| Halo)?|Krackan\d?( Point)?|MI300A)\b/i,
];

/** What drivers call processors' graphics, and every card that they do not know yet. */
const UNNAMED = /^(AMD\s+)?(ATI\s+)?Radeon\s*(\(TM\)|™)?\s+(R[2-7]E?\s+)?Graphics$/i;

/** AMD Radeon 780M, 890M, 8060S; Radeon Vega 8; a processor's own name. */
const MARKET_NAMES = [
  /\bRadeon\s*(\(TM\)|™)?\s+([4-8]\d0M|80[3-6]0S)\b/i,
  /\bVega\s*(1|3|5|6|7|8|9|11)\b/i,
  /\bVega\s*10\s+Graphics\b/i,
  /\bAMD (Ryzen|Athlon)\b/i,
  UNNAMED,
];

/** PCI ids of the same processors, for when only the kernel's folder is available. */
const INTEGRATED_IDS = new Set([
  ...['0x15dd', '0x15d8', '0x1636', '0x164c', '0x1638', '0x15e7', '0x163f', '0x1435', '0x164d', '0x1681'],
  ...['0x164e', '0x1506', '0x15bf', '0x15c8', '0x1900', '0x1901', '0x13c0', '0x150e', '0x1586', '0x1114'],
  ...['0x164f', '0x13fe', '0x9874', '0x98e4', '0x1902', '0x74a0'],
]);
/** Kaveri, and Kabini and Mullins. */
const OLD_INTEGRATED_IDS = /^0x(13[01][0-9a-f]|98[35][0-9a-f])$/i;

/** Carve-outs are round (64 MiB, 512 MiB); no discrete card that runs a language model has so little. */
const CARVE_OUT_BYTES = GIB;

/**
 * Whether the card borrows the machine's RAM. The chip decides where it is known: an unknown new card
 * is called "AMD Radeon Graphics" too.
 */
export function isIntegratedAmd({ name: given, gfx, deviceId, vramBytes }: AmdClues): boolean {
  const name = given ?? '';
  if (isProcessorsCode(name)) return true;
  if (gfx !== null) return INTEGRATED_GFX.test(gfx);
  if (deviceId !== null && (INTEGRATED_IDS.has(deviceId.toLowerCase()) || OLD_INTEGRATED_IDS.test(deviceId)))
    return true;
  if (MARKET_NAMES.some((pattern) => pattern.test(name))) return true;
  return vramBytes !== null && vramBytes <= CARVE_OUT_BYTES && vramBytes % (64 * MIB) === 0;
}

/** Whether a name has the code name of a processor: `AMD Radeon Graphics (RADV RAPHAEL MENDOCINO)`. */
export const isProcessorsCode = (name: string): boolean => CODE_NAMES.some((pattern) => pattern.test(name));

/** Whether a name says no more than that it is some card or processor of AMD: "AMD Radeon Graphics". */
export const isUnnamedAmd = (name: string): boolean => UNNAMED.test(name.trim());
