import type { InstallFile, InstallProgress } from '../../../../main/install/nouns/step.ts';
import type { VerifiedFile, VerifyEvent } from '../../../../main/install/nouns/verify-result.ts';
import { GB, GIB } from '../../../../main/nouns/bytes.ts';
import type { Failure } from '../../../../main/nouns/failure.ts';
import type { FileFailed } from '../../../../main/nouns/file-failed.ts';
import type { SetupState } from '../../../../main/steps/nouns/setup-state.ts';
import type { PausedStep, RunningBy } from '../../../../main/steps/nouns/step-table.ts';
import { MEASURING } from '../running-steps.ts';
import type { Scene } from '../scene.ts';
import { failing, MEASURED, PHI_3, running, scene } from './given.ts';

const CHOSEN: SetupState = { ...MEASURED, choice: PHI_3 };

const STT = 'vosk-model-en-us-0.22';
const LLM = 'phi-3-mini-4k-instruct';
const TTS = 'en_US-lessac-medium';
const SETTINGS = `${TTS}.json`;

const BYTES = { [STT]: 1_913_958_467, [LLM]: 2_393_231_072, [TTS]: 63_201_294, [SETTINGS]: 4885 };
type FileId = keyof typeof BYTES;
type Part = Pick<InstallFile, 'state'> & { readonly share: number };

const READY: Part = { share: 1, state: 'ready' };
const WAITING: Part = { share: 0, state: 'waiting' };

/** How far each file is, as a share of it. */
function filesAt(stt: Part, llm: Part, tts: Part = READY): InstallFile[] {
  const file = (id: FileId, { share, state }: Part): InstallFile => {
    const bytes = BYTES[id] ?? 0;
    return { id, bytes, fetchedBytes: Math.round(bytes * share), state };
  };
  return [file(STT, stt), file(LLM, llm), file(TTS, tts), file(SETTINGS, READY)];
}

const MIDWAY = filesAt({ share: 0.23, state: 'fetching' }, { share: 0.61, state: 'fetching' });

function installing(different: Partial<InstallProgress>): RunningBy['install'] {
  const progress = { request: {}, files: MIDWAY, bytesPerSec: 12_000_000, waitingFor: null, ...different };
  return { step: 'install', startedAt: '2026-11-24T10:28:00Z', progress };
}

const paused = (different: Partial<InstallProgress> = {}): PausedStep => ({
  ...installing({ bytesPerSec: null, ...different }),
  stoppedAt: '2026-11-24T10:31:00Z',
});

function incomplete(failures: Readonly<Record<string, FileFailed>>): Failure {
  const files = Object.entries(failures).map(([id, failure]) => ({ id, failure }));
  return { code: 'install-incomplete', of: 4, files };
}

const failed = (failure: Failure, different: Partial<InstallProgress> = {}): SetupState => ({
  ...CHOSEN,
  paused: { install: paused(different) },
  failed: failing('install', failure),
});

const HOST = 'huggingface.co';
const DAMAGED: FileFailed = {
  code: 'hash-differs',
  file: 'llm/phi-3-mini-4k-instruct.Q4_K_M.gguf',
  algorithm: 'sha256',
  expected: '4fed7364ee3e0c7cb4fe0880148bfdfcd1b630981efa0802a6b62ee52e7da97e',
  found: '8a83c7fb9049a9b2e92266fa7ad04933bb53aa1e85136b7b30f1b8000ff2edef',
};
const UNREACHABLE: FileFailed = { code: 'host-unreachable', host: HOST, why: 'ENOTFOUND' };
const WANTS_TOKEN: FileFailed = {
  code: 'host-refused',
  host: HOST,
  file: 'llm/phi-3-mini-4k-instruct.Q4_K_M.gguf',
  status: 401,
  withToken: false,
  redirected: false,
};

const compared = (id: FileId, part: VerifiedFile['part'], state: VerifiedFile['state']): VerifiedFile => ({
  id,
  model: id === SETTINGS ? TTS : id,
  part,
  path: `${part}/${id}`,
  bytes: BYTES[id] ?? null,
  state,
  isListed: true,
});
const comparedAll = (stt: VerifiedFile['state'], tts: VerifiedFile['state']): VerifyEvent => ({
  kind: 'result',
  result: {
    folder: '/home/ada/voicefit/models',
    files: [
      compared(STT, 'stt', stt),
      compared(LLM, 'llm', 'verified'),
      compared(TTS, 'tts', tts),
      compared(SETTINGS, 'tts', 'verified'),
    ],
  },
});

const at = (different: Partial<Scene>) => scene({ page: 'download', state: CHOSEN, ...different });
const whileRunning = (different: Partial<InstallProgress>, also: Partial<Scene> = {}) =>
  at({ state: running(CHOSEN, installing(different)), ...also });

