import { expect, test } from 'vitest';
import { arrivalPath, modelsOf, wantedFiles } from '../../main/install/wanted-files.ts';
import { loadRegistry } from '../../registry/load.ts';
import type { Registry } from '../../registry/schema.ts';

const registry = await loadRegistry();
const NONE = { stt: [], llm: [], tts: [] };

const HEAVY = {
  models: { stt: 'vosk-model-en-us-0.22', llm: 'phi-3-mini-4k-instruct', tts: 'en_US-lessac-high' },
};

test('a choice consists of an archive, a language model, and a voice with its settings', () => {
  const { files } = wantedFiles(modelsOf(HEAVY), registry);
  expect(files.map(({ id, part, kind, path }) => [id, part, kind, path])).toEqual([
    ['vosk-model-en-us-0.22', 'stt', 'archive', 'stt/vosk-model-en-us-0.22'],
    ['phi-3-mini-4k-instruct', 'llm', 'file', 'llm/phi-3-mini-4k-instruct.Q4_K_M.gguf'],
    ['en_US-lessac-high', 'tts', 'file', 'tts/en_US-lessac-high.onnx'],
    ['en_US-lessac-high.json', 'tts', 'file', 'tts/en_US-lessac-high.onnx.json'],
  ]);
  expect(files.map(({ bytes, hash }) => [bytes, hash?.algorithm])).toEqual([
    [1913365522, 'md5'],
    [2393231072, 'sha256'],
    [113895201, 'sha256'],
    [4883, 'sha256'],
  ]);
  expect(files[1]?.url).toMatch(/\/Phi-3-mini-4k-instruct-q4\.gguf$/);
  expect(files.map(arrivalPath)).toContain('stt/vosk-model-en-us-0.22.zip');
});

test('what runs in the cloud has no files', () => {
  const hybrid = { models: { stt: 'vosk-model-small-en-us-0.15', llm: null, tts: null } };
  expect(wantedFiles(modelsOf(hybrid), registry).files.map(({ part }) => part)).toEqual(['stt']);
});

test('a model that is picked twice is wanted once', () => {
  const twice = { ...NONE, tts: ['en_US-lessac-high', 'en_US-lessac-high'] };
  expect(wantedFiles(twice, registry).files.length).toBe(2);
});

test('what is left out of an archive concerns archives alone', () => {
  const leftOut = new Map([[HEAVY.models.stt, { without: ['rnnlm'], because: 'memory' as const }]]);
  const { files } = wantedFiles(modelsOf(HEAVY), registry, { leftOut });
  expect(files.map(({ without }) => without)).toEqual([['rnnlm'], [], [], []]);
  expect(files.map(({ leftOutBecause }) => leftOutBecause)).toEqual(['memory', null, null, null]);
});

test('a research-only voice is named once, with the voice that may replace it', () => {
  expect(wantedFiles(modelsOf(HEAVY), registry).licences).toEqual([
    {
      code: 'research-only-voice',
      voice: 'en_US-lessac-high',
      note: expect.stringMatching(/research/),
      replacement: 'en_US-ljspeech-high',
    },
  ]);
  const restricted = { ...NONE, stt: ['vosk-model-pt-fb-v0.1.1-20220516_2113'] };
  expect(wantedFiles(restricted, registry).licences).toMatchObject([{ code: 'licence-restricted' }]);
});

test('a model that the catalogue lacks is a failure which names it and the registry', () => {
  const source = '/data/list.json';
  for (const llm of ['ours.gguf', 'toString', 'constructor']) {
    expect(() => wantedFiles({ ...NONE, llm: [llm] }, { ...registry, source })).toThrow(
      expect.objectContaining({
        failure: { code: 'model-without-address', model: llm, registry: source },
      }),
    );
  }
});

test('files of the same id in several parts get ids of their own', () => {
  const { stt, llm, tts } = registry.models;
  const [anyStt, anyLlm, voice] = [Object.values(stt)[0], Object.values(llm)[0], Object.values(tts)[0]];
  if (anyStt === undefined || anyLlm === undefined || voice === undefined) throw new Error('no models');
  const models: Registry['models'] = {
    stt: { same: anyStt },
    llm: { same: anyLlm, 'same.json': { ...anyLlm, file_name: 'other.gguf' } },
    tts: { same: voice, 'same.json': { ...voice, file_name: 'other.onnx' } },
  };
  const all = { stt: ['same'], llm: ['same', 'same.json'], tts: ['same', 'same.json'] };
  const { files } = wantedFiles(all, { ...registry, models });
  expect(files.length).toBe(7);
  expect(new Set(files.map(({ id }) => id)).size).toBe(7);
  expect(files.map(({ model }) => model).slice(3)).toEqual(['same', 'same', 'same.json', 'same.json']);
});

test('the files of all models of the registry have ids and paths of their own', () => {
  const { stt, llm, tts } = registry.models;
  const all = { stt: Object.keys(stt), llm: Object.keys(llm), tts: Object.keys(tts) };
  const { files } = wantedFiles(all, registry);
  const places = files.map((file) => arrivalPath(file).toLowerCase());
  expect(new Set(files.map(({ id }) => id)).size).toBe(files.length);
  expect(new Set(places).size).toBe(files.length);
});
