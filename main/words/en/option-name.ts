import type { NamedOption } from '../../recommend/nouns/notice.ts';

/** `MEDIUM_CPU (Phi-3-mini)`, `hybrid_support pipeline`, `Qwen2.5-1.5B`. */
export function optionName({ tier, pipeline, llm }: NamedOption): string {
  const content = llm ?? `${pipeline} pipeline`;
  return tier === null ? content : `${tier} (${content})`;
}
