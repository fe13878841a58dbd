/** In files and for tools, the values of a failure stand under this key. */
const FAILURE_KEY = 'mishap';

/** Values under the keys that tools know them by, at any depth. */
export function publicValues(values: unknown): unknown {
  if (Array.isArray(values)) return values.map(publicValues);
  if (typeof values !== 'object' || values === null) return values;
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key === 'failure' ? FAILURE_KEY : key,
      publicValues(value),
    ]),
  );
}
