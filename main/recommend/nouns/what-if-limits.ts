/** The most that may be imagined, and the least score: anything beyond is a typing error. */
export const WHAT_IF_LIMITS = {
  mostRamGb: 1_000_000,
  mostCores: 100_000,
  mostVramGb: 100_000,
  leastScore: 0.001,
  mostScore: 100_000,
} as const;
