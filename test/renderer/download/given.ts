import type { InstallFile, InstallPlan, PlannedFile, SetupState } from '../../../preload/contract.ts';

/** A file of a model that nobody has fetched yet; a test sets what differs. */
export const plannedFile = (different: Partial<PlannedFile> & Pick<PlannedFile, 'id'>): PlannedFile => ({
  model: different.id,
  name: different.id.toUpperCase(),
  part: 'llm',
  path: `llm/${different.id}.gguf`,
  kind: 'file',
  url: `https://huggingface.co/${different.id}.gguf`,
  bytes: 1000,
  hash: null,
  unpackedBytes: null,
  without: [],
  leftOutBecause: null,
  addsWordErrors: null,
  license: 'MIT',
  commercialUse: 'yes',
  action: { kind: 'fetch', replaces: null },
  ...different,
});

export const PRESENT: PlannedFile['action'] = { kind: 'present' };

export const planOf = (files: readonly PlannedFile[], different: Partial<InstallPlan> = {}): InstallPlan => ({
  folder: '/models',
  files: [...files],
  neededBytes: 2000,
  freeBytes: 1e9,
  downloadBytes: 1000,
  memoryNeededBytes: null,
  memoryHaveBytes: null,
  freeVoices: [],
  warnings: [],
  refusals: [],
  ...different,
});

export const file = (different: Partial<InstallFile> = {}): InstallFile => ({
  id: 'a',
  bytes: 1000,
  fetchedBytes: 0,
  state: 'waiting',
  ...different,
});

type Progress = NonNullable<SetupState['running']['install']>['progress'];

export const progressOf = (files: readonly InstallFile[], different: Partial<Progress> = {}): Progress => ({
  request: null,
  files: [...files],
  bytesPerSec: null,
  waitingFor: null,
  ...different,
});

export const runningWith = (progress: Progress) => ({
  install: { step: 'install' as const, startedAt: '2026-11-24T10:28:00Z', progress },
});

export const pausedWith = (progress: Progress) => ({
  install: { ...runningWith(progress).install, stoppedAt: '2026-11-24T10:31:00Z' },
});
