/** Seconds that a measurement takes at most on a quiet machine, however slow that is. */
export const BENCHMARK_SEC = { full: 15, quick: 4 };
