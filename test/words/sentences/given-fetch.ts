import { GIB } from '../../../main/nouns/bytes.ts';
import type { FetchFailure } from '../../../main/nouns/fetch-failure.ts';
import type { InstallFailure } from '../../../main/nouns/install-failure.ts';
import type { PlanFailure } from '../../../main/nouns/plan-failure.ts';
import type { OfEach } from './of-each.ts';

const file = 'Phi-3.gguf';
const host = 'Models.example';

export const FETCH: OfEach<FetchFailure> = {
  'host-unreachable': { code: 'host-unreachable', host, why: 'ENOTFOUND' },
  'host-refused': { code: 'host-refused', host, file, status: 403, withToken: false, redirected: false },
  'host-overloaded': { code: 'host-overloaded', host, status: 503, retryAfterSec: 30 },
  'host-stalled': { code: 'host-stalled', host, sec: 20 },
  'wrong-answer': { code: 'wrong-answer', host, file, flaw: 'web-page' },
  'bad-redirect': { code: 'bad-redirect', host, flaw: 'too-many' },
  'insecure-address': { code: 'insecure-address', host },
  'hash-differs': { code: 'hash-differs', file, algorithm: 'md5', expected: '0f', found: 'f0' },
  'hasher-ended': { code: 'hasher-ended', exitCode: null, signal: 'SIGKILL' },
  'file-unreadable': { code: 'file-unreadable', file, why: 'EIO' },
  'archive-refused': { code: 'archive-refused', file, entry: '../passwd', flaw: 'outside' },
  'models-folder-held': { code: 'models-folder-held', folder: '/models', pid: 4711, onHost: 'server' },
};

export const INSTALL: OfEach<InstallFailure> = {
  'install-incomplete': {
    code: 'install-incomplete',
    of: 4,
    files: [
      { id: 'one', failure: { code: 'folder-name-invalid' } },
      { id: 'two', failure: { code: 'folder-name-invalid' } },
    ],
  },
};

export const PLAN: OfEach<PlanFailure> = {
  'not-enough-disk': { code: 'not-enough-disk', folder: '/models', neededBytes: 4.4e9, freeBytes: 1.2e9 },
  'not-enough-memory': { code: 'not-enough-memory', neededBytes: 12.5 * GIB, haveBytes: 7 * GIB },
  'model-without-address': { code: 'model-without-address', model: 'ours.gguf', registry: '/data/list.json' },
  'import-missing': { code: 'import-missing', file, folder: '/media/stick' },
  'import-damaged': {
    code: 'import-damaged',
    from: '/media/stick/Phi-3.gguf',
    algorithm: 'sha256',
    expected: '0f',
    found: 'f0',
  },
};
