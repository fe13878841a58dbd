import type { NamedOption } from '../../recommend/nouns/notice.ts';

/** `MEDIUM_CPU (Phi-3-mini)`, `Pipeline hybrid_support`, `Qwen2.5-1.5B`. */
export function optionName({ tier, pipeline, llm }: NamedOption): string {
  const content = llm ?? `Pipeline ${pipeline}`;
  return tier === null ? content : `${tier} (${content})`;
}
