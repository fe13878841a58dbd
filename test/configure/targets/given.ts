import type { ConfigSubject, WantedConfig } from '../../../main/configure/nouns/wanted-config.ts';
import type { EnvSetting, YamlEntry } from '../../../main/configure/nouns/wanted-file.ts';
import { snippetsOf } from '../../../main/configure/snippets.ts';
import { wantedConfig } from '../../../main/configure/targets/wanted-config.ts';
import type { Gpu } from '../../../main/probe/nouns/machine.ts';
import type { Option } from '../../../main/recommend/nouns/recommendation.ts';
import { recommend } from '../../../main/recommend/recommend.ts';
import { card, machineOf, registry, subjectOf } from '../../recommend/given.ts';
import { subjectOf as configSubject } from '../given.ts';

/** A test sets only what it is about; the rest is Phi-3 on a quiet CPU, and no folder of a voice server. */
export interface Given extends Partial<ConfigSubject> {
  readonly ramGib?: number;
  readonly gpus?: readonly Gpu[];
  /** A tier, or a model of the catalogue. */
  readonly chosen?: { readonly tier?: string; readonly model?: string; readonly pipeline?: string };
}

export function subject({
  ramGib = 64,
  gpus = [],
  chosen = { tier: 'MEDIUM_CPU' },
  ...different
}: Given = {}) {
  const option = optionOf(chosen, gpus, different.target ?? 'ava');
  const { llm, stt, tts } = registry.models;
  return configSubject({
    option,
    llm: named(option.models.llm, llm),
    stt: named(option.models.stt, stt),
    tts: named(option.models.tts, tts),
    tier: registry.tiers.find(({ name }) => name === option.tier) ?? null,
    machine: machineOf({ ramGib, gpus }),
    threads: 8,
    replySec: { later: 6, first: 9 },
    modelsFolder: '/srv/ava/models',
    ...different,
  });
}

function named<Model>(id: string | null, models: Readonly<Record<string, Model>>) {
  const model = id === null ? undefined : models[id];
  return id === null || model === undefined ? null : { id, model };
}

function optionOf(
  wishes: NonNullable<Given['chosen']>,
  gpus: readonly Gpu[],
  target: ConfigSubject['target'],
): Option {
  const { recommended, alternatives } = recommend(subjectOf({ gpus, wishes: { ...wishes, target } }));
  return alternatives.find(({ kind }) => kind === 'forced') ?? recommended;
}

export const CLOUD = { pipeline: 'hybrid_support' };

/** A card that AVA's images can use, and the choice that runs on it. */
export const ON_CARD: Given = { chosen: { tier: 'MEDIUM_GPU' }, gpus: [card(12)], isOnGpu: true };

export function wanted(given: Given = {}): WantedConfig {
  return wantedConfig(subject(given));
}

export function settingsOf({ files }: WantedConfig): readonly EnvSetting[] {
  return files.flatMap((file) => (file.format === 'env' ? file.settings : []));
}

export function entriesOf({ files }: WantedConfig): readonly YamlEntry[] {
  return files.flatMap((file) => (file.format === 'yaml' ? file.entries : []));
}

/** The value of a key in `.env`. */
export function envValue(config: WantedConfig, key: string): string | undefined {
  return settingsOf(config).find((setting) => setting.key === key)?.value;
}

export function commentOn(config: WantedConfig, key: string): string | null | undefined {
  return settingsOf(config).find((setting) => setting.key === key)?.comment;
}

/** The value at a place of the YAML file, joined with dots. */
export function yamlValue(config: WantedConfig, place: string): unknown {
  return entriesOf(config).find(({ path }) => path.join('.') === place)?.value;
}

export function codesOf({ warnings }: WantedConfig): string[] {
  return warnings.map(({ code }) => code);
}

export function snippet(config: WantedConfig, kind: string): string | undefined {
  return snippetsOf({ ...config, files: [] }).find((each) => each.kind === kind)?.text;
}
