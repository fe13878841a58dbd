import type { ConfigSubject, WantedConfig } from '../nouns/wanted-config.ts';
import { avaConfig } from './ava.ts';
import { choiceWarnings } from './choice-warnings.ts';
import { llamaServerConfig } from './llama-server.ts';
import { llmRun } from './llm-run.ts';
import { ollamaConfig } from './ollama.ts';

/**
 * What the target of a subject wants in its files, and what to do then. A server of its own for the language model has
 * nothing to run if that is in the cloud: then the voice server is configured as always.
 */
export function wantedConfig(subject: ConfigSubject): WantedConfig {
  const config = targetConfig(subject);
  return { ...config, warnings: [...choiceWarnings(subject), ...config.warnings] };
}

function targetConfig(subject: ConfigSubject): WantedConfig {
  const run = llmRun(subject, subject.isOnGpu);
  if (subject.target === 'ava' || run === null) return avaConfig(subject);
  return subject.target === 'llama-server' ? llamaServerConfig(run, subject) : ollamaConfig(run, subject);
}
