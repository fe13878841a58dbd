/**
 * Arm's cores by the part number of `/proc/cpuinfo` (implementer 0x41), the slowest first: the kernel's
 * arch/arm64/include/asm/cputype.h.
 */
const PARTS: ReadonlyMap<string, string> = new Map([
  ['0xd04', 'Cortex-A35'],
  ['0xd03', 'Cortex-A53'],
  ['0xd05', 'Cortex-A55'],
  ['0xd46', 'Cortex-A510'],
  ['0xd80', 'Cortex-A520'],
  ['0xd07', 'Cortex-A57'],
  ['0xd08', 'Cortex-A72'],
  ['0xd09', 'Cortex-A73'],
  ['0xd0a', 'Cortex-A75'],
  ['0xd0b', 'Cortex-A76'],
  ['0xd0c', 'Neoverse-N1'],
  ['0xd0d', 'Cortex-A77'],
  ['0xd41', 'Cortex-A78'],
  ['0xd42', 'Cortex-A78AE'],
  ['0xd47', 'Cortex-A710'],
  ['0xd4d', 'Cortex-A715'],
  ['0xd81', 'Cortex-A720'],
  ['0xd87', 'Cortex-A725'],
  ['0xd49', 'Neoverse-N2'],
  ['0xd44', 'Cortex-X1'],
  ['0xd40', 'Neoverse-V1'],
  ['0xd48', 'Cortex-X2'],
  ['0xd4e', 'Cortex-X3'],
  ['0xd4f', 'Neoverse-V2'],
  ['0xd82', 'Cortex-X4'],
  ['0xd85', 'Cortex-X925'],
]);

/** The name of the fastest kind of core among these parts: what a processor of two kinds is known by. */
export function fastestArmCore(parts: Iterable<string>): string | null {
  const found = new Set(parts);
  const names = [...PARTS].filter(([part]) => found.has(part)).map(([, name]) => name);
  return names.at(-1) ?? null;
}
