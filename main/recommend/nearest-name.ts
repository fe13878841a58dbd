/** Up to half of a name may be mistyped; beyond that it is another name. */
const MAX_SHARE = 0.5;

/** The known name that `typed` is most likely meant to be; `null` where none is near. */
export function nearestName(typed: string, known: readonly string[]): string | null {
  const wanted = plain(typed);
  const distances = known.map((name) => ({ name, distance: editDistance(wanted, plain(name)) }));
  const [nearest] = distances.toSorted((a, b) => a.distance - b.distance);
  if (nearest === undefined || nearest.distance > MAX_SHARE * wanted.length) return null;
  return nearest.name;
}

/** Whether two names differ only in case. */
export function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/** Levenshtein's distance: insertions, deletions and replacements from one word to the other. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...to].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
