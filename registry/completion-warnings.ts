import type { Warning } from '../main/nouns/warning.ts';
import { type Content, trueSizeMb } from './complete.ts';
import { findLlm, findStt, findTts } from './find-model.ts';
import { printable } from './problem.ts';
import type { Catalogue, NamedTier, RegistryFile } from './schema.ts';

/** What a file leaves out or gets wrong, and what is used in its place; nothing of it stops anything. */
export function completionWarnings(file: RegistryFile, whole: Content, builtIn: Content): Warning[] {
  return [
    ...missingParts(file, builtIn),
    ...missingKinds(file),
    ...tiersWithoutServer(file, whole),
    ...tiersWithoutLatency(whole.tiers),
    ...unknownModels(whole),
    ...modelsWithoutHash(whole),
    ...wrongSizes(file, whole.models),
  ];
}

function missingParts(file: RegistryFile, builtIn: Content): Warning[] {
  const { turn, safe_llm_latency_sec, context_tokens, reference_model, models, gpus, pipelines } = builtIn;
  const prompt = turn.system_prompt_tokens + turn.new_prompt_tokens;
  const parts: [keyof RegistryFile, code: string, used: string][] = [
    ['turn', 'no-turn', `a turn counts as ${prompt} prompt tokens and ${turn.reply_tokens} reply tokens`],
    ['safe_llm_latency_sec', 'no-safe-latency', `${safe_llm_latency_sec} s is the limit`],
    ['context_tokens', 'no-context-tokens', `${context_tokens} tokens of context are planned for`],
    [
      'reference_model',
      'no-reference-model',
      `the CPU score refers to ${models.llm[reference_model]?.short_name}`,
    ],
    ['pipelines', 'no-pipelines', `the built-in ones are used: ${Object.keys(pipelines).join(', ')}`],
    ['models', 'no-models', 'sizes, hashes, licences and shapes come from the built-in list, by file name'],
    ['gpus', 'no-gpus', `the built-in list of ${gpus.length} cards is used`],
  ];
  return parts
    .filter(([key]) => file[key] === undefined)
    .map(([key, code, used]) => ({ code, message: `The registry gives no ${key}: ${used}.` }));
}

/** A catalogue may list language models alone, say. */
function missingKinds({ models }: RegistryFile): Warning[] {
  if (models === undefined) return [];
  const kinds = (['llm', 'stt', 'tts'] as const).filter((kind) => models[kind] === undefined);
  return kinds.map((kind) => ({
    code: 'no-models',
    message: `The registry gives no models.${kind}: the built-in list is used.`,
  }));
}

function tiersWithoutServer(file: RegistryFile, { tiers }: Content): Warning[] {
  const lacking = tiers.filter(
    ({ name, models }) => models.llm !== null && file.tiers[name]?.server === undefined,
  );
  const filled = lacking.filter(({ server }) => server !== undefined);
  const bare = lacking.filter(({ server }) => server === undefined);
  const code = 'no-server-settings';
  return [
    ...about(filled, (names) => ({
      code,
      message: `No server settings for ${names}: the built-in tier's are used.`,
    })),
    ...about(bare, (names) => ({
      code,
      message: `No server settings for ${names}: the voice server's own apply.`,
    })),
  ];
}

function tiersWithoutLatency(tiers: readonly NamedTier[]): Warning[] {
  const lacking = tiers.filter(
    ({ models, expectations: { stt_latency_sec, llm_latency_sec, tts_latency_sec } }) => {
      const told = [models.stt === null || stt_latency_sec, models.llm === null || llm_latency_sec];
      return models.llm !== null && [...told, models.tts === null || tts_latency_sec].includes(undefined);
    },
  );
  return about(lacking, (names) => ({
    code: 'no-latency',
    message: `No seconds for every part of ${names}: a whole turn cannot be told from the registry.`,
  }));
}

function unknownModels({ tiers, models }: Content): Warning[] {
  const unknown = tiers.flatMap((tier) => {
    const { stt, llm, tts } = tier.models;
    return [
      stt !== null && findStt({ models }, stt.name) === null ? stt.name : null,
      llm !== null && findLlm({ models }, llm.name) === null ? llm.name : null,
      tts !== null && findTts({ models }, tts.name) === null ? tts.name : null,
    ].filter((name) => name !== null);
  });
  return [...new Set(unknown)].map((name) => ({
    code: 'unknown-model',
    message: `${printable(name)} is in no list: only what the tier itself says of it is known.`,
  }));
}

function modelsWithoutHash({ tiers, models }: Content): Warning[] {
  const used = tiers.flatMap(({ models: { stt, llm, tts } }) => [
    stt === null ? null : findStt({ models }, stt.name),
    llm === null ? null : findLlm({ models }, llm.name),
    tts === null ? null : findTts({ models }, tts.name),
  ]);
  const bare = used.flatMap((found) => {
    if (found === null || found.model.sha256 !== null) return [];
    return found.model.md5 == null ? [found.model.file_name] : [];
  });
  return [...new Set(bare)].map((name) => ({
    code: 'no-hash',
    message: `${printable(name)} has no hash: its download can be checked by its size alone.`,
  }));
}

/** The customer's sizes are rough; a difference worth a word is more than this share. */
const WORTH_A_WORD = 0.02;

function wrongSizes({ tiers }: RegistryFile, models: Catalogue): Warning[] {
  const wrong = Object.values(tiers).flatMap(({ models: { llm } }) => {
    const found = llm === null ? null : findLlm({ models }, llm.name);
    const truth = llm === null ? undefined : trueSizeMb(llm.name, models);
    if (!llm?.size_mb || found === null || truth === undefined) return [];
    if (Math.abs(llm.size_mb - truth) <= WORTH_A_WORD * truth) return [];
    return [`${truth} MB for ${found.model.short_name} (not ${llm.size_mb})`];
  });
  if (wrong.length === 0) return [];
  return [
    { code: 'wrong-size', message: `The files' true sizes are used: ${[...new Set(wrong)].join(', ')}.` },
  ];
}

/** One warning about all the tiers, none about none. */
function about(tiers: readonly NamedTier[], warning: (names: string) => Warning): Warning[] {
  return tiers.length === 0 ? [] : [warning(tiers.map(({ name }) => printable(name)).join(', '))];
}
