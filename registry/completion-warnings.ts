import { type Content, trueSizeMb } from './complete.ts';
import { findLlm, findStt, findTts } from './find-model.ts';
import type { RegistryWarning } from './nouns/registry-warning.ts';
import { printable } from './problem.ts';
import type { Catalogue, NamedTier, RegistryFile } from './schema.ts';

/** What a file omits or has wrong, and what is used instead; none of it is an error. */
export function completionWarnings(file: RegistryFile, whole: Content, builtIn: Content): RegistryWarning[] {
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

function missingParts(file: RegistryFile, builtIn: Content): RegistryWarning[] {
  const { turn, safe_llm_latency_sec, context_tokens, reference_model, models, gpus, pipelines } = builtIn;
  const parts: [keyof RegistryFile, used: RegistryWarning][] = [
    [
      'turn',
      {
        code: 'no-turn',
        promptTokens: turn.system_prompt_tokens + turn.new_prompt_tokens,
        replyTokens: turn.reply_tokens,
      },
    ],
    ['safe_llm_latency_sec', { code: 'no-safe-latency', sec: safe_llm_latency_sec }],
    ['context_tokens', { code: 'no-context-tokens', tokens: context_tokens }],
    [
      'reference_model',
      {
        code: 'no-reference-model',
        model: models.llm[reference_model]?.short_name ?? reference_model,
      },
    ],
    ['pipelines', { code: 'no-pipelines', pipelines: Object.keys(pipelines) }],
    ['models', { code: 'no-models', kind: null }],
    ['gpus', { code: 'no-gpus', count: gpus.length }],
  ];
  return parts.flatMap(([key, used]) => (file[key] === undefined ? [used] : []));
}

/** A catalogue may list only language models, for example. */
function missingKinds({ models }: RegistryFile): RegistryWarning[] {
  if (models === undefined) return [];
  const kinds = (['llm', 'stt', 'tts'] as const).filter((kind) => models[kind] === undefined);
  return kinds.map((kind) => ({ code: 'no-models', kind }));
}

function tiersWithoutServer(file: RegistryFile, { tiers }: Content): RegistryWarning[] {
  const lacking = tiers.filter(
    ({ name, models }) => models.llm !== null && file.tiers[name]?.server === undefined,
  );
  const filled = lacking.filter(({ server }) => server !== undefined);
  const bare = lacking.filter(({ server }) => server === undefined);
  const code = 'no-server-settings';
  return [
    ...about(filled, (tiers) => ({ code, tiers, used: 'built-in' })),
    ...about(bare, (tiers) => ({ code, tiers, used: 'voice-server' })),
  ];
}

function tiersWithoutLatency(tiers: readonly NamedTier[]): RegistryWarning[] {
  const lacking = tiers.filter(
    ({ models, expectations: { stt_latency_sec, llm_latency_sec, tts_latency_sec } }) => {
      const known = [models.stt === null || stt_latency_sec, models.llm === null || llm_latency_sec];
      return models.llm !== null && [...known, models.tts === null || tts_latency_sec].includes(undefined);
    },
  );
  return about(lacking, (tiers) => ({ code: 'no-latency', tiers }));
}

function unknownModels({ tiers, models }: Content): RegistryWarning[] {
  const unknown = tiers.flatMap((tier) => {
    const { stt, llm, tts } = tier.models;
    return [
      stt !== null && findStt({ models }, stt.name) === null ? stt.name : null,
      llm !== null && findLlm({ models }, llm.name) === null ? llm.name : null,
      tts !== null && findTts({ models }, tts.name) === null ? tts.name : null,
    ].filter((name) => name !== null);
  });
  return [...new Set(unknown)].map((name) => ({ code: 'unknown-model', model: printable(name) }));
}

function modelsWithoutHash({ tiers, models }: Content): RegistryWarning[] {
  const used = tiers.flatMap(({ models: { stt, llm, tts } }) => [
    stt === null ? null : findStt({ models }, stt.name),
    llm === null ? null : findLlm({ models }, llm.name),
    tts === null ? null : findTts({ models }, tts.name),
  ]);
  const bare = used.flatMap((found) => {
    if (found === null || found.model.sha256 !== null) return [];
    return found.model.md5 == null ? [found.model.file_name] : [];
  });
  return [...new Set(bare)].map((name) => ({ code: 'no-hash', model: printable(name) }));
}

/** The sizes in a registry file are rough; only a difference of more than this share is reported. */
const WORTH_A_WORD = 0.02;

function wrongSizes({ tiers }: RegistryFile, models: Catalogue): RegistryWarning[] {
  const wrong = Object.values(tiers).flatMap(({ models: { llm } }) => {
    const found = llm === null ? null : findLlm({ models }, llm.name);
    const mb = llm === null ? undefined : trueSizeMb(llm.name, models);
    if (!llm?.size_mb || found === null || mb === undefined) return [];
    if (Math.abs(llm.size_mb - mb) <= WORTH_A_WORD * mb) return [];
    return [{ model: found.model.short_name, mb, statedMb: llm.size_mb }];
  });
  const once = new Map(wrong.map((file) => [JSON.stringify(file), file]));
  return once.size === 0 ? [] : [{ code: 'wrong-size', files: [...once.values()] }];
}

/** One warning about all the tiers, none if there are none. */
function about(
  tiers: readonly NamedTier[],
  warning: (names: string[]) => RegistryWarning,
): RegistryWarning[] {
  return tiers.length === 0 ? [] : [warning(tiers.map(({ name }) => printable(name)))];
}
