import type { KeyCheck } from '../try/nouns/cloud-keys.ts';
import type { Messages } from './en.ts';
import type { Format } from './format.ts';

/** `accepted by api.example.com, 230 ms` */
export function checkWords(
  { state, host, status, roundTripMs }: KeyCheck,
  words: Messages['apply']['keys'],
  format: Format,
): string {
  const said = words.checked[state](host);
  const full = state === 'unclear' && status !== null ? words.status(said, status) : said;
  return roundTripMs === null ? full : words.inTime(full, format.count(roundTripMs));
}
