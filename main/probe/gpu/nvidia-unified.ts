const UNIFIED = /\b(GB10|N1X?|DGX Spark|Tegra|Jetson|Orin|Thor|Xavier|JMJWOA)\b|\(nvgpu\)|\bGeneric-GPU\b/i;

/** Families of cards with memory of their own, Grace's companions among them. */
const WITH_OWN_MEMORY =
  /geforce|quadro|tesla|titan|\b[rg]tx\b|\bgrid\b|\bcmp\b|\bnvs\b|\bG[BH][23]\d\d\b|\b[ABHLPTV]\d{1,4}[A-Z]?\b/i;

/** The machine that a card was found in. */
export interface CardsMachine {
  readonly architecture: string;
  readonly ramBytes: number;
}

/**
 * NVIDIA chips that share the machine's RAM: GB10 (DGX Spark), N1X, whose driver calls it "JMJWOA-Generic-GPU", and
 * Tegra, which Jetson boards carry. Grace Hopper and Grace Blackwell servers (GH200, GB200) are not among them: they
 * have HBM. A chip that has no name yet is one of them where the processor is ARM and its memory is the machine's, or
 * the half of it that Windows lends.
 */
export function isUnifiedNvidia(
  name: string,
  vramBytes: number | null = null,
  machine: CardsMachine | null = null,
): boolean {
  if (UNIFIED.test(name)) return true;
  if (machine === null || vramBytes === null || WITH_OWN_MEMORY.test(name)) return false;
  return /^(aarch64|arm64)/i.test(machine.architecture) && isShareOf(machine.ramBytes, vramBytes);
}

/** Systems keep some percent of the memory for themselves. */
const isShareOf = (ramBytes: number, bytes: number): boolean =>
  [1, 0.5].some((share) => Math.abs(bytes / (ramBytes * share) - 1) < 0.1);
