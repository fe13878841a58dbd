/**
 * Which chip an AMD card has, as the compiler calls it (`gfx1201`): tools, the kernel and Vulkan's drivers each
 * name it in their own way.
 */

/** Code names of chips, by LLVM's AMDGPU usage page and the names of Mesa's driver RADV. */
const CODE_NAMES: readonly (readonly [RegExp, string])[] = [
  [/\b(polaris ?(1[0-2]|2[0-3])|vega ?m|fiji)\b/i, 'gfx803'],
  [/\b(tonga|iceland|topaz)\b/i, 'gfx802'],
  // Not "Vega 10 Graphics", which is in a processor.
  [/\bvega10\b/i, 'gfx900'],
  [/\bvega ?12\b/i, 'gfx904'],
  [/\bvega ?20\b/i, 'gfx906'],
  [/\b(mi100|arcturus)\b/i, 'gfx908'],
  [/\b(mi200|aldebaran)\b/i, 'gfx90a'],
  [/\bnavi ?10\b/i, 'gfx1010'],
  [/\bnavi ?12\b/i, 'gfx1011'],
  [/\bnavi ?14\b/i, 'gfx1012'],
  [/\bnavi ?21\b/i, 'gfx1030'],
  [/\bnavi ?22\b/i, 'gfx1031'],
  [/\bnavi ?23\b/i, 'gfx1032'],
  [/\bnavi ?24\b/i, 'gfx1034'],
  [/\bnavi ?31\b/i, 'gfx1100'],
  [/\bnavi ?32\b/i, 'gfx1101'],
  [/\bnavi ?33\b/i, 'gfx1102'],
  [/\bnavi ?44\b/i, 'gfx1200'],
  [/\bnavi ?48\b/i, 'gfx1201'],
  [/\braven ?2\b/i, 'gfx909'],
  [/\braven\b/i, 'gfx902'],
  [/\brenoir\b/i, 'gfx90c'],
  [/\bvan ?gogh\b/i, 'gfx1033'],
  [/\brembrandt\b/i, 'gfx1035'],
  // RADV calls both "RAPHAEL_MENDOCINO", which says neither.
  [/\braphael\b(?! mendocino)/i, 'gfx1036'],
  [/(?<!\braphael )\bmendocino\b/i, 'gfx1037'],
  [/\bphoenix ?\d?\b/i, 'gfx1103'],
  [/\bstrix halo\b/i, 'gfx1151'],
  [/\bstrix( ?1| point)\b/i, 'gfx1150'],
  [/\bkrackan\b/i, 'gfx1152'],
];

/** PCI ids of discrete cards, by the list of amdgpu.ids (libdrm) and pci.ids. */
const IDS: readonly (readonly [RegExp, string])[] = [
  [/^0x(67[cde]f|67c[0-7]|69[89][0-9a-f]|6fdf)$/i, 'gfx803'],
  [/^0x(68[67][0-9a-f])$/i, 'gfx900'],
  [/^0x66a[0-9a-f]$/i, 'gfx906'],
  [/^0x731[0-9a-f]$/i, 'gfx1010'],
  [/^0x736[0-9a-f]$/i, 'gfx1011'],
  [/^0x734[0-9a-f]$/i, 'gfx1012'],
  [/^0x73[ab][0-9a-f]$/i, 'gfx1030'],
  [/^0x73[cd][0-9a-f]$/i, 'gfx1031'],
  [/^0x73[ef][0-9a-f]$/i, 'gfx1032'],
  [/^0x74[23][0-9a-f]$/i, 'gfx1034'],
  [/^0x74(4[0-9a-f]|5e)$/i, 'gfx1100'],
  [/^0x74(6[01]|7[0-9a-f])$/i, 'gfx1101'],
  [/^0x74[89][0-9a-f]$/i, 'gfx1102'],
  [/^0x755[0-9a-f]$/i, 'gfx1201'],
  [/^0x759[0-9a-f]$/i, 'gfx1200'],
];

/** The chip that a name mentions: `AMD Radeon Graphics (RADV GFX1201)`, `Navi 31 [...]`; `null`: none. */
export function amdChipIn(name: string): string | null {
  // RADV joins the words of a code name: RAPHAEL_MENDOCINO, GFX1103_R1.
  const text = name.replaceAll('_', ' ');
  const code = /\bgfx\d{2,3}[0-9a-f]\b/i.exec(text)?.[0];
  if (code !== undefined) return code.toLowerCase();
  return CODE_NAMES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/**
 * One spelling for the chip as AMD's tools print it: `gfx906:sramecc+:xnack-` with features, and `gfx9010` from those
 * that write its last part in base 10.
 */
export function amdChipAs(printed: string | null): string | null {
  const [code = ''] = printed?.toLowerCase().split(':') ?? [];
  const [, family, step] = /^gfx(90)(1\d)$/.exec(code) ?? [];
  return family === undefined ? code || null : `gfx${family}${Number(step).toString(16)}`;
}

/** The chip of a discrete card with this PCI id (`0x7550`); `null`: not in the list. */
export function amdChipOf(deviceId: string | null): string | null {
  return deviceId === null ? null : (IDS.find(([ids]) => ids.test(deviceId))?.[1] ?? null);
}
