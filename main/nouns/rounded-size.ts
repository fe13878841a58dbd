/**
 * A size for display. From 10 on whole numbers: 128 GB must not become 130; below that two digits: 8, 7.6,
 * 0.67.
 */
export function roundedSize(value: number): number {
  return value < 9.95 ? Number(value.toPrecision(2)) : Math.round(value);
}
