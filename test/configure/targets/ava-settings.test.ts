import { describe, expect, test } from 'vitest';
import type { AdviceWarning } from '../../../main/recommend/nouns/notice.ts';
import { registry } from '../../recommend/given.ts';
import { CLOUD, codesOf, commentOn, envValue, type Given, ON_CARD, settingsOf, wanted } from './given.ts';
import { customersProject, project } from './project.ts';

const CASES: readonly [string, Given, Readonly<Record<string, string | undefined>>][] = [
  [
    'Phi-3 on the CPU',
    {},
    {
      LOCAL_AI_MODE: 'full',
      LOCAL_LLM_MODEL_PATH: '/app/models/llm/phi-3-mini-4k-instruct.Q4_K_M.gguf',
      LOCAL_LLM_THREADS: '8',
      LOCAL_LLM_CONTEXT: '2048',
      LOCAL_LLM_BATCH: '512',
      LOCAL_LLM_MAX_TOKENS: '32',
      LOCAL_LLM_INFER_TIMEOUT_SEC: '20',
      LOCAL_LLM_GPU_LAYERS: '0',
      LOCAL_LLM_CHAT_FORMAT: 'auto',
      LOCAL_STT_BACKEND: 'vosk',
      LOCAL_STT_MODEL_PATH: '/app/models/stt/vosk-model-en-us-0.22',
      LOCAL_TTS_BACKEND: 'piper',
      LOCAL_TTS_MODEL_PATH: '/app/models/tts/en_US-lessac-medium.onnx',
      LOCAL_WS_URL: undefined,
      LOCAL_WS_RESPONSE_TIMEOUT: '12',
    },
  ],
  [
    'Llama-2-7B on a card',
    ON_CARD,
    {
      LOCAL_AI_MODE: 'full',
      LOCAL_LLM_MODEL_PATH: '/app/models/llm/llama-2-7b-chat.Q4_K_M.gguf',
      LOCAL_LLM_MAX_TOKENS: '48',
      // 32 blocks and the output matrix.
      LOCAL_LLM_GPU_LAYERS: '33',
      LOCAL_TTS_MODEL_PATH: '/app/models/tts/en_US-lessac-high.onnx',
    },
  ],
  [
    'the hybrid pipeline',
    { chosen: CLOUD, keys: { OPENAI_API_KEY: 'sk-one', OTHER_KEY: 'x' } },
    {
      LOCAL_AI_MODE: 'minimal',
      LOCAL_LLM_MODEL_PATH: undefined,
      LOCAL_STT_BACKEND: 'vosk',
      LOCAL_TTS_BACKEND: undefined,
      LOCAL_WS_RESPONSE_TIMEOUT: undefined,
      OPENAI_API_KEY: 'sk-one',
      OTHER_KEY: undefined,
    },
  ],
  ['without a measurement', { threads: null }, { LOCAL_LLM_THREADS: undefined, LOCAL_LLM_CONTEXT: '2048' }],
  ["in the customer's own time", { project: customersProject() }, { LOCAL_LLM_INFER_TIMEOUT_SEC: '20' }],
];

test.for(CASES)('%s: each key of .env', ([, given, values]) => {
  const config = wanted(given);
  const written = Object.keys(values).map((key) => [key, envValue(config, key)]);
  expect(Object.fromEntries(written)).toEqual(values);
});

test('API keys and the token are secrets, and nothing else is', () => {
  const keys = { OPENAI_API_KEY: 'sk-one', DEEPGRAM_API_KEY: 'dg-two', LOCAL_WS_AUTH_TOKEN: 'three' };
  const secrets = settingsOf(wanted({ chosen: CLOUD, keys })).filter(({ isSecret }) => isSecret);
  expect(Object.fromEntries(secrets.map(({ key, value }) => [key, value]))).toEqual(keys);
});

