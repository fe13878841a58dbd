import { type CloudKeys, isSecret, type KeyCheck } from '../../preload/contract.ts';
import type { Tone } from './note.tsx';

/** How serious an answer about a key is. */
export const KEY_TONES = {
  accepted: 'ok',
  refused: 'bad',
  unreachable: 'warn',
  unclear: 'warn',
} as const satisfies Record<KeyCheck['state'], Tone>;

/** Only what was typed: an empty field leaves a key as it is. */
export function typedKeys(typed: Readonly<Record<string, string>>): CloudKeys {
  const given = Object.entries(typed).map(([key, value]) => [key, value.trim()] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== ''));
}

export type KeyFault = 'wrong' | 'nothing';

/**
 * What is wrong with one key, or with any of them if `key` is `null`: nothing was typed at all, or characters
 * that no key has. `null`: nothing.
 */
export function faultOf(typed: Readonly<Record<string, string>>, key: string | null): KeyFault | null {
  const given = typedKeys(typed);
  if (Object.keys(given).length === 0) return 'nothing';
  const values = key === null ? Object.values(given) : [given[key] ?? ''];
  return values.every((value) => value === '' || isSecret(value)) ? null : 'wrong';
}
