import { GIB } from '../../../main/nouns/bytes.ts';
import type { BackendMishap, Mishap, RuntimeMishap } from '../../../main/nouns/mishap.ts';
import type { Cause, ToolTrouble, Trouble } from '../../../main/nouns/trouble.ts';
import type { Activity } from '../../../main/steps/nouns/activity.ts';
import type { Difference } from '../../../main/store/nouns/difference.ts';

/** One of each code; the compiler asks for the sample of a new one. */
type OfEach<T extends { code: string }> = { readonly [Code in T['code']]: T & { readonly code: Code } };

const CARD = 'Card X';
const runtime: OfEach<RuntimeMishap> = {
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

const backend: OfEach<BackendMishap> = {
  ...runtime,
  'no-device': { code: 'no-device' },
  'lists-only': { code: 'lists-only', devices: ['Device Y'] },
  said: { code: 'said', said: 'error 36' },
};

const tools: OfEach<ToolTrouble> = {
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
  'no-device-file': { code: 'no-device-file' },
  'borrows-memory': { code: 'borrows-memory' },
  'not-opened': {
    code: 'not-opened',
    lacks: 'libcuda',
    refusals: Object.values(backend).map((mishap) => ({ backend: 'vulkan', mishap })),
  },
  'failed-measuring': { code: 'failed-measuring', mishap: runtime['worker-silent'] },
};

export const TROUBLES: OfEach<Trouble> = {
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
  'gpu-failed': {
    code: 'gpu-failed',
    mishap: runtime['inference-failed'],
    backend: 'cuda',
    instead: 'vulkan',
  },
  'not-kept': { code: 'not-kept', folder: '/data', why: 'EROFS' },
  'history-corrupt': { code: 'history-corrupt', lines: 5, file: '/data/history.jsonl.bad' },
  'state-corrupt': { code: 'state-corrupt', file: '/data/state.json', keptAs: '/data/state.json.bad' },
  'newer-state': { code: 'newer-state', file: '/data/state.json' },
};

export const MISHAPS: OfEach<Mishap> = {
  ...runtime,
  'folder-not-writable': { code: 'folder-not-writable', folder: '/models', why: 'ENOSPC' },
  'folder-not-readable': { code: 'folder-not-readable', folder: '/models', why: 'EIO' },
  'folder-missing': { code: 'folder-missing', folder: '/models' },
  'not-a-folder': { code: 'not-a-folder', folder: '/models' },
  'no-voice-server': { code: 'no-voice-server', folder: '/models' },
  'folder-not-absolute': { code: 'folder-not-absolute', typed: 'models' },
  'folder-name-invalid': { code: 'folder-name-invalid' },
  'unknown-name': {
    code: 'unknown-name',
    of: 'tier',
    typed: 'HUGE',
    nearest: 'LARGE',
    known: ['LARGE', 'SMALL'],
  },
  'contradictory-request': { code: 'contradictory-request', one: '--gpu none', other: '--vram' },
  'machine-unknown': { code: 'machine-unknown' },
  'pipeline-missing': { code: 'pipeline-missing', registry: '/data/list.json', kind: 'cloud' },
  'no-room-for-models': {
    code: 'no-room-for-models',
    neededBytes: 2.3e9,
    rooms: [{ folder: '/dev/shm', freeBytes: 0.5e9 }],
  },
  bug: { code: 'bug', said: 'x is undefined' },
  busy: { code: 'busy' },
  'link-lost': { code: 'link-lost' },
};

export const ACTIVITIES: OfEach<Activity> = {
  'asking-system': { code: 'asking-system' },
  looked: { code: 'looked' },
  'warming-up-card': { code: 'warming-up-card' },
  'measuring-again': { code: 'measuring-again' },
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
  score: { code: 'score', share: -0.3 },
  busy: { code: 'busy' },
};
