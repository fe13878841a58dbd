import { GIB } from '../../../main/nouns/bytes.ts';
import type { Notice } from '../../../main/recommend/nouns/notice.ts';
import type { Reason } from '../../../main/recommend/nouns/reason.ts';
import type { Activity } from '../../../main/steps/nouns/activity.ts';
import type { Difference } from '../../../main/store/nouns/difference.ts';
import { CARD, CAUSES } from './given.ts';
import type { OfEach } from './of-each.ts';

export const ACTIVITIES: OfEach<Activity> = {
  'asking-system': { code: 'asking-system' },
  looked: { code: 'looked' },
  'warming-up-card': { code: 'warming-up-card' },
  'measuring-again': { code: 'measuring-again' },
  'measuring-voices': { code: 'measuring-voices' },
  'opening-card': { code: 'opening-card', backend: 'vulkan' },
  'tool-silent': { code: 'tool-silent', tool: 'nvidia-smi', sec: 2 },
  loading: { code: 'loading', model: 'Q4_K' },
  round: { code: 'round', model: 'Q6_K', round: 2, of: 3 },
};

export const DIFFERENCES: OfEach<Difference> = {
  processor: { code: 'processor', before: 'Old CPU', after: 'New CPU' },
  cores: { code: 'cores', before: 8, after: 4 },
  memory: { code: 'memory', before: 7.6 * GIB, after: 16 * GIB },
  'card-gone': { code: 'card-gone', card: CARD },
  'card-new': { code: 'card-new', card: CARD },
  'card-usable': { code: 'card-usable', card: CARD },
  'card-unusable': { code: 'card-unusable', card: CARD },
  driver: { code: 'driver', card: CARD, before: '550.1', after: '560.2' },
  score: { code: 'score', share: -0.31 },
  busy: { code: 'busy' },
};

const tooSlow: Reason & { code: 'too-slow' } = {
  code: 'too-slow',
  llm: 'Llama-2-7B',
  sec: 15.7,
  limitSec: 10,
  source: 'speed',
};

const NOT_PREDICTED: Reason & { code: 'not-predicted' } = {
  code: 'not-predicted',
  llm: 'Llama-2-7B',
  kind: 'mixture-of-experts',
};

export const REASONS: OfEach<Reason> = {
  'too-little-ram': { code: 'too-little-ram', needGb: 32, haveBytes: 7.6 * GIB },
  'too-few-cores': { code: 'too-few-cores', need: 16, have: 2 },
  'no-usable-gpu': { code: 'no-usable-gpu', card: { name: CARD, causes: [CAUSES['driver-too-old']] } },
  'card-not-measured': { code: 'card-not-measured', card: CARD },
  'card-slower-than-cpu': {
    code: 'card-slower-than-cpu',
    card: CARD,
    llm: 'Llama-2-7B',
    cardSec: 14,
    cpuSec: 6,
  },
  'too-little-vram': { code: 'too-little-vram', needGb: 12, haveBytes: 6 * GIB },
  'does-not-fit': {
    code: 'does-not-fit',
    llm: 'Llama-2-7B',
    neededBytes: 9 * GIB,
    capacityBytes: 5 * GIB,
    card: CARD,
  },
  'not-predicted': NOT_PREDICTED,
  'too-slow': tooSlow,
  'always-thinks': { code: 'always-thinks', llm: 'Llama-2-7B', tokens: 300, addedSec: 41.3 },
  'below-threshold': { code: 'below-threshold', score: 2.5, threshold: 5 },
};

