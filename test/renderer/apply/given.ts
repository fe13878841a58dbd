import type { Applied, ConfigChange, ConfigPlan } from '../../../preload/contract.ts';
import { CHOICE } from '../try/given.ts';

export const changeWith = (different: Partial<ConfigChange> = {}): ConfigChange => ({
  path: '/ava/.env',
  realPath: null,
  kind: 'changed',
  diff: '@@ -1 +1 @@\n-A=1\n+A=2\n',
  addedLines: 1,
  removedLines: 1,
  backup: null,
  ...different,
});

export const planWith = (different: Partial<ConfigPlan> = {}): ConfigPlan => ({
  id: 'plan',
  target: 'ava',
  layout: 'local-file',
  project: '/ava',
  names: { stt: 'Vosk', llm: 'Phi-3-mini', tts: 'lessac' },
  tier: CHOICE.tier,
  pipeline: CHOICE.pipeline,
  changes: [changeWith()],
  snippets: [],
  next: [],
  keys: [],
  warnings: [],
  canUndo: false,
  ...different,
});

export const appliedWith = (different: Partial<Applied> = {}): Applied => ({
  appliedAt: '2026-11-24T10:32:00Z',
  target: 'ava',
  project: '/ava',
  files: [{ path: '/ava/.env', backup: '/ava/.env.bak' }],
  models: CHOICE.models,
  names: { stt: 'Vosk', llm: 'Phi-3-mini', tts: 'lessac' },
  tier: CHOICE.tier,
  pipeline: CHOICE.pipeline,
  next: [],
  server: null,
  ...different,
});
