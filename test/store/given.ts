import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Store } from '../../main/store/store.ts';

export let folder: string;

/** Each test of the calling file has its own folder. */
export function startInFreshFolder(): void {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'voicefit-store-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
}

export const choice = {
  tier: 'LIGHT_CPU',
  pipeline: 'local',
  models: { stt: 'a', llm: 'b', tts: 'c' },
  forced: false,
};

export const stateFile = () => join(folder, 'state.json');
export const text = (file: string) => readFile(file, 'utf8');
export const codes = (store: Store) => store.warnings.map(({ code }) => code);
