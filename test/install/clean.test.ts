import { mkdir, readdir, symlink } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { ServedSetup, statesIn, verified } from './served-setup.ts';

const CHOICE = {
  tier: 'SMALL',
  pipeline: 'local',
  models: { stt: 'vosk-tiny', llm: 'tiny', tts: null },
  forced: false,
};

/** Everything installed, a part of it chosen, and things of others beside it. */
async function crowded(): Promise<ServedSetup> {
  const served = await ServedSetup.open();
  await served.setup.install.run(served.request);
  await served.setup.recommend.choose(CHOICE);
  const { folder } = served;
  await folder.write('models/llm/my-own.gguf', 5000);
  await folder.write('models/llm/other.gguf.partial', 70);
  await folder.write('models/llm/other.gguf.partial.journal', 7);
  await folder.write('models/tts/half.onnx.copying', 60);
  await folder.write('models/stt/.big.unpacking-4194305-abcdef/am/final.mdl', 40);
  await folder.write('models/stt/big.replaced-0b9f5c52-3f5e-4e0e-8f5e-2d3c1b0a9f8e/am/final.mdl', 50);
  await folder.write('models/stt/vosk-tiny.zip', served.mirror.files.get('/vosk-tiny.zip') ?? '');
  return served;
}

test('what no choice needs is listed with its size: models, leftovers, unpacked archives', async () => {
  await using served = await crowded();
  const { items, kept, hasChoice, folder } = await served.setup.install.unneeded();
  expect(folder).toBe(served.folder.at('models'));
  expect(hasChoice).toBe(true);
  expect(Object.fromEntries(items.map(({ path, kind, bytes }) => [path, [kind, bytes]]))).toEqual({
    'stt/vosk-tiny.zip': ['archive', served.mirror.files.get('/vosk-tiny.zip')?.length],
    'llm/other.gguf.partial': ['leftover', 70],
    'llm/other.gguf.partial.journal': ['leftover', 7],
    'tts/voice.onnx': ['model', 300_000],
    'tts/voice.onnx.json': ['model', 200],
    'stt/.big.unpacking-4194305-abcdef': ['leftover', 40],
    'stt/big.replaced-0b9f5c52-3f5e-4e0e-8f5e-2d3c1b0a9f8e': ['leftover', 50],
  });
  expect(kept).toEqual({ count: 2, bytes: 5060 });
});

test('what is named is removed, and nothing that is not listed', async () => {
  await using served = await crowded();
  const paths = [
    'tts/voice.onnx',
    'tts/voice.onnx.json',
    'llm/my-own.gguf',
    'llm/tiny.gguf',
    '../home/state.json',
  ];
  const removed = await served.setup.install.remove({ paths });
  expect(removed.items.map(({ path, state }) => [path, state])).toEqual([
    ['tts/voice.onnx', 'removed'],
    ['tts/voice.onnx.json', 'removed'],
  ]);
  expect(removed.removedBytes).toBe(300_200);
  expect(await readdir(served.folder.at('models/llm'))).toContain('my-own.gguf');
  expect(statesIn(await verified(served.setup))).toEqual({
    'stt/vosk-tiny': 'verified',
    'llm/tiny.gguf': 'verified',
  });
});

test('without a choice every model is kept', async () => {
  await using served = await ServedSetup.open();
  await served.setup.install.run(served.request);
  expect(await served.setup.install.unneeded()).toMatchObject({ items: [], hasChoice: false });
});

test('a link is removed, not what it leads to', async () => {
  await using served = await crowded();
  await mkdir(served.folder.at('precious'));
  await served.folder.write('precious/file', 'mine');
  const link = 'stt/.linked.unpacking-4194305-abcdef';
  await symlink(served.folder.at('precious'), served.folder.at(`models/${link}`));
  await served.setup.install.remove({ paths: [link] });
  expect(await readdir(served.folder.at('models/stt'))).not.toContain(link.slice(4));
  expect(await readdir(served.folder.at('precious'))).toEqual(['file']);
});

test('a paused installation keeps what it has, until it is discarded', async () => {
  await using served = await ServedSetup.open();
  const { setup } = served;
  const { ended } = await served.stopHalfway();
  await setup.steps.pause({ step: 'install' });
  await ended;
  expect((await setup.install.unneeded()).items).toEqual([]);

  await setup.steps.cancel({ step: 'install' });
  const { items } = await setup.install.discard();
  expect(items.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['llm/tiny.gguf.partial', 'llm/tiny.gguf.partial.journal']),
  );
  expect(await readdir(served.folder.at('models/llm'))).toEqual([]);
});

test('while something is installed there, nothing is removed', async () => {
  await using served = await crowded();
  const { setup, mirror, folder } = served;
  await folder.write('models/tts/voice.onnx', 'damaged');
  mirror.lie = () => ({ after: { bytes: 0, next: 'silence' } });
  const run = setup.install
    .run({ ...served.request, models: { stt: [], llm: [], tts: ['voice'] } })
    .catch((error: unknown) => error);
  for await (const { running } of await setup.steps.watch()) {
    if (running.install?.progress.files.some(({ state }) => state === 'waiting')) break;
  }
  await expect.poll(() => mirror.asked.length).toBeGreaterThan(0);
  await expect(setup.install.remove({ paths: ['stt/vosk-tiny.zip'] })).rejects.toMatchObject({
    data: { code: 'models-folder-held' },
  });
  await setup.steps.cancel({ step: 'install' });
  await run;
});
