/**
 * A list of at most `most` items: of a longer one the middle is left out. The ends of instructions matter: a chat template
 * opens them with the one and leads to the question with the other.
 */
export function withoutMiddle<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items];
  const kept = Math.max(0, most);
  const behind = Math.floor(kept / 2);
  return [...items.slice(0, kept - behind), ...items.slice(items.length - behind)];
}
