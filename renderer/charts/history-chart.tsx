import type { History } from '../../preload/contract.ts';

export interface HistoryChartProps {
  /** Oldest first; the last 20 are drawn. Give all of them: numbers of marks count what is drawn. */
  readonly entries: History['entries'];
  /** The score that a tier asks for; `null`: none is drawn. */
  readonly guideline: { readonly score: number; readonly name: string } | null;
  /** A measurement runs now: a hollow mark "now" stands at the end. */
  readonly isRunning?: boolean;
}

/** Scores with their ranges, and below it in words what changed at each numbered mark. */
export function HistoryChart(_props: HistoryChartProps) {
  return <figure />;
}
