import { NO_KEY } from './nouns/ava-names.ts';

/** Which names in configuration files are those of secrets. */

/** Wherever they stand in a name: OPENAI_API_KEY, ACCESSTOKEN, SMTP_PWD, Authorization, VOICEMAIL_PIN. */
const SECRET =
  /key|token|secret|passw|passphrase|pwd|auth|credential|bearer|pass$|(?:^|[_.-])(?:pass|pin|psk|pw|jwt)(?:[_.-]|$)/;

/** Words that only look like it. */
const HARMLESS = /keyboards?|keywords?|keypads?|authors?(?![a-z])|tokeni[sz]\w*|bypass/g;

/** Of these, a number says how much, how long or where. */
const MEASURED = /key|tokens?|auth/g;
const MEASURE =
  /(?:^|[_.-])(?:max|min|num|count|limit|budget|total|ttl|timeout|secs?|seconds|ms|minutes|hours|days|port|length|size|retries)(?:[_.-]|$)/;

const NUMBER = /^[-+]?\d{1,9}(?:\.\d+)?$/;
const SWITCH = /^(?:true|false|yes|no|on|off|null|~)$/i;

/** `maxTokens` and `MAX_TOKENS` are the same. */
function plain(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(HARMLESS, '');
}

/** Whether a name is that of a secret. */
export function isSecretName(name: string): boolean {
  return SECRET.test(plain(name));
}

/** Whether a value under a secret's name is harmless: a switch, our word for no key, or a number of tokens, seconds and the like. */
export function isHarmlessValue(name: string, value: string): boolean {
  if (SWITCH.test(value) || value === NO_KEY) return true;
  if (!NUMBER.test(value)) return false;
  const words = plain(name);
  if (SECRET.test(words.replaceAll(MEASURED, ''))) return false;
  return MEASURE.test(words) || words.includes('tokens');
}
