import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { ServedSetup, statesIn, verified } from './served-setup.ts';

const ALL = { 'stt/vosk-tiny': 'verified', 'llm/tiny.gguf': 'verified', 'tts/voice.onnx': 'verified' };
const SETTINGS = { 'tts/voice.onnx.json': 'verified' };

/** Changes one byte and leaves size and time as they were, as a failing disk does. */
async function flipByte(file: string): Promise<void> {
  const { atime, mtime } = await stat(file);
  const content = await readFile(file);
  content[0] = (content[0] ?? 0) ^ 1;
  await writeFile(file, content);
  await utimes(file, atime, mtime);
}

test('in an empty folder there is nothing to verify', async () => {
  await using served = await ServedSetup.open();
  expect(await verified(served.setup)).toEqual({ folder: served.folder.at('models'), files: [] });
});

test('what was installed is verified, archives file by file', async () => {
  await using served = await ServedSetup.open();
  await served.setup.install.run(served.request);
  expect(statesIn(await verified(served.setup))).toEqual({ ...ALL, ...SETTINGS });
});

test('damage is found even where size and time of change say nothing, and only that is fetched again', async () => {
  await using served = await ServedSetup.open();
  const { setup, request, folder, mirror } = served;
  await setup.install.run(request);
  await flipByte(folder.at('models/llm/tiny.gguf'));
  await flipByte(folder.at('models/stt/vosk-tiny/am/final.mdl'));
  expect(statesIn(await verified(setup))).toEqual({
    ...ALL,
    ...SETTINGS,
    'stt/vosk-tiny': 'damaged',
    'llm/tiny.gguf': 'damaged',
  });
  mirror.asked.length = 0;
  await setup.install.run({ ...request, models: { stt: ['vosk-tiny'], llm: ['tiny'], tts: ['voice'] } });
  expect(new Set(mirror.asked.map(({ path }) => path))).toEqual(new Set(['/vosk-tiny.zip', '/tiny.gguf']));
  expect(statesIn(await verified(setup))).toEqual({ ...ALL, ...SETTINGS });
});

test('what was installed and is gone is missing, also one that nobody has chosen', async () => {
  await using served = await ServedSetup.open();
  await served.setup.install.run(served.request);
  await rm(served.folder.at('models/tts/voice.onnx'));
  expect(statesIn(await verified(served.setup))).toEqual({
    ...ALL,
    ...SETTINGS,
    'tts/voice.onnx': 'missing',
  });
});

test('what is chosen and was never installed is missing', async () => {
  await using served = await ServedSetup.open();
  const models = { stt: null, llm: 'tiny', tts: null };
  await served.setup.recommend.choose({ tier: 'SMALL', pipeline: 'local', models, forced: false });
  expect(statesIn(await verified(served.setup))).toEqual({ 'llm/tiny.gguf': 'missing' });
});

test('a model of the list that somebody else put there is verified too', async () => {
  await using served = await ServedSetup.open();
  const { folder, mirror } = served;
  await folder.write('models/llm/tiny.gguf', mirror.files.get('/tiny.gguf') ?? '');
  expect(statesIn(await verified(served.setup))).toEqual({ 'llm/tiny.gguf': 'verified' });
});

test('a folder in the place of a file is damaged, not a failure', async () => {
  await using served = await ServedSetup.open();
  await served.folder.write('models/llm/tiny.gguf/notes.txt', 'mine');
  expect(statesIn(await verified(served.setup))).toEqual({ 'llm/tiny.gguf': 'damaged' });
});

test('an unpacked model that has lost its manifest is damaged: what it should contain is not known any more', async () => {
  await using served = await ServedSetup.open();
  await served.setup.install.run(served.request);
  await rm(served.folder.at('models/stt/vosk-tiny/.voicefit.json'));
  expect(statesIn(await verified(served.setup))).toEqual({ ...ALL, ...SETTINGS, 'stt/vosk-tiny': 'damaged' });
  const { files } = await served.setup.install.run(served.request);
  expect(files.find(({ id }) => id === 'vosk-tiny')?.state).toBe('fetched');
});

test('a list that is no list is ignored, and replaced by the next installation', async () => {
  await using served = await ServedSetup.open();
  await served.folder.write('models/voicefit-models.json', '{"version":1,"files":[{"path":"../../etc"}]}');
  expect((await verified(served.setup)).files).toEqual([]);
  await served.setup.install.run(served.request);
  const list = JSON.parse(await readFile(served.folder.at('models/voicefit-models.json'), 'utf8'));
  expect(list.files.map(({ path }: { path: string }) => path)).toHaveLength(4);
});

test('progress tells how much is read of how much, and never runs back', async () => {
  await using served = await ServedSetup.open();
  await served.setup.install.run(served.request);
  const large = await served.folder.write('models/llm/tiny.gguf', Buffer.alloc(400_000_000));
  const told: number[] = [];
  for await (const event of await served.setup.install.verify()) {
    if (event.kind !== 'progress') continue;
    expect(event.readBytes).toBeLessThanOrEqual(event.totalBytes);
    told.push(event.readBytes);
  }
  expect(large.length).toBe(400_000_000);
  expect(told).toEqual(told.toSorted((one, other) => one - other));
});

test('an abortion ends it', async () => {
  await using served = await ServedSetup.open();
  await served.setup.install.run(served.request);
  const stop = new AbortController();
  stop.abort();
  const events = async () => {
    for await (const _ of await served.setup.install.verify(undefined, { signal: stop.signal }));
  };
  await expect(events()).rejects.toThrow();
});
