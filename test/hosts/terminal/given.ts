import type { BackendSpeed, SpeedProfile } from '../../../main/benchmark/nouns/speed-profile.ts';
import type { Page } from '../../../main/hosts/terminal/page.ts';
import { GIB } from '../../../main/nouns/bytes.ts';
import type { Gpu, Machine } from '../../../main/probe/nouns/machine.ts';
import type { Notice } from '../../../main/recommend/nouns/notice.ts';
import type { Option, Recommendation } from '../../../main/recommend/nouns/recommendation.ts';
import { wordingIn } from '../../../main/words/wording.ts';

export const english = wordingIn('en', [], () => new Date(2026, 2, 12, 18, 0));
export const german = wordingIn('de', [], () => new Date(2026, 2, 12, 18, 0));

/** A page without colours. */
export const page = (width = 80, unicode = true, wording = english): Page => ({
  width,
  unicode,
  wording,
  paint: (_ink, text) => text,
});

export const gpu: Gpu = {
  vendor: 'nvidia',
  name: 'NVIDIA GeForce RTX 4070',
  vramBytes: 12 * GIB,
  integrated: false,
  usable: true,
  backend: 'cuda',
  causes: [],
  driver: '550.120',
};

export const machine: Machine = {
  id: 'm1',
  cpu: {
    brand: 'AMD Ryzen 7 7700X',
    architecture: 'x64',
    physicalCores: 8,
    performanceCores: null,
    logicalCores: 16,
    usableCores: 16,
    features: ['AVX2', 'FMA', 'F16C'],
    lastLevelCacheBytes: 32 * 1024 ** 2,
  },
  memory: { totalBytes: 39 * GIB, availableBytes: 30 * GIB, limitBytes: null, usableBytes: 39 * GIB },
  gpus: [],
  disk: { folder: '/home/ada/.config/voicefit/models', freeBytes: 41.2e9 },
  environment: 'host',
  os: { platform: 'linux', release: '6.1.0' },
  power: { onBattery: null, profile: null },
  warnings: [],
};

const cpu: BackendSpeed = {
  backend: 'cpu',
  threads: 8,
  types: [
    {
      type: 'Q4_K',
      decodeBytesPerSec: 36.1e9,
      prefillOpsPerSec: 320e9,
      loadBytesPerSec: 0.4e9,
      provenance: 'measured',
    },
    {
      type: 'Q6_K',
      decodeBytesPerSec: 39e9,
      prefillOpsPerSec: 140e9,
      loadBytesPerSec: 2e9,
      provenance: 'predicted',
    },
  ],
  layerSec: 0.00001,
  tokenSec: 0.0001,
  promptSec: 0,
  loadSec: 0.03,
  vocabularyTokenSec: 0.000005,
  stallSec: 0.0005,
  attention: { evenBytesPerSec: 20e9, oddBytesPerSec: 10e9 },
  relativeRange: { low: 0.94, high: 1.08 },
};

export const speed: SpeedProfile = {
  machineId: 'm1',
  registryId: 'r1',
  measuredAt: '2026-01-02T03:04:05.000Z',
  cpuScore: 7.64,
  cpuScoreRange: { low: 7.2, high: 8.1 },
  durationMs: 12_400,
  isQuick: false,
  bytesDownloaded: 0,
  noise: { spread: 0.06, contended: false },
  backends: [cpu],
  cardFailures: [],
  voices: [],
  models: [
    {
      id: 'llama-2-7b-chat',
      backend: 'cpu',
      threads: 8,
      decodeTokensPerSec: 7.64,
      prefillTokensPerSec: 30.2,
      loadMs: 10_300,
      range: { low: 7.2, high: 8.1 },
      provenance: 'predicted',
    },
  ],
  warnings: [],
};

const hybrid: Option = {
  tier: null,
  pipeline: 'hybrid_support',
  models: { stt: 'vosk-model-en-us-0.22', llm: null, tts: null },
  names: { stt: 'Vosk en-US big', llm: 'gpt-4o-mini', tts: 'aura-asteria-en' },
  turnSec: { stt: null, llm: null, tts: null, total: 5 },
  rangeSec: { llm: null, tts: null, total: null, first: null },
  provenance: { stt: null, llm: null, tts: null },
  verdict: 'fits',
  backend: null,
  firstTurnSec: null,
  firstAudioSec: null,
  tokensPerSec: null,
  warmUpSec: null,
  concurrentCalls: null,
  memoryBytes: null,
  downloadBytes: null,
  sttInstall: null,
  firstReply: null,
  warnings: [],
};

