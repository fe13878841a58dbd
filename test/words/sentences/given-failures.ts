import type { Failure } from '../../../main/nouns/failure.ts';
import { RUNTIME } from './given.ts';
import { FETCH, INSTALL, PLAN } from './given-fetch.ts';
import { CONFIGURE, TRIAL } from './given-trial.ts';
import type { OfEach } from './of-each.ts';

export const FAILURES: OfEach<Failure> = {
  ...RUNTIME,
  ...TRIAL,
  ...CONFIGURE,
  'folder-not-writable': { code: 'folder-not-writable', folder: '/models', why: 'ENOSPC' },
  'folder-not-readable': { code: 'folder-not-readable', folder: '/models', why: 'EIO' },
  'folder-missing': { code: 'folder-missing', folder: '/models' },
  'not-a-folder': { code: 'not-a-folder', folder: '/models' },
  'no-voice-server': { code: 'no-voice-server', folder: '/models' },
  'folder-not-absolute': { code: 'folder-not-absolute', typed: 'models' },
  'folder-name-invalid': { code: 'folder-name-invalid' },
  'unknown-tier': { code: 'unknown-tier', typed: 'HUGE', nearest: 'LARGE', known: ['LARGE', 'SMALL'] },
  'unknown-model': { code: 'unknown-model', typed: 'mamba', nearest: 'llama', known: null },
  'unknown-voice': {
    code: 'unknown-voice',
    typed: 'en_US-nobody',
    nearest: null,
    known: ['en_US-joe-medium'],
  },
  'unknown-pipeline': { code: 'unknown-pipeline', typed: 'loca', nearest: 'local', known: ['local'] },
  'unknown-language': { code: 'unknown-language', typed: 'xx', nearest: null, known: ['en-US', 'de-DE'] },
  'unknown-gpu': { code: 'unknown-gpu', typed: 'RTX 9999', nearest: 'RTX 4090', known: null },
  'contradictory-request': { code: 'contradictory-request', one: '--gpu none', other: '--vram' },
  'machine-unknown': { code: 'machine-unknown' },
  'pipeline-missing': { code: 'pipeline-missing', registry: '/data/list.json', kind: 'cloud' },
  'no-room-for-models': {
    code: 'no-room-for-models',
    neededBytes: 2.3e9,
    rooms: [{ folder: '/dev/shm', freeBytes: 0.5e9 }],
  },
  bug: { code: 'bug', said: 'x is undefined' },
  busy: { code: 'busy', step: 'benchmark', elsewhere: false },
  'file-not-written': { code: 'file-not-written', file: '/data/report.txt', why: 'ENOSPC' },
  'wrong-input-file': {
    code: 'wrong-input-file',
    file: '/data/machine.json',
    command: 'probe',
    problem: { code: 'field', field: 'memory.totalBytes', said: 'expected number' },
  },
  'unreadable-model': {
    code: 'unreadable-model',
    file: '/data/model.gguf',
    problem: { code: 'unreadable', why: 'EIO' },
  },
  'newer-state': { code: 'newer-state', file: '/data/state.json' },
  'port-taken': { code: 'port-taken', port: 8423, why: 'EADDRINUSE' },
  'pages-missing': { code: 'pages-missing', folder: '/app/renderer' },
  'runtime-not-fetched': { code: 'runtime-not-fetched', version: '39.2.1', said: 'connect ECONNREFUSED' },
  'registry-unreadable': {
    code: 'registry-unreadable',
    file: '/data/list.json',
    problem: { code: 'too-large', mib: 21, limitMib: 20 },
  },
  'registry-invalid': {
    code: 'registry-invalid',
    file: '/data/list.json',
    problem: {
      code: 'fields',
      fields: [
        {
          path: 'tiers.A.min_ram_gb',
          expected: { code: 'at-least', limit: 1, counted: null },
          found: { code: 'value', value: '"12"' },
        },
      ],
      more: 4,
    },
  },
  ...FETCH,
  ...PLAN,
  ...INSTALL,
  'link-lost': { code: 'link-lost' },
};