export const NOTICES: OfEach<Notice> = {
  'score-under-guideline': { code: 'score-under-guideline', tier: 'TIER', score: 2.5, guideline: 3 },
  'stt-tts-not-measured': { code: 'stt-tts-not-measured', parts: ['stt', 'tts'] },
  'slow-voice': {
    code: 'slow-voice',
    voice: 'lessac-high',
    sec: 5.5,
    faster: {
      id: 'ljspeech-medium',
      name: 'ljspeech',
      sec: 0.75,
      licence: 'Public domain',
      licences: [],
      costs: {
        turnSec: { stt: 2, llm: 9, tts: 0.75, total: 11.75 },
        rangeSec: { llm: null, tts: null, total: null, first: null },
        firstTurnSec: null,
        firstAudioSec: null,
        memoryBytes: null,
        downloadBytes: null,
      },
    },
  },
  'server-not-measured': { code: 'server-not-measured', addedSec: { low: 0.5, high: 1.5 } },
  'no-speed': { code: 'no-speed', of: 'card', name: CARD },
  'not-predicted': { code: 'not-predicted', models: ['Qwen3-30B-A3B'], kind: 'mixture-of-experts' },
  'slow-first-reply': {
    code: 'slow-first-reply',
    llm: 'Phi-3-mini',
    sec: 22.2,
    limitSec: 10,
    tokens: 50,
    savedSec: 2.9,
  },
  'thinks-first': { code: 'thinks-first', llm: 'Qwen3.5-4B', sometimes: false, tokens: 300, addedSec: 41.3 },
  'needs-prompt-line': {
    code: 'needs-prompt-line',
    llm: 'Qwen3-4B',
    line: '/no_think',
    tokens: 300,
    addedSec: 41.3,
  },
  'rereads-prompt': { code: 'rereads-prompt', llm: 'LFM2-1.2B', addedSec: 4.1 },
  'makes-things-up': { code: 'makes-things-up', llm: 'Llama-3.2-1B', percent: 20.7, source: 'Board of 2025' },
  rescoring: {
    code: 'rescoring',
    model: 'Vosk en-US big',
    folders: ['rnnlm'],
    leftOut: 'processor',
    ramBytes: 5e9,
    figure: 'listed',
    measured: { processor: 'Ryzen 5 3600', resultSec: 4, loadSec: 30 },
    addsWordErrors: 0.05,
  },
  'research-only-voice': {
    code: 'research-only-voice',
    voice: 'lessac',
    note: 'The recordings are for research.',
    replacement: 'kristin',
  },
  'licence-restricted': { code: 'licence-restricted', model: 'Llama-2-7B', licence: 'Llama 2', note: null },
  'licence-non-commercial': {
    code: 'licence-non-commercial',
    model: 'Qwen2.5-3B',
    licence: 'Qwen Research',
    note: null,
  },
  'licence-unknown': { code: 'licence-unknown', model: 'Other', licence: 'Own', note: 'Ask its owner.' },
  'low-free-memory': { code: 'low-free-memory', neededBytes: 4 * GIB, freeBytes: 2 * GIB },
  'low-disk': { code: 'low-disk', neededBytes: 4e9, freeBytes: 2e9, folder: '/models' },
  'below-requirements': { code: 'below-requirements', tier: 'TIER', reason: REASONS['too-few-cores'] },
  'forced-too-slow': { code: 'forced-too-slow', tier: 'TIER', reason: tooSlow },
  'forced-not-predicted': { code: 'forced-not-predicted', tier: 'TIER', reason: NOT_PREDICTED },
  'forced-does-not-fit': { code: 'forced-does-not-fit', tier: 'TIER', reason: REASONS['does-not-fit'] },
  'forced-below-requirements': {
    code: 'forced-below-requirements',
    tier: 'TIER',
    reason: REASONS['too-little-vram'],
  },
  'forced-always-thinks': {
    code: 'forced-always-thinks',
    tier: 'TIER',
    reason: REASONS['always-thinks'],
  },
  'forced-not-advised': {
    code: 'forced-not-advised',
    advised: { tier: 'MEDIUM_CPU', pipeline: 'local', llm: 'Phi-3-mini' },
  },
  'needs-api-keys': { code: 'needs-api-keys', pipeline: 'hybrid_support', keys: ['A_KEY', 'B_KEY'] },
  'target-cannot-use-gpu': {
    code: 'target-cannot-use-gpu',
    card: CARD,
    instead: { tier: 'MEDIUM_GPU', card: 'NVIDIA GeForce RTX 4060' },
  },
  'measure-card-first': { code: 'measure-card-first', card: CARD },
  'imagined-shared-memory': {
    code: 'imagined-shared-memory',
    card: CARD,
    cardBytes: 16 * GIB,
    ramBytes: 24 * GIB,
    isRamOfThisMachine: true,
  },
  'speech-language-missing': {
    code: 'speech-language-missing',
    language: 'ja-JP',
    part: 'tts',
    choices: [{ code: 'cloud-voice', pipeline: 'hybrid_support' }, { code: 'voice-of-another-language' }],
  },
};