const phi: Option = {
  ...hybrid,
  tier: 'MEDIUM_CPU',
  pipeline: 'local',
  models: { stt: 'vosk-model-en-us-0.22', llm: 'phi-3-mini-4k-instruct', tts: 'en_US-lessac-medium' },
  names: { stt: 'Vosk en-US big', llm: 'Phi-3-mini', tts: 'Piper lessac-medium' },
  turnSec: { stt: 2, llm: 9.33, tts: 3, total: 14.33 },
  rangeSec: {
    llm: { low: 8.6, high: 10.2 },
    tts: null,
    total: { low: 13.6, high: 15.2 },
    first: { low: 25.4, high: 29.8 },
  },
  provenance: { stt: 'registry', llm: 'predicted', tts: 'registry' },
  firstTurnSec: 27.2,
  tokensPerSec: 4.29,
  warmUpSec: 12,
  concurrentCalls: 1,
  memoryBytes: 6.5 * GIB,
  downloadBytes: 4.3e9,
  firstReply: { sec: 22.2, range: { low: 20.4, high: 24.8 }, limitSec: 10, isSlow: true },
};

/** Speech-to-text and text-to-speech take 5 s. */
const tier = (name: string, model: string | null, llmSec: number | null) => ({
  name,
  model,
  llmSec,
  turnSec: llmSec === null ? null : llmSec + 5,
  rangeSec: {
    llm: llmSec === null ? null : { low: llmSec * 0.9, high: llmSec * 1.1 },
    total: llmSec === null ? null : { low: llmSec * 0.9 + 5, high: llmSec * 1.1 + 5 },
  },
  firstReply: null,
});

const RESEARCH_ONLY: Notice = {
  code: 'research-only-voice',
  voice: 'en_US-lessac-medium',
  note: null,
  replacement: null,
};

export const advice: Recommendation = {
  hardwareClass: 'HEAVY_CPU',
  limitSec: 10,
  recommended: phi,
  alternatives: [
    { ...hybrid, kind: 'hybrid' },
    {
      ...phi,
      kind: 'fastest',
      tier: 'LIGHT_CPU',
      models: { ...phi.models, llm: 'tinyllama-1.1b-chat-v1.0' },
      names: { ...phi.names, llm: 'TinyLlama' },
      turnSec: { stt: 2, llm: 2.5, tts: 3, total: 7.5 },
      rangeSec: {
        llm: { low: 2.3, high: 2.8 },
        tts: null,
        total: { low: 7.3, high: 7.8 },
        first: { low: 9.9, high: 11.2 },
      },
      firstTurnSec: 10.4,
      firstReply: { sec: 5.4, range: { low: 4.9, high: 6.2 }, limitSec: 10, isSlow: false },
      memoryBytes: 1.5 * GIB,
      warnings: [RESEARCH_ONLY],
    },
  ],
  tiers: [
    { ...tier('MINIMAL', null, null), eligible: true, verdict: 'fits', reasons: [] },
    {
      ...tier('MEDIUM_CPU', 'Phi-3-mini', 9.33),
      firstReply: phi.firstReply,
      eligible: true,
      verdict: 'close',
      reasons: [],
    },
    {
      ...tier('HEAVY_CPU', 'Llama-2-7B', 16.04),
      eligible: false,
      verdict: 'too-slow',
      reasons: [
        { code: 'too-slow', llm: 'Llama-2-7B', sec: 16.04, limitSec: 10, source: 'speed' },
        { code: 'below-threshold', score: 2.5, threshold: 5 },
      ],
    },
    {
      ...tier('HEAVY_GPU', 'Llama-2-13B', null),
      eligible: false,
      verdict: 'needs-gpu',
      reasons: [{ code: 'no-usable-gpu', card: null }],
    },
  ],
  warnings: [{ code: 'score-under-guideline', tier: 'MEDIUM_CPU', score: 2.5, guideline: 3 }, RESEARCH_ONLY],
  detected: {
    ramBytes: 39 * GIB,
    cores: 16,
    gpu: null,
    hasUnusableGpu: false,
    score: 2.5,
    busyRange: null,
  },
};
