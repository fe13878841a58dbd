/** The values of a failure are stored under this key in files and JSON. */
const FAILURE_KEY = 'mishap';

/** Values under their public keys, at any depth. */
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
