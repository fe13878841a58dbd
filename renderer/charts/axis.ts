/** A scale from 0 to a round number, with its labelled ticks. */
export interface Axis {
  readonly top: number;
  readonly ticks: readonly number[];
}

const ROUND_STEPS = [1, 2, 2.5, 5, 10];

/** An axis that includes `highest` and has at most `intervals` parts, each a round number. */
export function roundAxis(highest: number, intervals = 4): Axis {
  const least = Math.max(highest, Number.MIN_VALUE) / intervals;
  const unit = 10 ** Math.floor(Math.log10(least));
  const step = (ROUND_STEPS.find((round) => round * unit >= least) ?? 10) * unit;
  return stepAxis(Math.ceil(without(highest / step)) * step, step);
}

/** An axis up to `top`, labelled every `step`. */
export function stepAxis(top: number, step: number): Axis {
  const count = Math.floor(without(top / step));
  return { top: without(top), ticks: Array.from({ length: count + 1 }, (_, index) => without(index * step)) };
}

/** 0.3 / 0.1 is not exactly 3: removes the error of binary fractions. */
function without(value: number): number {
  return Number(value.toPrecision(12));
}
