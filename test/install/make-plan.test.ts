import { cp, rm } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import { Hasher } from '../../main/install/hash/hasher.ts';
import { KnownHashes } from '../../main/install/known-hashes.ts';
import { makePlan, type PlanRequest } from '../../main/install/make-plan.ts';
import { writeManifest } from '../../main/install/manifest-file.ts';
import { RESERVE_BYTES } from '../../main/install/planned-bytes.ts';
import { searchPlaces } from '../../main/install/reuse/search-places.ts';
import { nodePlatform, writeWithConf } from '../../main/platform.ts';
import { loadRegistry } from '../../registry/load.ts';
import type { Registry } from '../../registry/schema.ts';
import { machineOf } from '../recommend/given.ts';
import { Folder, sha256 } from './given-files.ts';

const hasher = new Hasher(nodePlatform);
afterAll(() => hasher[Symbol.dispose]());

const builtIn = await loadRegistry();
const MODELS = { stt: ['vosk'], llm: ['model'], tts: ['voice'] };
const MDL = Buffer.from('final.mdl');
const ZIP = Buffer.alloc(300, 3);
const [LLM, VOICE, SETTINGS] = [Buffer.alloc(1000, 1), Buffer.alloc(500, 2), Buffer.from('{}')];

/** A small model for each part. */
function smallRegistry(): Registry {
  const { stt, llm, tts } = builtIn.models;
  const [anyStt, anyLlm, anyVoice] = [Object.values(stt)[0], Object.values(llm)[0], Object.values(tts)[0]];
  if (anyStt === undefined || anyLlm === undefined || anyVoice === undefined) throw new Error('no models');
  const download = (content: Buffer) => ({ bytes: content.length, sha256: sha256(content).value, md5: null });
  return {
    ...builtIn,
    models: {
      stt: {
        vosk: { ...anyStt, ...download(ZIP), file_name: 'vosk', unpacked_bytes: 9, commercial_use: 'yes' },
      },
      llm: { model: { ...anyLlm, ...download(LLM), file_name: 'model.gguf', commercial_use: 'yes' } },
      tts: {
        voice: {
          ...anyVoice,
          ...download(VOICE),
          file_name: 'voice.onnx',
          commercial_use: 'yes',
          config: { ...anyVoice.config, ...download(SETTINGS) },
        },
      },
    },
  };
}

/** Plans for a folder below which the user's home lies too. */
async function planIn(folder: Folder, known: KnownHashes, more: Partial<PlanRequest> = {}) {
  const read = new Set<string>();
  const modelsFolder = folder.at('models');
  const surroundings = { env: {}, platform: process.platform, home: folder.at('home') };
  const { plan, copies } = await makePlan(
    {
      models: MODELS,
      registry: smallRegistry(),
      modelsFolder,
      machine: machineOf({}),
      places: searchPlaces(modelsFolder, surroundings),
      ...more,
    },
    { known, hasher, onHashed: (path) => read.add(path.slice(folder.path.length + 1)) },
  );
  return { plan, copies, read: [...read].sort(), kinds: plan.files.map(({ action }) => action.kind) };
}

const leaving = (because: 'memory' | 'processor') => new Map([['vosk', { without: ['rnnlm'], because }]]);

const openKnown = (folder: Folder) => KnownHashes.open(folder.at('home'), writeWithConf);

async function installAll(folder: Folder): Promise<void> {
  await folder.write('models/llm/model.gguf', LLM);
  await folder.write('models/tts/voice.onnx', VOICE);
  await folder.write('models/tts/voice.onnx.json', SETTINGS);
  await folder.write('models/stt/vosk/am/final.mdl', MDL);
  await writeManifest(folder.at('models/stt/vosk'), {
    version: 1,
    id: 'vosk',
    archive: { hash: sha256(ZIP), source: 'registry' },
    without: [],
    files: [{ path: 'am/final.mdl', bytes: MDL.length, sha256: sha256(MDL).value }],
  });
}

test('into a missing folder everything is fetched', async () => {
  await using folder = await Folder.make();
  await using known = await openKnown(folder);
  const { plan, kinds, read } = await planIn(folder, known);
  expect(kinds).toEqual(['fetch', 'fetch', 'fetch', 'fetch']);
  expect(plan).toMatchObject({
    downloadBytes: 1802,
    neededBytes: 1811 + RESERVE_BYTES,
    refusals: [],
    warnings: [],
  });
  expect(plan.freeBytes).toBeGreaterThan(0);
  expect(plan.memoryHaveBytes).toBeGreaterThan(plan.memoryNeededBytes ?? Number.POSITIVE_INFINITY);
  expect(read).toEqual([]);
});

test('what is installed is present, and a second look reads nothing', async () => {
  await using folder = await Folder.make();
  await installAll(folder);
  const all = ['llm/model.gguf', 'stt/vosk/am/final.mdl', 'tts/voice.onnx', 'tts/voice.onnx.json'];
  {
    await using known = await openKnown(folder);
    const { plan, kinds, read } = await planIn(folder, known);
    expect(kinds).toEqual(['present', 'present', 'present', 'present']);
    expect(plan).toMatchObject({ neededBytes: 0, downloadBytes: 0, warnings: [] });
    expect(read).toEqual(all.map((path) => `models/${path}`));
  }
  await using known = await openKnown(folder);
  const again = await planIn(folder, known);
  expect(again.kinds).toEqual(['present', 'present', 'present', 'present']);
  expect(again.read).toEqual([]);
});

