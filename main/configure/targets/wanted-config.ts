import type { ConfigSubject, WantedConfig } from '../nouns/wanted-config.ts';

/** What the target of a subject wants in its files, and what to do then. */
export function wantedConfig(_subject: ConfigSubject): WantedConfig {
  return { files: [], snippets: [], next: [], keys: [], warnings: [] };
}
