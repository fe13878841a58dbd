/**
 * Cards that no driver lets llama.cpp use through Vulkan: AMD's before the Radeon HD 7000 have no Vulkan at all (Mesa's
 * RADV and AMD's own begin with GCN); Intel's before Broadwell lack the 16-bit storage that llama.cpp demands (Mesa's
 * `hasvk`), or Vulkan. By the names of pci.ids, the names on the box, and for cards without one, PCI ids of Linux's i915.
 */
const TOO_OLD = {
  amd: [
    /\bRadeon HD [2-6]\d{3}\b/i,
    /\b(RV[67]\d\d|Cedar|Redwood|Juniper|Cypress|Hemlock|Caicos|Turks|Barts|Cayman|Blackcomb|Whistler|Seymour)\b/i,
    /\b(Sumo|Wrestler|Trinity|Richland)\b/i,
  ],
  intel: [
    /\bHD Graphics (2[05]00|3000|4[0246]00|5000|P[34]\d00)\b/i,
    /\bIris (Pro )?(Graphics )?5[12]00\b/i,
    /\b((2nd|3rd|4th) Gen(eration)? Core|Haswell|(Sandy|Ivy) ?Bridge|Ironlake|Z36xxx|GMA)\b/i,
    /\bGPU 0x(004[26]|01[0-6][0-9a-f]|04[0-2][0-9a-f]|0[acd][0-2][0-9a-f]|0f3[0-3]|2[5-9a-e][0-9a-f]{2}|a0[01][0-9a-f])$/i,
  ],
} as const;

/** Whether an AMD or Intel card of this name is too old for the runtime, whatever its driver. */
export function isTooOldForVulkan(vendor: keyof typeof TOO_OLD, name: string): boolean {
  const plain = name.replace(/\((R|TM)\)/gi, '').replace(/\s+/g, ' ');
  return TOO_OLD[vendor].some((pattern) => pattern.test(plain));
}
