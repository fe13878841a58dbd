import { ENV_FILE, NO_KEY } from '../nouns/ava-names.ts';
import { hasKey } from '../nouns/has-key.ts';
import type { ConfigSubject, WantedSnippet } from '../nouns/wanted-config.ts';
import type { WantedFile, YamlEntry, YamlValue } from '../nouns/wanted-file.ts';
import { pipelinePath } from './ava-pipeline.ts';
import { type AvaYaml, avaYaml } from './ava-yaml.ts';
import { chosenPipeline } from './chosen-pipeline.ts';
import { LLAMA_URL } from './llama-server-line.ts';
import { type LlmRun, replyTimeout } from './llm-run.ts';
import { LOCAL_STT, LOCAL_TTS } from './pipeline-block.ts';
import { entry, setting } from './settings.ts';

/** How AVA uses a server of its own for the language model: speech stays with AVA's. */

/** Names must not begin with a known provider's (`openai`, `groq`): the server would take their keys instead. */
const LLAMA_PROVIDER = 'llama_server_llm';
const LLAMA_PIPELINE = 'local_llama_server';
const OLLAMA_PROVIDER = 'ollama_llm';
const OLLAMA_PIPELINE = 'local_ollama';
const OLLAMA_URL = 'http://127.0.0.1:11434';

const TEMPERATURE = 0.4;

/** The file that AVA reads last, with what makes it ask `llama-server`. */
export function llamaServerFile(run: LlmRun, subject: ConfigSubject): WantedFile {
  const yaml = avaYaml(subject);
  const chat = { chat_base_url: LLAMA_URL, chat_model: run.id, temperature: TEMPERATURE };
  const block = {
    type: 'openai',
    capabilities: ['llm'],
    enabled: true,
    api_key: NO_KEY,
    ...chat,
    response_timeout_sec: replyTimeout(run).sec,
  };
  const llm = { ...chat, max_tokens: run.settings.max_tokens };
  const entries = takesOurName(yaml)
    ? pipelineWith({ name: LLAMA_PROVIDER, block }, LLAMA_PIPELINE, llm, subject, yaml)
    : asOpenAi(LLAMA_PIPELINE, { url: LLAMA_URL, model: run.id }, run, subject, yaml);
  return { format: 'yaml', path: pipelinePath(subject), entries };
}

/** The same for Ollama, with a model of that name. */
export function ollamaFile(run: LlmRun, model: string, subject: ConfigSubject): WantedFile {
  const yaml = avaYaml(subject);
  const llm = {
    base_url: OLLAMA_URL,
    model,
    temperature: TEMPERATURE,
    max_tokens: run.settings.max_tokens,
    timeout_sec: replyTimeout(run).sec,
  };
  const block = { type: 'ollama', capabilities: ['llm'], enabled: true, ...llm };
  const entries = takesOurName(yaml)
    ? pipelineWith({ name: OLLAMA_PROVIDER, block }, OLLAMA_PIPELINE, llm, subject, yaml)
    : asOpenAi(OLLAMA_PIPELINE, { url: `${OLLAMA_URL}/v1`, model }, run, subject, yaml);
  return { format: 'yaml', path: pipelinePath(subject), entries };
}

/** What the file is shown with: versions that know OpenAI alone drop its adapter where `.env` has no key. */
export function keySnippets(subject: ConfigSubject): WantedSnippet[] {
  if (takesOurName(avaYaml(subject)) || hasKey(OPENAI_KEY, subject)) return [];
  const line = setting(OPENAI_KEY, NO_KEY, KEY_COMMENT);
  return [{ kind: 'env', wanted: { format: 'env', path: ENV_FILE, settings: [line] } }];
}

const OPENAI_KEY = 'OPENAI_API_KEY';
/** English, like the file around it. */
const KEY_COMMENT =
  'This version of AVA uses no server for the language model without a key. The server here ignores it.';

/** `yaml` null: AVA as it ships. */
function takesOurName(yaml: AvaYaml | null): boolean {
  return yaml === null || yaml.takesAnyName;
}

interface OwnProvider {
  readonly name: string;
  readonly block: YamlValue;
}

type Options = Readonly<Record<string, string | number>>;

function pipelineWith(
  { name: provider, block }: OwnProvider,
  pipeline: string,
  llm: Options,
  subject: ConfigSubject,
  yaml: AvaYaml | null,
): YamlEntry[] {
  const parts = partsWith(provider, llm);
  return [entry(['providers', provider], block), ...chosenPipeline(pipeline, parts, subject, yaml, provider)];
}

/** OpenAI's adapter, sent to this server by the pipeline's own options: its key never leaves for there. */
function asOpenAi(
  pipeline: string,
  { url, model }: { readonly url: string; readonly model: string },
  run: LlmRun,
  subject: ConfigSubject,
  yaml: AvaYaml | null,
): YamlEntry[] {
  const llm = {
    api_key: NO_KEY,
    // Asked by some of these versions at their start, once: a pipeline whose server does not answer there is refused.
    base_url: `${url}/models`,
    chat_base_url: url,
    chat_model: model,
    temperature: TEMPERATURE,
    max_tokens: run.settings.max_tokens,
    response_timeout_sec: replyTimeout(run).sec,
  };
  return chosenPipeline(pipeline, partsWith('openai_llm', llm), subject, yaml);
}

function partsWith(llmPart: string, llm: Options) {
  const options = { stt: LOCAL_STT, llm, tts: LOCAL_TTS };
  return { stt: 'local_stt', llm: llmPart, tts: 'local_tts', options };
}
