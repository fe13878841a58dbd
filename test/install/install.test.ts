import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import { Hasher } from '../../main/install/hash/hasher.ts';
import { install } from '../../main/install/install.ts';
import { KnownHashes } from '../../main/install/known-hashes.ts';
import type { InstallProgress } from '../../main/install/nouns/step.ts';
import { networkOf } from '../../main/network.ts';
import { nodePlatform, writeWithConf } from '../../main/platform.ts';
import { loadRegistry } from '../../registry/load.ts';
import type { Registry } from '../../registry/schema.ts';
import { Folder, sha256 } from './given-files.ts';
import { Mirror } from './mirror.ts';
import { zipFile } from './unpack/zip-file.ts';

const hasher = new Hasher(nodePlatform);
afterAll(() => hasher[Symbol.dispose]());

const builtIn = await loadRegistry();
const MODELS = { stt: ['vosk'], llm: ['model'], tts: ['voice'] };

/** A registry whose models a mirror serves: one of each part. */
function served(mirror: Mirror): Registry {
  const { stt, llm, tts } = builtIn.models;
  const [anyStt, anyLlm, anyVoice] = [Object.values(stt)[0], Object.values(llm)[0], Object.values(tts)[0]];
  if (anyStt === undefined || anyLlm === undefined || anyVoice === undefined) throw new Error('no models');
  const zip = zipFile([
    { name: 'vosk-model/am/final.mdl', data: Buffer.from('model') },
    { name: 'vosk-model/conf/mfcc.conf', data: Buffer.from('settings') },
    { name: 'vosk-model/rnnlm/final.raw', data: Buffer.from('large') },
  ]);
  mirror.files.set('/vosk.zip', zip);
  const download = (path: string, content: Buffer) => ({
    url: `https://models.example${path}`,
    bytes: content.length,
    sha256: sha256(content).value,
    md5: null,
  });
  const fetched = (path: string, bytes: number) => download(path, mirror.add(path, bytes));
  return {
    ...builtIn,
    models: {
      stt: { vosk: { ...anyStt, ...download('/vosk.zip', zip), file_name: 'vosk', unpacked_bytes: 18 } },
      llm: { model: { ...anyLlm, ...fetched('/model.gguf', 700_000), file_name: 'model.gguf' } },
      tts: {
        voice: {
          ...anyVoice,
          ...fetched('/voice.onnx', 300_000),
          file_name: 'voice.onnx',
          config: { ...anyVoice.config, ...fetched('/voice.onnx.json', 200) },
        },
      },
    },
  };
}

/** Everything that installing takes, in one place. */
class Site implements AsyncDisposable {
  readonly mirror: Mirror;
  readonly folder: Folder;
  readonly registry: Registry;
  readonly reports: InstallProgress[] = [];
  without: string[] = [];

  private constructor(mirror: Mirror, folder: Folder) {
    this.mirror = mirror;
    this.folder = folder;
    this.registry = served(mirror);
  }

  static async set(): Promise<Site> {
    return new Site(await Mirror.start(), await Folder.make());
  }

  async install(signal = new AbortController().signal, report = (_progress: InstallProgress) => {}) {
    await using known = await KnownHashes.open(this.folder.at('home'), writeWithConf);
    const modelsFolder = this.folder.at('models');
    const { registry, without } = this;
    const places = [{ folder: modelsFolder, depth: 2 }];
    const leftOut = new Map([['vosk', { without, because: null }]]);
    const wanted = { models: MODELS, registry, modelsFolder, machine: null, places, leftOut };
    const sources = { mirror: this.mirror.url, hubEndpoint: null, hubToken: null };
    const tools = { hasher, known, network: networkOf({}), sources };
    return await install(wanted, tools, {
      signal,
      report: (progress) => {
        this.reports.push(progress);
        report(progress);
      },
    });
  }

  read(path: string): Promise<Buffer> {
    return readFile(this.folder.at(`models/${path}`));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.mirror[Symbol.asyncDispose]();
    await this.folder[Symbol.asyncDispose]();
  }
}

const statesOf = ({ files }: { files: readonly { id: string; state: string }[] }) =>
  Object.fromEntries(files.map(({ id, state }) => [id, state]));

test('from nothing, every file is fetched, verified and unpacked; a second time nothing is', async () => {
  await using site = await Site.set();
  const result = await site.install();
  expect(statesOf(result)).toEqual({
    vosk: 'fetched',
    model: 'fetched',
    voice: 'fetched',
    'voice.json': 'fetched',
  });
  expect(await site.read('llm/model.gguf')).toEqual(site.mirror.files.get('/model.gguf'));
  expect(String(await site.read('stt/vosk/am/final.mdl'))).toBe('model');
  expect(String(await site.read('stt/vosk/rnnlm/final.raw'))).toBe('large');
  await expect(site.read('stt/vosk.zip')).rejects.toThrow('ENOENT');
  const all = [...site.mirror.files.values()].reduce((bytes, content) => bytes + content.length, 0);
  expect(result.fetchedBytes).toBe(all);

  site.mirror.asked.length = 0;
  const again = await site.install();
  expect(new Set(again.files.map(({ state }) => state))).toEqual(new Set(['present']));
  expect(again.fetchedBytes).toBe(0);
  expect(site.mirror.asked).toEqual([]);
});

