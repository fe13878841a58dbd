/** After so many crashes within a minute, reloading the page does not help. */
const MOST_CRASHES = 3;
const WITHIN_MS = 60_000;

/** Whether a page that just crashed should be reloaded, from the times of its crashes, oldest first. */
export function mayReload(crashTimesMs: readonly number[]): boolean {
  const last = crashTimesMs.at(-1);
  if (last === undefined) return true;
  return crashTimesMs.filter((time) => last - time < WITHIN_MS).length < MOST_CRASHES;
}
