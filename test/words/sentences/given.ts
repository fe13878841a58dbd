import { GIB } from '../../../main/nouns/bytes.ts';
import type { Cause } from '../../../main/nouns/cause.ts';
import type { BackendFailure, RuntimeFailure } from '../../../main/nouns/runtime-failure.ts';
import type { ToolWarning } from '../../../main/nouns/tool-warning.ts';
import type { Warning } from '../../../main/nouns/warning.ts';
import { CONFIG_WARNINGS, TRIAL_WARNINGS } from './given-trial.ts';
import type { OfEach } from './of-each.ts';

const AS_WRITTEN = {
  code: 'as-written',
  of: 'of-the-future',
  message: 'Written by another version.',
} as const;
export const CARD = 'Card X';
export const RUNTIME: OfEach<RuntimeFailure> = {
  'worker-ended': {
    code: 'worker-ended',
    doing: 'load',
    exitCode: null,
    signal: 'SIGKILL',
    said: 'CUDA error: no kernel image',
  },
  'inference-failed': { code: 'inference-failed', doing: 'decode', said: 'CUDA error 35' },
  'worker-silent': { code: 'worker-silent', doing: 'prefill', sec: 301 },
};

const backend: OfEach<BackendFailure> = {
  ...RUNTIME,
  'no-device': { code: 'no-device' },
  'lists-only': { code: 'lists-only', devices: ['Device Y'] },
  said: { code: 'said', said: 'error 36' },
};

const tools: OfEach<ToolWarning> = {
  'tool-silent': { code: 'tool-silent', tool: 'amd-smi', sec: 3 },
  'tool-not-startable': { code: 'tool-not-startable', tool: 'amd-smi', why: 'EIO' },
  'tool-killed': { code: 'tool-killed', tool: 'amd-smi', signal: 'SIGSEGV' },
  'tool-failed': { code: 'tool-failed', tool: 'amd-smi', exitCode: 17, printed: 'broken pipe' },
  'tool-unreadable': { code: 'tool-unreadable', tool: 'amd-smi', printed: 'gibberish' },
  'nvidia-driver-unreachable': { code: 'nvidia-driver-unreachable' },
  'nvidia-driver-not-loaded': { code: 'nvidia-driver-not-loaded' },
  'nvidia-driver-mismatch': { code: 'nvidia-driver-mismatch' },
  'nvidia-library-missing': { code: 'nvidia-library-missing' },
  'nvidia-blocked': { code: 'nvidia-blocked' },
  'nvidia-no-permission': { code: 'nvidia-no-permission' },
  'nvidia-nvml-failed': { code: 'nvidia-nvml-failed' },
  'nvidia-gpu-lost': { code: 'nvidia-gpu-lost' },
  'nvidia-no-devices': { code: 'nvidia-no-devices' },
  'amd-no-permission': { code: 'amd-no-permission', tool: 'amd-smi' },
  'amd-driver-not-running': { code: 'amd-driver-not-running', tool: 'amd-smi' },
  'amd-no-devices': { code: 'amd-no-devices', tool: 'amd-smi' },
};

export const CAUSES: OfEach<Cause> = {
  ...tools,
  'driver-too-old': { code: 'driver-too-old', driver: '470.82', oldest: '525.60' },
  'not-in-container': { code: 'not-in-container', options: '--device /dev/dri' },
  'passed-through': { code: 'passed-through', driver: 'vfio-pci' },
  'card-too-old': { code: 'card-too-old' },
  'no-device-file': { code: 'no-device-file' },
  'borrows-memory': { code: 'borrows-memory' },
  'card-slower-than-cpu': { code: 'card-slower-than-cpu', llm: 'Llama-2-7B', cardSec: 14, cpuSec: 6 },
  'not-opened': {
    code: 'not-opened',
    lacks: 'libcuda',
    refusals: Object.values(backend).map((failure) => ({ backend: 'vulkan', failure })),
  },
  'failed-measuring': { code: 'failed-measuring', failure: RUNTIME['worker-silent'] },
  'as-written': AS_WRITTEN,
};

