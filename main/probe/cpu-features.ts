/** Features that llama.cpp uses, by the kernel's flags on x86 and on ARM. */
const KERNEL_FLAGS: Readonly<Record<string, string>> = {
  avx: 'AVX',
  avx2: 'AVX2',
  fma: 'FMA',
  f16c: 'F16C',
  avx512f: 'AVX512F',
  avx512_vnni: 'AVX512-VNNI',
  avx_vnni: 'AVX-VNNI',
  amx_tile: 'AMX',
  neon: 'NEON',
  asimd: 'NEON',
  asimddp: 'DOTPROD',
  i8mm: 'I8MM',
  sve: 'SVE',
};

/** The same, as macOS names them below `hw.optional` and in `machdep.cpu`. */
const MAC_FLAGS: Readonly<Record<string, string>> = {
  'avx1.0': 'AVX',
  avx1_0: 'AVX',
  avx2_0: 'AVX2',
  fma: 'FMA',
  f16c: 'F16C',
  avx512f: 'AVX512F',
  avx512vnni: 'AVX512-VNNI',
  neon: 'NEON',
  AdvSIMD: 'NEON',
  'arm.AdvSIMD': 'NEON',
  'arm.FEAT_DotProd': 'DOTPROD',
  'arm.FEAT_I8MM': 'I8MM',
};

/** The instruction sets in the flags of `/proc/cpuinfo`: `fpu vme ... avx2`, or ARM's `Features`. */
export function featuresOfFlags(flags: string): string[] {
  return inOrder(
    flags
      .toLowerCase()
      .split(/\s+/)
      .map((flag) => KERNEL_FLAGS[flag]),
  );
}

/** The instruction sets that macOS reports: `hw.optional.neon: 1`. */
export function featuresOfMac(settings: ReadonlyMap<string, string>): string[] {
  const optional = [...settings].filter(([key, value]) => key.startsWith('hw.optional.') && value === '1');
  return inOrder(optional.map(([key]) => MAC_FLAGS[key.slice('hw.optional.'.length)]));
}

/** The same order on all machines, so that two of the same kind read alike. */
function inOrder(found: readonly (string | undefined)[]): string[] {
  const all = new Set([...Object.values(KERNEL_FLAGS), ...Object.values(MAC_FLAGS)]);
  return [...all].filter((feature) => found.includes(feature));
}
