import type { ConfigSubject } from '../nouns/wanted-config.ts';
import type { EnvSetting, YamlEntry, YamlValue } from '../nouns/wanted-file.ts';
import { commentOf } from './remarks.ts';
import { raisedWarnings, type Timeout } from './timeouts.ts';

/** Lines of `.env` and places of a YAML file, as the targets write them. */

export function setting(key: string, value: string | number, comment: string | null = null): EnvSetting {
  return { key, value: String(value), comment, isSecret: false };
}

export function secret(key: string, value: string): EnvSetting {
  return { key, value, comment: null, isSecret: true };
}

export function entry(path: readonly string[], value: YamlValue, comment: string | null = null): YamlEntry {
  return { path, value, comment, keepsPresent: false };
}

/** A timeout in `.env`, with the reason above it if it was raised. */
export function timeoutSetting(key: string, timeout: Timeout, subject: ConfigSubject): EnvSetting {
  return setting(key, timeout.sec, commentOf(raisedWarnings(key, timeout), subject));
}

/** The same in a YAML file. */
export function timeoutEntry(path: readonly string[], timeout: Timeout, subject: ConfigSubject): YamlEntry {
  return entry(path, timeout.sec, commentOf(raisedWarnings(path.join('.'), timeout), subject));
}
