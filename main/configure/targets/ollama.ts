import type { ConfigSubject, WantedConfig } from '../nouns/wanted-config.ts';
import { thinkingWarnings, unusableCardWarnings } from './ava-warnings.ts';
import { keySnippets, ollamaFile } from './external-llm.ts';
import { llmFile } from './llm-file.ts';
import { contextWarnings, type LlmRun, replyTimeout } from './llm-run.ts';
import { commandsAfterCopying } from './next.ts';
import { raisedWarnings } from './timeouts.ts';

const MODELFILE = 'Modelfile';

/** Ollama with the downloaded file: nothing of its own is written, since a Modelfile is read once. */
export function ollamaConfig(run: LlmRun, subject: ConfigSubject): WantedConfig {
  const name = ollamaName(run);
  const create = `ollama create ${name} -f ${MODELFILE}`;
  return {
    files: [],
    snippets: [
      { kind: 'modelfile', fileName: MODELFILE, text: modelfileText(run, subject) },
      { kind: 'command', fileName: null, text: create },
      { kind: 'provider', wanted: ollamaFile(run, name, subject) },
      ...keySnippets(subject),
    ],
    next: [
      { does: 'create-model', command: create, folder: null },
      ...commandsAfterCopying(subject),
      { does: 'ask-model', command: `ollama run ${name} "Say hello."`, folder: null },
    ],
    keys: [],
    warnings: [
      ...raisedWarnings('timeout_sec', replyTimeout(run)),
      ...contextWarnings(run),
      ...thinkingWarnings(run, subject),
      ...unusableCardWarnings(subject),
    ],
  };
}

/** Ollama takes small letters, digits, and few signs. */
function ollamaName({ id }: LlmRun): string {
  return `voicefit-${id.toLowerCase().replaceAll(/[^a-z0-9._-]/g, '-')}`;
}

function modelfileText(run: LlmRun, subject: ConfigSubject): string {
  const parameters = [
    `num_ctx ${run.context.tokens}`,
    `num_predict ${run.settings.max_tokens}`,
    ...(run.threads === null ? [] : [`num_thread ${run.threads}`]),
    `num_gpu ${run.gpuLayers}`,
  ];
  return [`FROM ${llmFile(run, subject)}`, ...parameters.map((each) => `PARAMETER ${each}`), ''].join('\n');
}