describe('a model of the catalogue without a tier', () => {
  test.for([
    // Nearest below on the CPU: TinyLlama's, Phi-3's, Llama-2-7B's; on a card Llama-2-7B's and Llama-2-13B's.
    ['qwen2.5-3b-instruct', false, '24', '15'],
    ['phi-4-mini-instruct', false, '32', '20'],
    ['llama-3.1-8b-instruct', false, '32', '25'],
    // Under the smallest: the smallest's.
    ['qwen2.5-0.5b-instruct', false, '24', '15'],
    ['llama-3.1-8b-instruct', true, '48', '20'],
  ] as const)('%s, on a card: %s', ([model, isOnGpu, tokens, sec]) => {
    const config = wanted({ ...(isOnGpu && ON_CARD), chosen: { model }, replySec: null });
    expect(envValue(config, 'LOCAL_LLM_MAX_TOKENS')).toBe(tokens);
    expect(envValue(config, 'LOCAL_LLM_INFER_TIMEOUT_SEC')).toBe(sec);
  });

  test('gets usual settings if no tier has any', () => {
    const bare = { ...registry, tiers: registry.tiers.map(({ server: _, ...tier }) => tier) };
    const config = wanted({ chosen: { model: 'qwen2.5-3b-instruct' }, registry: bare, tier: null });
    expect(envValue(config, 'LOCAL_LLM_MAX_TOKENS')).toBe('32');
    expect(envValue(config, 'LOCAL_LLM_BATCH')).toBe('512');
  });
});

test('a language model that is not in the catalogue is named by its file, with all of its layers', () => {
  const config = wanted({ ...ON_CARD, llm: null });
  expect(envValue(config, 'LOCAL_LLM_MODEL_PATH')).toBe('/app/models/llm/llama-2-7b-chat');
  expect(envValue(config, 'LOCAL_LLM_GPU_LAYERS')).toBe('999');
});

describe('the context', () => {
  test.for([
    ['llama-2-13b-chat', 16, '2048'],
    // 7.9 GB of weights and 0.8 MB per token, beside two speech models and the system.
    ['llama-2-13b-chat', 14.5, '1536'],
    ['llama-2-13b-chat', 8, '512'],
  ] as const)('of %s on %s GiB of RAM is %s tokens', ([model, ramGib, tokens]) => {
    const config = wanted({ chosen: { model }, ramGib });
    expect(envValue(config, 'LOCAL_LLM_CONTEXT')).toBe(tokens);
    expect(codesOf(config).includes('context-lowered')).toBe(tokens !== '2048');
  });

  test('is never longer than the model knows', () => {
    const config = wanted({ chosen: { tier: 'LIGHT_CPU' }, registry: { ...registry, context_tokens: 8192 } });
    expect(envValue(config, 'LOCAL_LLM_CONTEXT')).toBe('2048');
    expect(codesOf(config)).not.toContain('context-lowered');
  });
});

describe('what whoever reads .env later should know', () => {
  const slow: AdviceWarning = {
    code: 'trial-too-slow',
    model: 'Phi-3-mini',
    sec: 14,
    limitSec: 10,
    instead: null,
  };

  test('a forced tier leaves its reason above the first line', () => {
    const config = wanted({ chosen: { tier: 'HEAVY_GPU' } });
    expect(commentOn(config, 'LOCAL_AI_MODE')).toContain('HEAVY_GPU');
    expect(commentOn(config, 'LOCAL_LLM_MODEL_PATH')).toBeNull();
  });

  test('a trial that missed the limit leaves its seconds', () => {
    const config = wanted({ trialWarnings: [slow] });
    expect(commentOn(config, 'LOCAL_AI_MODE')).toMatch(/Too slow: Phi-3-mini takes 14/);
  });

  test('what follows the advice has no remark', () => {
    const config = wanted({ chosen: {} });
    expect(commentOn(config, 'LOCAL_AI_MODE')).toBeNull();
  });

  test('licences and the like are left to the pages', () => {
    expect(commentOn(wanted({ chosen: {}, project: project() }), 'LOCAL_AI_MODE')).toBeNull();
  });
});
