import type { AdviceWarning } from '../../recommend/nouns/notice.ts';
import type { ConfigSubject } from '../nouns/wanted-config.ts';
import { type ContextSize, contextSize } from './context-size.ts';
import { type ServerSettings, serverSettings } from './server-settings.ts';
import { type Timeout, timeout } from './timeouts.ts';

/** A model's output matrix counts as one more layer in llama.cpp. */
const OUTPUT_LAYER = 1;
/** Of a model of unknown shape: more than any has. llama.cpp takes as many as there are. */
const EVERY_LAYER = 999;

/** How the language model is to be run, by whatever server. */
export interface LlmRun {
  readonly fileName: string;
  /** Of the registry, or the file's name where it is not listed: letters that any configuration can hold. */
  readonly id: string;
  readonly context: ContextSize;
  readonly settings: ServerSettings;
  /** `null`: not measured. */
  readonly threads: number | null;
  /** Never -1, which some servers read as a guess instead of as all. */
  readonly gpuLayers: number;
  /** Seconds of the longest reply: it reads the whole system prompt. `null`: not known. */
  readonly replySec: number | null;
}

/** @param isOnGpu whether the server can use the card; `null` without a model that runs here */
export function llmRun(subject: ConfigSubject, isOnGpu: boolean): LlmRun | null {
  const { option, llm, tier, registry, threads, replySec } = subject;
  const name = option.models.llm;
  if (name === null) return null;
  // What was measured or predicted for a card says nothing about the CPU.
  const isAsKnown = isOnGpu === subject.isOnGpu;
  return {
    fileName: llm?.model.file_name ?? name,
    id: name,
    context: contextSize(subject, isOnGpu),
    settings: serverSettings(tier, llm?.model ?? null, isOnGpu, registry),
    threads: isAsKnown ? threads : null,
    gpuLayers: isOnGpu ? (llm === null ? EVERY_LAYER : llm.model.shape.block_count + OUTPUT_LAYER) : 0,
    replySec: isAsKnown ? (replySec?.first ?? null) : null,
  };
}

/** Guards a whole reply, streamed or not: the longest is the first, which reads the system prompt. */
export function replyTimeout({ settings, replySec }: LlmRun): Timeout {
  return timeout(settings.infer_timeout_sec, replySec);
}

export function contextWarnings({ context: { tokens, wantedTokens } }: LlmRun): AdviceWarning[] {
  return tokens < wantedTokens ? [{ code: 'context-lowered', tokens, wantedTokens }] : [];
}
