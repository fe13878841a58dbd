import type { ConfigSubject } from '../nouns/wanted-config.ts';
import { below } from './folder-below.ts';
import type { LlmRun } from './llm-run.ts';

/** The absolute path of the language model's file. */
export function llmFile({ fileName }: LlmRun, { modelsFolder }: Pick<ConfigSubject, 'modelsFolder'>): string {
  return below(modelsFolder, 'llm', fileName);
}
