import type { TracePoint } from '../../preload/contract.ts';

export interface LiveTraceProps {
  /** Oldest first, as the running step carries them. */
  readonly points: readonly TracePoint[];
  /** The series being measured now; `null`: none, all lines are drawn soft. */
  readonly current: string | null;
  /** What the measurement takes at first; the axis grows by 5 s when it takes longer. */
  readonly totalSec: number;
  /** What people call a series; without it the series' own name. */
  readonly nameOf?: (series: string) => string;
}

/** Tokens/s of each test model while it is measured. `aria-hidden`: the page's progress bar says it. */
export function LiveTrace(_props: LiveTraceProps) {
  return <svg aria-hidden="true" width="100%" height="180" />;
}