export const WARNINGS: OfEach<Warning> = {
  ...TRIAL_WARNINGS,
  ...CONFIG_WARNINGS,
  ...tools,
  'hardware-list-silent': { code: 'hardware-list-silent' },
  'mig-slices': { code: 'mig-slices', card: CARD, count: 7, profile: '3g.20gb', bytes: 19.5 * GIB },
  'largest-gpu-not-first': {
    code: 'largest-gpu-not-first',
    first: { card: 'Card Y', bytes: 4 * GIB },
    largest: { card: CARD, bytes: 12 * GIB },
    index: 3,
  },
  'gpu-memory-unknown': { code: 'gpu-memory-unknown', card: CARD },
  'unified-memory': { code: 'unified-memory', card: CARD },
  'integrated-gpu': { code: 'integrated-gpu', card: CARD, borrowedBytes: 2 * GIB },
  'gpu-not-usable': { code: 'gpu-not-usable', card: CARD, causes: Object.values(CAUSES) },
  contended: { code: 'contended', low: 1.2, high: 3.4 },
  'speed-varies': { code: 'speed-varies', low: 3.9, high: 5.8, runs: 8 },
  'gpu-failed': {
    code: 'gpu-failed',
    failure: RUNTIME['inference-failed'],
    backend: 'cuda',
    instead: 'vulkan',
  },
  'not-kept': { code: 'not-kept', folder: '/data', why: 'EROFS' },
  'history-corrupt': { code: 'history-corrupt', lines: 5, file: '/data/history.jsonl.bad' },
  'state-corrupt': { code: 'state-corrupt', file: '/data/state.json', keptAs: '/data/state.json.bad' },
  'newer-state': { code: 'newer-state', file: '/data/state.json' },
  'memory-limit': { code: 'memory-limit', inContainer: true, limitBytes: 8 * GIB, totalBytes: 32 * GIB },
  'cpu-limit': { code: 'cpu-limit', inContainer: false, usable: 4, all: 16 },
  'wsl-memory': { code: 'wsl-memory', totalBytes: 7.6 * GIB },
  'wsl-without-card': { code: 'wsl-without-card' },
  'emulated-build': { code: 'emulated-build', processor: 'Snapdragon X' },
  'on-battery': { code: 'on-battery' },
  'power-saver': { code: 'power-saver', profile: 'low-power' },
  'disk-unknown': { code: 'disk-unknown', folder: '/models' },
  'file-not-measured': {
    code: 'file-not-measured',
    file: 'ours.gguf',
    failure: RUNTIME['worker-silent'],
  },
  'not-measured': { code: 'not-measured', failure: RUNTIME['worker-silent'] },
  'as-written': AS_WRITTEN,
  'no-turn': { code: 'no-turn', promptTokens: 260, replyTokens: 30 },
  'no-safe-latency': { code: 'no-safe-latency', sec: 10 },
  'no-context-tokens': { code: 'no-context-tokens', tokens: 2048 },
  'no-reference-model': { code: 'no-reference-model', model: 'Llama-2-7B' },
  'no-pipelines': { code: 'no-pipelines', pipelines: ['local', 'hybrid_support'] },
  'no-models': { code: 'no-models', kind: 'stt' },
  'no-gpus': { code: 'no-gpus', count: 119 },
  'no-server-settings': { code: 'no-server-settings', tiers: ['HUGE', 'TINY'], used: 'voice-server' },
  'no-latency': { code: 'no-latency', tiers: ['HUGE', 'TINY'] },
  'unknown-model': { code: 'unknown-model', model: 'ours.gguf' },
  'no-hash': { code: 'no-hash', model: 'ours.gguf' },
  'size-unknown': { code: 'size-unknown', file: 'Llm/ours.gguf', of: 'file' },
  'hash-unknown': { code: 'hash-unknown', file: 'Llm/ours.gguf' },
  'hash-from-host': { code: 'hash-from-host', file: 'Llm/ours.gguf' },
  'file-unverified': { code: 'file-unverified', file: 'Llm/ours.gguf' },
  'folder-without-manifest': { code: 'folder-without-manifest', folder: 'Stt/ours' },
  'wrong-size': { code: 'wrong-size', files: [{ model: 'TinyLlama', mb: 669, statedMb: 570 }] },
};