const before: Record<string, Scene> = {
  'download-empty': at({}),
  'download-checking': at({ plan: 'slow' }),
  'download-sources': at({ presses: 'sources' }),
  'download-some-here': at({
    plan: {
      actions: {
        [STT]: {
          kind: 'reuse',
          from: '/home/ada/.cache/vosk/vosk-model-en-us-0.22',
          costsBytes: 0,
          replaces: null,
        },
        [LLM]: { kind: 'continue', safeBytes: 1.46 * GB, restBytes: 933_231_072, replaces: 'damaged' },
        [SETTINGS]: { kind: 'present' },
      },
    },
  }),
  'download-nothing-to-fetch': at({ plan: { isComplete: true } }),
  'download-unverified': at({ plan: { isComplete: true, actions: { [STT]: { kind: 'unverified' } } } }),
  'download-refused-disk': at({ plan: { freeBytes: 3.1 * GB } }),
  'download-refused-memory': at({ plan: { memoryHaveBytes: 2 * GIB } }),
  'download-unplanned': at({
    plan: { code: 'folder-not-readable', folder: '/home/ada/voicefit/models', why: 'EACCES' },
  }),
  'download-free-voice-taken': at({
    state: { ...CHOSEN, choice: { ...PHI_3, models: { ...PHI_3.models, tts: 'en_US-kristin-medium' } } },
  }),
};

const during: Record<string, Scene> = {
  'download-starting': whileRunning({
    files: filesAt(WAITING, WAITING, WAITING),
    bytesPerSec: null,
  }),
  'download-early': whileRunning({
    files: filesAt({ share: 0.001, state: 'fetching' }, { share: 0.002, state: 'fetching' }, WAITING),
    bytesPerSec: null,
  }),
  'download-running': whileRunning({}),
  'download-waiting-for-host': whileRunning({ bytesPerSec: null, waitingFor: HOST }),
  'download-unpacking': whileRunning({
    files: filesAt({ share: 1, state: 'checking' }, READY),
    bytesPerSec: null,
  }),
  'download-importing': whileRunning({ request: { from: '/media/ada/stick/models' } }),
  'download-cancel-question': whileRunning({}, { presses: 'cancel' }),
  'download-link-lost': whileRunning({}, { link: ['up', 'lost'] }),
  'download-link-refused': whileRunning({}, { link: ['up', 'refused'] }),
  'download-elsewhere-too': at({ state: { ...CHOSEN, elsewhere: ['install'] } }),
  'download-paused': at({ state: { ...CHOSEN, paused: { install: paused() } } }),
  'download-beside-measurement': at({ state: running(CHOSEN, MEASURING) }),
  'download-paused-mirror': at({
    state: {
      ...CHOSEN,
      paused: { install: paused({ request: { mirror: 'https://models.intranet.example/voice' } }) },
    },
  }),
  'download-remove-question': at({
    state: { ...CHOSEN, paused: { install: paused({ bytesPerSec: 12_000_000 }) } },
    presses: 'remove',
  }),
};

const after: Record<string, Scene> = {
  'download-failed': at({
    state: failed(incomplete({ [LLM]: DAMAGED, [STT]: UNREACHABLE, [TTS]: UNREACHABLE }), {
      files: filesAt(
        { share: 0.23, state: 'failed' },
        { share: 1, state: 'failed' },
        { share: 0, state: 'failed' },
      ),
    }),
  }),
  'download-token-wanted': at({
    state: failed(incomplete({ [LLM]: WANTS_TOKEN }), {
      files: filesAt(READY, { share: 0, state: 'failed' }),
    }),
  }),
  'download-token-refused': at({
    state: failed(incomplete({ [LLM]: { ...WANTS_TOKEN, status: 403, withToken: true } }), {
      files: filesAt(READY, { share: 0, state: 'failed' }),
    }),
  }),
  'download-disk-full': at({
    state: failed({
      code: 'not-enough-disk',
      folder: '/home/ada/voicefit/models',
      neededBytes: 4.4 * GB,
      freeBytes: 1.2 * GB,
    }),
  }),
  'download-folder-held': at({
    state: failed({
      code: 'models-folder-held',
      folder: '/home/ada/voicefit/models',
      pid: 4711,
      onHost: null,
    }),
  }),
  'download-done': whileRunning(
    { files: filesAt(READY, READY), bytesPerSec: null },
    { plan: { isComplete: true }, installEnds: true },
  ),
  'download-verifying': at({
    plan: { isComplete: true },
    presses: 'verify',
    verified: [{ kind: 'progress', path: `stt/${STT}`, readBytes: 1.9 * GB, totalBytes: 4.4 * GB }],
  }),
  'download-verified': at({
    plan: { isComplete: true },
    presses: 'verify',
    verified: [comparedAll('verified', 'verified')],
  }),
  'download-damaged': at({
    plan: { isComplete: true },
    presses: 'verify',
    verified: [comparedAll('damaged', 'missing')],
  }),
};

export const downloading: Record<string, Scene> = { ...before, ...during, ...after };