test('what is reported begins with nothing, never runs back, and ends with everything ready', async () => {
  await using site = await Site.set();
  await site.install();
  const of = (id: string) => site.reports.map(({ files }) => files.find((file) => file.id === id));
  for (const id of ['vosk', 'model', 'voice', 'voice.json']) {
    const bytes = of(id).map((file) => file?.fetchedBytes ?? -1);
    expect(bytes).toEqual(bytes.toSorted((a, b) => a - b));
    expect(of(id)[0]).toMatchObject({ state: 'waiting', fetchedBytes: 0 });
    expect(of(id).at(-1)).toMatchObject({ state: 'ready' });
  }
});

test('folders that are left out are not unpacked, and stay left out', async () => {
  await using site = await Site.set();
  site.without = ['rnnlm'];
  await site.install();
  await expect(site.read('stt/vosk/rnnlm/final.raw')).rejects.toThrow('ENOENT');
  expect(statesOf(await site.install()).vosk).toBe('present');
});

test('a damaged model is replaced, an unpacked one too', async () => {
  await using site = await Site.set();
  await site.install();
  await writeFile(site.folder.at('models/llm/model.gguf'), Buffer.alloc(700_000));
  await writeFile(site.folder.at('models/stt/vosk/am/final.mdl'), 'broken');
  const result = await site.install();
  expect(statesOf(result)).toMatchObject({ vosk: 'fetched', model: 'fetched', voice: 'present' });
  expect(await site.read('llm/model.gguf')).toEqual(site.mirror.files.get('/model.gguf'));
  expect(String(await site.read('stt/vosk/am/final.mdl'))).toBe('model');
});

test('a file of another name with the same content is reused', async () => {
  await using site = await Site.set();
  const content = site.mirror.files.get('/model.gguf') ?? Buffer.alloc(0);
  await site.folder.write('models/llm/my-own-name.gguf', content);
  const result = await site.install();
  expect(statesOf(result).model).toBe('reused');
  expect(result.files.find(({ id }) => id === 'model')?.fetchedBytes).toBe(0);
  expect(site.mirror.asked.map(({ path }) => path)).not.toContain('/model.gguf');
});

test('a file that fails does not stop the others, and the next time only it is fetched', async () => {
  await using site = await Site.set();
  site.mirror.lie = ({ path }) => (path === '/model.gguf' ? { status: 404 } : null);
  const failed = await site.install().catch((error: unknown) => error);
  expect(failed).toMatchObject({
    failure: { code: 'install-incomplete', of: 4 },
    result: { files: expect.arrayContaining([expect.objectContaining({ id: 'model', state: 'failed' })]) },
  });
  site.mirror.lie = () => null;
  site.mirror.asked.length = 0;
  await site.install();
  expect(new Set(site.mirror.asked.map(({ path }) => path))).toEqual(new Set(['/model.gguf']));
});

test('an archive that could do harm is refused, and what was there before stays', async () => {
  await using site = await Site.set();
  await site.install();
  const evil = zipFile([{ name: '../evil', data: Buffer.from('evil') }]);
  site.mirror.files.set('/vosk.zip', evil);
  const { vosk } = site.registry.models.stt;
  if (vosk === undefined) throw new Error('no model');
  Object.assign(vosk, { sha256: sha256(evil).value, bytes: evil.length });
  await expect(site.install()).rejects.toMatchObject({
    result: {
      files: expect.arrayContaining([
        expect.objectContaining({
          failure: expect.objectContaining({ code: 'archive-refused', flaw: 'outside' }),
        }),
      ]),
    },
  });
  expect(String(await site.read('stt/vosk/am/final.mdl'))).toBe('model');
});

test('a signal stops everything with its own reason, and the next time goes on from there', async () => {
  await using site = await Site.set();
  const stop = new AbortController();
  const reason = new Error('paused');
  site.mirror.lie = ({ path, range }) =>
    path === '/model.gguf' && range?.end !== 1 ? { after: { bytes: 600_000, next: 'silence' } } : null;
  const stopWhenHalf = ({ files }: InstallProgress) => {
    if (files.some(({ id, fetchedBytes }) => id === 'model' && fetchedBytes > 500_000)) stop.abort(reason);
  };
  await expect(site.install(stop.signal, stopWhenHalf)).rejects.toBe(reason);
  site.mirror.lie = () => null;
  const result = await site.install();
  expect(result.files.find(({ id }) => id === 'model')).toMatchObject({ state: 'fetched' });
  expect(result.files.find(({ id }) => id === 'model')?.fetchedBytes).toBeLessThan(200_000);
});

test('two processes do not install into the same folder', async () => {
  await using site = await Site.set();
  const folder = site.folder.at('models');
  site.mirror.lie = ({ path }) => (path === '/model.gguf' ? { after: { bytes: 0, next: 'silence' } } : null);
  const stop = new AbortController();
  const first = site.install(stop.signal).catch(() => {});
  await expect.poll(() => site.mirror.asked.length).toBeGreaterThan(0);
  await expect(site.install()).rejects.toMatchObject({
    failure: { code: 'models-folder-held', folder, pid: process.pid, onHost: null },
  });
  stop.abort();
  await first;
  site.mirror.lie = () => null;
  await site.install();
});
