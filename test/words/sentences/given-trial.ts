import type { ConfigWarning } from '../../../main/configure/nouns/config-warning.ts';
import type { ConfigureFailure } from '../../../main/nouns/configure-failure.ts';
import type { TrialFailure } from '../../../main/nouns/trial-failure.ts';
import type { TrialWarning } from '../../../main/try/nouns/trial-warning.ts';
import type { OfEach } from './of-each.ts';

const url = 'ws://pbx:8765';

export const TRIAL: OfEach<TrialFailure> = {
  'model-not-installed': { code: 'model-not-installed', model: 'Phi-3-mini', file: '/models/phi.gguf' },
  'too-little-free-memory': {
    code: 'too-little-free-memory',
    model: 'Phi-3-mini',
    neededBytes: 3.4e9,
    freeBytes: 1.9e9,
  },
  'model-said-nothing': { code: 'model-said-nothing', model: 'Phi-3-mini' },
  'model-only-thought': { code: 'model-only-thought', model: 'SmolLM3', tokens: 120 },
  'model-flawed': {
    code: 'model-flawed',
    model: 'Phi-3-mini',
    file: '/models/phi.gguf',
    flaw: 'endless-template',
    sec: 15,
    said: 'unknown model architecture',
  },
  'model-ended': {
    code: 'model-ended',
    model: 'Phi-3-mini',
    exitCode: null,
    signal: 'SIGKILL',
    said: 'failed to allocate',
  },
  'model-silent': { code: 'model-silent', model: 'Phi-3-mini', sec: 300 },
  'voice-flawed': { code: 'voice-flawed', file: '/models/voice.onnx', flaw: 'not-onnx', said: 'protobuf' },
  'voice-ended': {
    code: 'voice-ended',
    file: '/models/voice.onnx',
    exitCode: null,
    signal: 'SIGTRAP',
    said: 'posix_memalign',
  },
  'voice-silent': { code: 'voice-silent', file: '/models/voice.onnx', sec: 19 },
  'no-voice-runtime': { code: 'no-voice-runtime', system: 'freebsd-x64' },
  'stt-incomplete': {
    code: 'stt-incomplete',
    folder: '/models/stt/vosk',
    missing: ['am/final.mdl', 'ivector'],
  },
  'server-address-invalid': { code: 'server-address-invalid', typed: 'http://pbx' },
  'server-unreachable': { code: 'server-unreachable', url, why: 'ECONNREFUSED' },
  'server-refused-token': { code: 'server-refused-token', url, isTokenGiven: true },
  'server-silent': { code: 'server-silent', url, asked: 'llm', sec: 61 },
  'server-closed': { code: 'server-closed', url, asked: 'tts' },
  'server-unexpected': { code: 'server-unexpected', url, asked: 'stt', said: 'Hello' },
  'server-lacks-part': { code: 'server-lacks-part', url, part: 'llm', said: 'minimal' },
  'server-voice-flawed': { code: 'server-voice-flawed', url, flaw: 'too-short', sec: 0.12 },
  'server-hearing-flawed': { code: 'server-hearing-flawed', url, flaw: 'too-early', heardText: 'good day' },
};

const file = '/ava/.env';

export const CONFIGURE: OfEach<ConfigureFailure> = {
  'config-unreadable': { code: 'config-unreadable', file, line: 12, flaw: 'duplicate-key' },
  'config-not-read': { code: 'config-not-read', file, why: 'EACCES' },
  'config-not-written': { code: 'config-not-written', file, why: 'EROFS' },
  'config-changed-meanwhile': { code: 'config-changed-meanwhile', file },
  'config-changed-since': { code: 'config-changed-since', file, backup: '/ava/.env.bak' },
  'nothing-to-undo': { code: 'nothing-to-undo' },
  'backup-missing': { code: 'backup-missing', file, backup: '/ava/.env.bak' },
  'value-not-writable': { code: 'value-not-writable', key: 'OPENAI_API_KEY' },
};

export const TRIAL_WARNINGS: OfEach<TrialWarning> = {
  'trial-too-slow': {
    code: 'trial-too-slow',
    model: 'Phi-3-mini',
    sec: 11.8,
    limitSec: 10,
    instead: { tier: 'LIGHT_CPU', model: 'TinyLlama', sec: 2.5 },
  },
  'trial-slow-voice': { code: 'trial-slow-voice', voice: 'lessac-high', sec: 5.1, instead: 'lessac-medium' },
  'thought-first': { code: 'thought-first', model: 'SmolLM3', sec: 4.2 },
  'server-spoke-silence': { code: 'server-spoke-silence' },
  'server-spoke-thoughts': { code: 'server-spoke-thoughts', model: 'qwen3-4b.gguf' },
  'heard-otherwise': { code: 'heard-otherwise', saidText: 'Hello', heardText: 'Yellow' },
  'server-runs-other': { code: 'server-runs-other', part: 'llm', runs: 'tiny.gguf', chosen: 'phi-3.gguf' },
  'trial-contended': { code: 'trial-contended' },
};

export const CONFIG_WARNINGS: OfEach<ConfigWarning> = {
  'agent-outranks': { code: 'agent-outranks' },
  'dialplan-outranks': { code: 'dialplan-outranks' },
  'timeout-raised': { code: 'timeout-raised', key: 'LOCAL_LLM_INFER_TIMEOUT_SEC', sec: 29, waitSec: 22 },
  'context-lowered': { code: 'context-lowered', tokens: 1024, wantedTokens: 2048 },
  'models-outside-project': {
    code: 'models-outside-project',
    modelsFolder: '/data/models',
    wantedFolder: '/ava/models',
  },
  'api-keys-missing': { code: 'api-keys-missing', keys: ['OPENAI_API_KEY', 'DEEPGRAM_API_KEY'] },
  'value-shared': { code: 'value-shared', file, key: 'llm' },
  'key-repeated': { code: 'key-repeated', file, key: 'LOCAL_LLM_THREADS' },
  'server-token-needed': { code: 'server-token-needed', url },
  'server-address-kept': { code: 'server-address-kept', url },
  'cloud-voice-language': {
    code: 'cloud-voice-language',
    pipeline: 'hybrid_support',
    voice: 'aura-asteria-en',
    language: 'de-DE',
  },
  'gpu-overlay-needed': { code: 'gpu-overlay-needed' },
  'reply-ends-in-thoughts': {
    code: 'reply-ends-in-thoughts',
    model: 'Qwen3.5-4B',
    thoughtTokens: 300,
    key: 'LOCAL_LLM_MAX_TOKENS',
    replyTokens: 24,
  },
  'measure-after-gpu': { code: 'measure-after-gpu' },
};
