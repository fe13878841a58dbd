/** Beyond this share of the prediction, plus a second, loading is called slow. */
const MUCH_LONGER = 1.5;
const GRACE_SEC = 1;

/** How long a trial loads already; clocks of browser and machine side may differ. */
export function secondsSince(startedAt: string, nowMs: number): number {
  return Math.max(0, (nowMs - Date.parse(startedAt)) / 1000);
}

/** Whether loading takes much longer than it was predicted to. */
export function isSlowLoad(soFarSec: number, predictedSec: number): boolean {
  return soFarSec > predictedSec * MUCH_LONGER + GRACE_SEC;
}
