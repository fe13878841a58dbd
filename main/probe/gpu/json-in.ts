/** Enough for any wrapper's messages before its JSON. */
const MOST_ATTEMPTS = 20;

/** The first JSON object or list that a tool printed, between warnings before and after it; `null` if none. */
export function jsonIn(text: string): unknown {
  const starts = [...text.matchAll(/^[ \t]*[{[]/gm)].slice(0, MOST_ATTEMPTS).map(({ index }) => index);
  const ends = [...text.matchAll(/[}\]][ \t\r]*$/gm)].slice(-MOST_ATTEMPTS).map(({ index }) => index + 1);
  for (const start of starts) {
    for (const end of ends.toReversed()) {
      const value = end > start ? parsed(text.slice(start, end)) : undefined;
      if (value !== undefined) return value;
    }
  }
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
