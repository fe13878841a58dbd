import type { ConfigSubject } from '../../../main/configure/nouns/wanted-config.ts';

type Project = NonNullable<ConfigSubject['project']>;

/** As the files refer to a variable of the environment. */
const fromEnv = (inside: string) => `\${${inside}}`;

const WS_URL = fromEnv('LOCAL_WS_URL:-ws://127.0.0.1:8765');
const RESPONSE = fromEnv('LOCAL_WS_RESPONSE_TIMEOUT:=10.0');
const TOKEN = fromEnv('LOCAL_WS_AUTH_TOKEN:-');

/** Part of a provider that talks to the speech server. */
function speechPart(part: string, enabled: boolean) {
  return { type: 'local', capabilities: [part], enabled, ws_url: WS_URL, auth_token: TOKEN };
}

/** In the shape of what AVA ships today: a pipeline as the default, parts disabled. */
export const TODAY = {
  active_pipeline: null,
  config_version: 6,
  default_provider: 'local_hybrid',
  llm: { prompt: 'Be brief.' },
  pipelines: {
    local_hybrid: {
      stt: 'local_stt',
      llm: 'native_llm',
      tts: 'local_tts',
      options: { llm: { base_url: 'http://host.docker.internal:8080/v1', model: 'mlx' } },
    },
    local_hybrid_groq: { stt: 'local_stt', llm: 'groq_llm', tts: 'local_tts' },
  },
  providers: {
    deepgram: { type: 'full', enabled: false, tts_model: 'aura-2-thalia-en' },
    local: {
      type: 'full',
      enabled: true,
      base_url: WS_URL,
      ws_url: WS_URL,
      auth_token: TOKEN,
      response_timeout_sec: RESPONSE,
    },
    local_llm: speechPart('llm', false),
    local_stt: { ...speechPart('stt', true), response_timeout_sec: RESPONSE },
    local_tts: { ...speechPart('tts', true), response_timeout_sec: RESPONSE },
    native_llm: {
      type: 'openai',
      enabled: true,
      api_key: 'not-needed',
      chat_base_url: 'http://host.docker.internal:8080/v1',
    },
    openai_llm: {
      type: 'openai',
      enabled: false,
      api_key: fromEnv('OPENAI_API_KEY'),
      chat_base_url: 'https://api.openai.com/v1',
    },
    ollama_llm: { type: 'ollama', enabled: false, base_url: 'http://localhost:11434' },
  },
};

const OLD_RESPONSE = fromEnv('LOCAL_WS_RESPONSE_TIMEOUT:=5.0');

/** In the shape of the customer's own time: presets, a cloud agent as the default, one block for each provider. */
export const CUSTOMERS = {
  default_provider: 'openai_realtime',
  active_pipeline: 'default',
  pipelines: {
    default: { stt: 'openai_stt', llm: 'openai_llm', tts: 'openai_tts' },
    local_only: {
      stt: 'local_stt',
      llm: 'local_llm',
      tts: 'local_tts',
      options: { llm: { llm_response_timeout_sec: 60 } },
    },
    hybrid_support: {
      stt: 'local_stt',
      llm: 'openai_llm',
      tts: 'deepgram_tts',
      options: { llm: { model: 'gpt-4o-mini', temperature: 0.6 } },
    },
  },
  providers: {
    local: { enabled: true, ws_url: WS_URL, response_timeout_sec: OLD_RESPONSE },
    deepgram: { enabled: true, api_key: fromEnv('DEEPGRAM_API_KEY'), tts_model: 'aura-asteria-en' },
    openai: { enabled: true, api_key: fromEnv('OPENAI_API_KEY') },
    openai_realtime: { enabled: true, api_key: fromEnv('OPENAI_API_KEY') },
  },
};

/** Between the two: parts are providers of their own, full agents outrank pipelines, and there is no local file. */
export const BETWEEN = { ...TODAY, active_pipeline: 'local_hybrid', default_provider: 'local' };

export function project(different: Partial<Project> = {}): Project {
  return {
    folder: '/srv/ava',
    layout: 'local-file',
    base: TODAY,
    local: null,
    env: new Map(),
    ...different,
  };
}

export const customersProject = (different: Partial<Project> = {}) =>
  project({ layout: 'base-file', base: CUSTOMERS, ...different });
