const MINUTE_SEC = 60;
const HOUR_SEC = 60 * MINUTE_SEC;
const DAY_SEC = 24 * HOUR_SEC;

/** Longer waits are rounded more coarsely: up to `upTo` seconds, in steps of `stepSec`. */
const STEPS = [
  { upTo: 10, stepSec: 1, unit: 's', unitSec: 1 },
  { upTo: 30, stepSec: 5, unit: 's', unitSec: 1 },
  { upTo: 60, stepSec: 10, unit: 's', unitSec: 1 },
  { upTo: 5 * MINUTE_SEC, stepSec: MINUTE_SEC / 2, unit: 'min', unitSec: MINUTE_SEC },
  { upTo: 2 * HOUR_SEC, stepSec: MINUTE_SEC, unit: 'min', unitSec: MINUTE_SEC },
  { upTo: DAY_SEC, stepSec: HOUR_SEC, unit: 'h', unitSec: HOUR_SEC },
] as const;

/** The time left, rounded up, so that the wait never takes longer; `null`: more than a day. */
export function timeLeft(seconds: number): { value: number; unit: 's' | 'min' | 'h' } | null {
  const step = STEPS.find(({ upTo, stepSec }) => Math.ceil(seconds / stepSec) * stepSec <= upTo);
  if (step === undefined) return null;
  // Nothing left is a moment, never 0 s.
  const rounded = Math.max(1, Math.ceil(seconds / step.stepSec)) * step.stepSec;
  return { value: rounded / step.unitSec, unit: step.unit };
}