test('a copied models folder is present as well', async () => {
  await using folder = await Folder.make();
  await installAll(folder);
  await cp(folder.at('models'), folder.at('copied'), { recursive: true });
  await rm(folder.at('models'), { recursive: true });
  await using known = await openKnown(folder);
  const { kinds } = await planIn(folder, known, { modelsFolder: folder.at('copied'), places: [] });
  expect(kinds).toEqual(['present', 'present', 'present', 'present']);
});

test('a model that was unpacked with other folders stays, unless somebody asks for these', async () => {
  await using folder = await Folder.make();
  await installAll(folder);
  await using known = await openKnown(folder);
  const leftOut = leaving('processor');
  const kept = await planIn(folder, known, { leftOut, keepsWhatIsUnpacked: true });
  expect(kept.plan.files[0]).toMatchObject({ action: { kind: 'present' }, without: [] });
  const { plan } = await planIn(folder, known, { leftOut });
  expect(plan.files[0]?.action).toEqual({ kind: 'fetch', replaces: 'other-version' });
});

test('a model that was unpacked whole is replaced where the memory does not suffice for that', async () => {
  await using folder = await Folder.make();
  await installAll(folder);
  await using known = await openKnown(folder);
  const leftOut = leaving('memory');
  const { plan } = await planIn(folder, known, { leftOut, keepsWhatIsUnpacked: true });
  expect(plan.files[0]).toMatchObject({
    action: { kind: 'fetch', replaces: 'other-version' },
    without: ['rnnlm'],
    leftOutBecause: 'memory',
  });
});

test('a damaged file of an unpacked model is noticed', async () => {
  await using folder = await Folder.make();
  await installAll(folder);
  await folder.write('models/stt/vosk/am/final.mdl', Buffer.alloc(MDL.length));
  await using known = await openKnown(folder);
  const { plan } = await planIn(folder, known);
  expect(plan.files[0]?.action).toEqual({ kind: 'fetch', replaces: 'damaged' });
});

test('what other programs have fetched is reused, and what is present is not searched for', async () => {
  await using folder = await Folder.make();
  await folder.write('models/tts/voice.onnx', VOICE);
  await folder.write('models/tts/voice.onnx.json', SETTINGS);
  await folder.write('home/.cache/huggingface/hub/models--a--b/blobs/voice', VOICE);
  const blob = `home/.ollama/models/blobs/sha256-${sha256(LLM).value}`;
  await folder.write(blob, LLM);
  await folder.write('models/stt/renamed.zip', ZIP);
  await using known = await openKnown(folder);
  const { plan, copies, kinds } = await planIn(folder, known);
  expect(kinds).toEqual(['reuse', 'reuse', 'present', 'present']);
  expect(plan.files[1]?.action).toMatchObject({ from: folder.at(blob), costsBytes: 0 });
  expect(plan.files[0]?.action).toMatchObject({ from: folder.at('models/stt/renamed.zip') });
  expect([...copies.keys()].sort()).toEqual(['model', 'vosk']);
  expect(plan.downloadBytes).toBe(0);
});

test('an archive that only needs to be unpacked is not searched for elsewhere', async () => {
  await using folder = await Folder.make();
  await folder.write('models/stt/vosk.zip', ZIP);
  await folder.write('home/.cache/llama.cpp/vosk.zip', ZIP);
  await using known = await openKnown(folder);
  const { kinds, read } = await planIn(folder, known, { models: { ...MODELS, llm: [], tts: [] } });
  expect(kinds).toEqual(['unpack']);
  expect(read).toEqual(['models/stt/vosk.zip']);
});

test('from a folder that the user names, nothing else is taken', async () => {
  await using folder = await Folder.make();
  await folder.write('home/.lmstudio/models/a/b/model.gguf', LLM);
  await folder.write('stick/deep/renamed.bin', LLM);
  await using known = await openKnown(folder);
  const { plan } = await planIn(folder, known, { from: folder.at('stick') });
  expect(plan.files[1]?.action).toMatchObject({ kind: 'import', from: folder.at('stick/deep/renamed.bin') });
  expect(plan.files[0]?.action).toMatchObject({ kind: 'blocked', failure: { code: 'import-missing' } });
  expect(plan.downloadBytes).toBe(0);
});

test('models that do not fit into memory are refused, unless they are for another machine', async () => {
  await using folder = await Folder.make();
  await using known = await openKnown(folder);
  const machine = machineOf({ ramGib: 1 });
  const { plan } = await planIn(folder, known, { machine });
  expect(plan.refusals.map(({ code }) => code)).toEqual(['not-enough-memory']);
  expect((await planIn(folder, known, { machine, forAnotherMachine: true })).plan.refusals).toEqual([]);
});

test('a model that the catalogue lacks stops the plan', async () => {
  await using folder = await Folder.make();
  await using known = await openKnown(folder);
  const models = { ...MODELS, llm: ['ours.gguf'] };
  await expect(planIn(folder, known, { models })).rejects.toMatchObject({ code: 'model-without-address' });
});
