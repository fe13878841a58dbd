import type { LlmModel, NamedTier, Registry, SttModel, TtsModel } from '../../../registry/schema.ts';
import type { Warning } from '../../nouns/warning.ts';
import type { Machine } from '../../probe/nouns/machine.ts';
import type { AdviceWarning } from '../../recommend/nouns/notice.ts';
import type { Alternative, Option } from '../../recommend/nouns/recommendation.ts';
import type { Target } from '../../recommend/nouns/what-if-input.ts';
import type { CloudKeys } from '../../try/nouns/cloud-keys.ts';
import type { AvaLayout, NextCommand, Snippet } from './config-plan.ts';
import type { WantedFile } from './wanted-file.ts';

interface Named<Model> {
  readonly id: string;
  readonly model: Model;
}

/** All that a target's configuration depends on; gathered before, so that deciding is pure. */
export interface ConfigSubject {
  readonly target: Target;
  readonly option: Option | Alternative;
  /** Models that run on the server; `null`: in the cloud, or not in the catalogue. */
  readonly llm: Named<LlmModel> | null;
  readonly stt: Named<SttModel> | null;
  readonly tts: Named<TtsModel> | null;
  /** Whose server settings apply; `null`: a model of the catalogue without a tier. */
  readonly tier: NamedTier | null;
  readonly registry: Registry;
  readonly machine: Machine;
  /** Of the measurement on the backend that runs the language model; `null`: not measured. */
  readonly threads: number | null;
  /** The language model runs on a graphics card. */
  readonly isOnGpu: boolean;
  /** Seconds of the language model, measured if it was tried; `null`: unknown. */
  readonly replySec: { readonly later: number; readonly first: number } | null;
  /** Absolute. */
  readonly modelsFolder: string;
  /** What was read in the voice server's folder; `null`: there is none, so there are only snippets. */
  readonly project: {
    readonly folder: string;
    readonly layout: AvaLayout;
    /** The parsed YAML files; `null`: not there. Checked by whoever reads them. */
    readonly base: unknown;
    readonly local: unknown;
    /** `.env` as docker compose reads it: the last of duplicate keys. */
    readonly env: ReadonlyMap<string, string>;
  } | null;
  /** The address of a speech server on another machine; `null`: this machine. */
  readonly server: string | null;
  /** It was not asked for: it stands in `.env`. */
  readonly isServerKept: boolean;
  /** Of the callers, as a tag of BCP 47; `null`: not said. */
  readonly language: string | null;
  /** API keys that the user gave now. */
  readonly keys: CloudKeys;
  /** What a trial of these models has warned of; empty: nothing, or they were not tried. */
  readonly trialWarnings: readonly Warning[];
  /** Words for the comments that are written, since this room has none: English, like the files around them. */
  readonly inEnglish: (warning: AdviceWarning) => string;
}

/** A text to copy: as it is, or made as that of a file. */
export type WantedSnippet = Snippet | { readonly kind: Snippet['kind']; readonly wanted: WantedFile };

/** What a target wants. */
export interface WantedConfig {
  readonly files: readonly WantedFile[];
  readonly snippets: readonly WantedSnippet[];
  readonly next: readonly NextCommand[];
  /** Names of API keys that the pipeline needs. */
  readonly keys: readonly string[];
  readonly warnings: readonly AdviceWarning[];
}
