/**
 * What a target wants to stand in a file of the voice server. Targets decide it; the editors change no other byte.
 */

/** A line of `.env`. */
export interface EnvSetting {
  readonly key: string;
  readonly value: string;
  /** Written above it, in English, as a line of its own; `null`: none. */
  readonly comment: string | null;
  /** An API key or a token: shown nowhere. */
  readonly isSecret: boolean;
}

export type YamlValue =
  | string
  | number
  | boolean
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue };

/** A value at a place in a YAML file: `['pipelines', 'hybrid_support']`. */
export interface YamlEntry {
  readonly path: readonly string[];
  readonly value: YamlValue;
  readonly comment: string | null;
  /** What stands there already stays as it is, whatever it says. */
  readonly keepsPresent: boolean;
}

/**
 * @property path relative to the voice server's folder, with `/`
 * @property settled keys whose values stay as they are; a comment of ours above one is about an earlier choice, and goes
 */
export type WantedFile =
  | {
      readonly format: 'env';
      readonly path: string;
      readonly settings: readonly EnvSetting[];
      readonly settled?: readonly string[];
    }
  | { readonly format: 'yaml'; readonly path: string; readonly entries: readonly YamlEntry[] };
