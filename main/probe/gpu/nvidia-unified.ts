const UNIFIED = /\b(GB10|N1X?|DGX Spark|Tegra|Jetson|Orin|Thor|Xavier)\b|\(nvgpu\)/i;

/**
 * NVIDIA chips that share the machine's RAM: GB10 (DGX Spark), N1X, and Tegra, which Jetson boards
 * carry. Grace Hopper and Grace Blackwell servers (GH200, GB200) are not among them: they have HBM.
 */
export function isUnifiedNvidia(name: string): boolean {
  return UNIFIED.test(name);
}
