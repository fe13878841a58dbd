import { MB } from '../main/nouns/bytes.ts';
import { fileKey, findLlm } from './find-model.ts';
import type { Catalogue, NamedTier, Registry, RegistryFile } from './schema.ts';

/** The content of a registry, without its metadata. */
export type Content = Omit<Registry, 'id' | 'source' | 'warnings'>;

/**
 * Parts that a file omits are taken from the built-in registry; `completion-warnings.ts` reports them. All but
 * the threshold of optional folders: no tier depends on it, and advice and download say what is left out.
 */
export function complete(file: RegistryFile, builtIn: Content): Content {
  const reference_model = file.reference_model ?? builtIn.reference_model;
  const models = completeModels(file, reference_model, builtIn.models);
  return {
    turn: file.turn ?? builtIn.turn,
    safe_llm_latency_sec: file.safe_llm_latency_sec ?? builtIn.safe_llm_latency_sec,
    context_tokens: file.context_tokens ?? builtIn.context_tokens,
    reference_model,
    optional_folders_cpu_threshold:
      file.optional_folders_cpu_threshold ?? builtIn.optional_folders_cpu_threshold,
    pipelines: file.pipelines ?? builtIn.pipelines,
    tiers: namedTiers(file.tiers).map((tier) => completeTier(tier, models, builtIn)),
    models,
    gpus: file.gpus ?? builtIn.gpus,
  };
}

/** The tiers of a file unchanged, under the threshold's current name. */
export function namedTiers(tiers: RegistryFile['tiers']): NamedTier[] {
  return Object.entries(tiers).map(([name, tier]) => {
    const { cpu_benchmark_min: olderName, ...rest } = tier;
    const threshold = tier.cpu_benchmark_threshold ?? olderName;
    return { name, ...rest, ...(threshold !== undefined && { cpu_benchmark_threshold: threshold }) };
  });
}

/** With the built-in server settings of the tier of that name, and the true size of a known file. */
function completeTier(tier: NamedTier, models: Catalogue, builtIn: Content): NamedTier {
  const { llm } = tier.models;
  const server = tier.server ?? builtIn.tiers.find(({ name }) => name === tier.name)?.server;
  const size = llm === null ? undefined : (trueSizeMb(llm.name, models) ?? llm.size_mb);
  return {
    ...tier,
    ...(llm !== null && { models: { ...tier.models, llm: { ...llm, ...(size && { size_mb: size }) } } }),
    ...(server !== undefined && llm !== null && { server }),
  };
}

/** Megabytes of the file that the catalogue knows under this name. */
export function trueSizeMb(fileName: string, models: Catalogue): number | undefined {
  const bytes = findLlm({ models }, fileName)?.model.bytes ?? undefined;
  return bytes === undefined ? undefined : Math.round(bytes / MB);
}

/** The file's own catalogue if it has one, plus those entries of the built-in one that the file names. */
function completeModels(
  { models = {}, tiers }: RegistryFile,
  reference: string,
  builtIn: Catalogue,
): Catalogue {
  const named = Object.values(tiers).map((tier) => tier.models);
  const replacements = Object.values(models.tts ?? {}).map((voice) => voice.free_replacement);
  return {
    llm: withNamed(models.llm, builtIn.llm, { files: named.map(({ llm }) => llm?.name), ids: [reference] }),
    stt: withNamed(models.stt, builtIn.stt, { files: named.map(({ stt }) => stt?.name), ids: [] }),
    tts: withNamed(models.tts, builtIn.tts, { files: named.map(({ tts }) => tts?.name), ids: replacements }),
  };
}

type Names = readonly (string | undefined)[];

function withNamed<Model extends { file_name: string }>(
  own: Record<string, Model> | undefined,
  builtIn: Record<string, Model>,
  wanted: { readonly files: Names; readonly ids: Names },
): Record<string, Model> {
  if (own === undefined) return builtIn;
  const ownFiles = new Set(Object.values(own).map((model) => fileKey(model.file_name)));
  const files = new Set(wanted.files.map((name) => fileKey(name ?? '')));
  const isMissing = (id: string, key: string) =>
    !Object.hasOwn(own, id) && (wanted.ids.includes(id) || (files.has(key) && !ownFiles.has(key)));
  const added = Object.entries(builtIn).filter(([id, model]) => isMissing(id, fileKey(model.file_name)));
  return { ...own, ...Object.fromEntries(added) };
}
