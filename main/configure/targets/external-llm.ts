import type { ConfigSubject } from '../nouns/wanted-config.ts';
import type { YamlEntry } from '../nouns/wanted-file.ts';
import type { AvaYaml } from './ava-yaml.ts';
import { chosenPipeline } from './chosen-pipeline.ts';
import { LLAMA_URL } from './llama-server-line.ts';
import { type LlmRun, replyTimeout } from './llm-run.ts';
import { LOCAL_STT, LOCAL_TTS } from './pipeline-block.ts';
import { entry } from './settings.ts';

/** How AVA uses a server of its own for the language model: speech stays with AVA's. */

/** Names must not begin with a known provider's (`openai`, `groq`): the server would take their keys instead. */
const LLAMA_PROVIDER = 'llama_server_llm';
const LLAMA_PIPELINE = 'local_llama_server';
const OLLAMA_PROVIDER = 'ollama_llm';
const OLLAMA_PIPELINE = 'local_ollama';
const OLLAMA_URL = 'http://127.0.0.1:11434';

const TEMPERATURE = 0.4;

export function llamaServerEntries(run: LlmRun, subject: ConfigSubject, yaml: AvaYaml | null): YamlEntry[] {
  const provider = {
    type: 'openai',
    capabilities: ['llm'],
    enabled: true,
    // Asked for by the adapter, and not by the server.
    api_key: 'not-needed',
    chat_base_url: LLAMA_URL,
    chat_model: run.id,
    temperature: TEMPERATURE,
    response_timeout_sec: replyTimeout(run).sec,
  };
  const llm = {
    chat_base_url: LLAMA_URL,
    chat_model: run.id,
    temperature: TEMPERATURE,
    max_tokens: run.settings.max_tokens,
  };
  return [
    entry(['providers', LLAMA_PROVIDER], provider),
    ...pipelineWith(LLAMA_PROVIDER, LLAMA_PIPELINE, llm, subject, yaml),
  ];
}

export function ollamaEntries(
  run: LlmRun,
  model: string,
  subject: ConfigSubject,
  yaml: AvaYaml | null,
): YamlEntry[] {
  const block = {
    base_url: OLLAMA_URL,
    model,
    temperature: TEMPERATURE,
    max_tokens: run.settings.max_tokens,
    timeout_sec: replyTimeout(run).sec,
  };
  const provider = { type: 'ollama', capabilities: ['llm'], enabled: true, ...block };
  return [
    entry(['providers', OLLAMA_PROVIDER], provider),
    ...pipelineWith(OLLAMA_PROVIDER, OLLAMA_PIPELINE, block, subject, yaml),
  ];
}

function pipelineWith(
  provider: string,
  name: string,
  llm: Readonly<Record<string, string | number>>,
  subject: ConfigSubject,
  yaml: AvaYaml | null,
): YamlEntry[] {
  const options = { stt: LOCAL_STT, llm, tts: LOCAL_TTS };
  const parts = { stt: 'local_stt', llm: provider, tts: 'local_tts', options };
  // The provider itself is written whole before.
  const isOwn = ({ path }: YamlEntry) => path[0] === 'providers' && path[1] === provider;
  return chosenPipeline(name, parts, subject, yaml).filter((each) => !isOwn(each));
}
