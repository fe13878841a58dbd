import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Surroundings, searchPlaces } from '../../../main/install/reuse/search-places.ts';

const HOME = '/home/me';
const foldersOf = (more: Partial<Surroundings> = {}) =>
  searchPlaces('/models', { env: {}, platform: 'linux', home: HOME, ...more }).map(({ folder }) => folder);
const inEnv = (env: Surroundings['env']) => foldersOf({ env });

test('the models folder comes first, so that what lies there is never copied from elsewhere', () => {
  expect(foldersOf()[0]).toBe('/models');
});

test.for([
  ['linux', '.cache/huggingface/hub'],
  ['darwin', '.cache/huggingface/hub'],
  ['win32', '.cache/huggingface/hub'],
  ['linux', '.ollama/models/blobs'],
  ['win32', '.ollama/models/blobs'],
  ['linux', '.cache/llama.cpp'],
  ['darwin', 'Library/Caches/llama.cpp'],
  ['win32', 'AppData/Local/llama.cpp'],
  ['linux', '.lmstudio/models'],
  ['linux', '.cache/lm-studio/models'],
  ['linux', '.local/share/Jan/data/llamacpp/models'],
  ['linux', '.config/Jan/data/models'],
  ['darwin', 'Library/Application Support/Jan/data/llamacpp/models'],
  ['win32', 'AppData/Roaming/Jan/data/llamacpp/models'],
  ['linux', 'jan/models'],
] as const)('on %s, %s is looked at', ([platform, folder]) => {
  expect(foldersOf({ platform })).toContain(join(HOME, folder));
});

test('the models of the Ollama service are looked at where it runs as a service', () => {
  const service = '/usr/share/ollama/.ollama/models/blobs';
  expect(foldersOf()).toContain(service);
  expect(foldersOf({ platform: 'darwin' })).not.toContain(service);
});

test.for<[string, Surroundings['env'], string, string]>([
  ['HF_HUB_CACHE', { HF_HUB_CACHE: '/data/hub' }, '/data/hub', '.cache/huggingface/hub'],
  ['its older name', { HUGGINGFACE_HUB_CACHE: '/data/hub' }, '/data/hub', '.cache/huggingface/hub'],
  ['HF_HOME', { HF_HOME: '/data/hf' }, '/data/hf/hub', '.cache/huggingface/hub'],
  ['XDG_CACHE_HOME', { XDG_CACHE_HOME: '/c' }, '/c/huggingface/hub', '.cache/huggingface/hub'],
  ['LLAMA_CACHE', { LLAMA_CACHE: '/data/llama' }, '/data/llama', '.cache/llama.cpp'],
  ['XDG_CACHE_HOME', { XDG_CACHE_HOME: '/c' }, '/c/llama.cpp', '.cache/llama.cpp'],
  ['XDG_DATA_HOME', { XDG_DATA_HOME: '/d' }, '/d/Jan/data/models', '.local/share/Jan/data/models'],
  ['a folder of the user', { HF_HOME: '~/hf' }, join(HOME, 'hf/hub'), '.cache/huggingface/hub'],
])('%s takes the place of the usual folder', ([, env, instead, usual]) => {
  expect(inEnv(env)).toContain(instead);
  expect(inEnv(env)).not.toContain(join(HOME, usual));
});

test('HF_HUB_CACHE is stronger than HF_HOME', () => {
  const folders = inEnv({ HF_HUB_CACHE: '/data/hub', HF_HOME: '/data/hf' });
  expect(folders).toContain('/data/hub');
  expect(folders).not.toContain('/data/hf/hub');
});

test('a folder named for Ollama is looked at, and the usual one too: the service may use either', () => {
  const folders = inEnv({ OLLAMA_MODELS: '/data/ollama' });
  expect(folders).toContain('/data/ollama/blobs');
  expect(folders).toContain(join(HOME, '.ollama/models/blobs'));
});

test.for(['', 'relative/folder', './hub'])('"%s" in a variable names no folder', (value) => {
  expect(inEnv({ HF_HOME: value, LLAMA_CACHE: value, XDG_CACHE_HOME: value })).toEqual(foldersOf());
});

test('a folder is looked at once, however often it is named', () => {
  const folders = inEnv({ HF_HUB_CACHE: '/data', LLAMA_CACHE: '/data' });
  expect(folders.filter((folder) => folder === '/data').length).toBe(1);
});
