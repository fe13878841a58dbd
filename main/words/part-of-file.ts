import type { Format } from './format.ts';

/** `0.3 of 0.9 MB`, where both have one unit and differ; else `63 MB of 4.1 GB`, or to the byte. */
export function partOfFile(
  { bytes, wholeBytes }: { bytes: number; wholeBytes: number },
  words: { of: string; bytes: string },
  format: Format,
): string {
  const [part, whole] = [format.file(bytes), format.file(wholeBytes)];
  if (part === whole) return `${format.count(bytes)} ${words.of} ${format.count(wholeBytes)} ${words.bytes}`;
  const [size, unit] = part.split('\u00A0');
  return `${unit === whole.split('\u00A0')[1] ? size : part} ${words.of} ${whole}`;
}
