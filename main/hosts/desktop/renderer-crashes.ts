/** So many crashes within a minute, and loading the page again does not help. */
const MOST_CRASHES = 3;
const WITHIN_MS = 60_000;

/** Whether a page that just crashed is worth loading again, from the times of its crashes, oldest first. */
export function mayReload(crashTimesMs: readonly number[]): boolean {
  const last = crashTimesMs.at(-1);
  if (last === undefined) return true;
  return crashTimesMs.filter((time) => last - time < WITHIN_MS).length < MOST_CRASHES;
}
