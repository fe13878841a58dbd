import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { SERVED_FILES } from './served-registry.ts';
import { ServedSetup } from './served-setup.ts';

test('what is advised is planned, installed, and then there', async () => {
  await using served = await ServedSetup.open();
  const { setup, request } = served;
  const plan = await setup.install.plan(request);
  expect(plan.files.map(({ path, action }) => [path, action.kind])).toEqual([
    ['stt/vosk-tiny', 'fetch'],
    ['llm/tiny.gguf', 'fetch'],
    ['tts/voice.onnx', 'fetch'],
    ['tts/voice.onnx.json', 'fetch'],
  ]);
  expect(plan.refusals).toEqual([]);
  expect(served.mirror.asked).toEqual([]);

  const { files, fetchedBytes } = await setup.install.run(request);
  expect(new Set(files.map(({ state }) => state))).toEqual(new Set(['fetched']));
  expect(fetchedBytes).toBe(plan.downloadBytes);
  for (const path of SERVED_FILES)
    expect((await readFile(served.folder.at(`models/${path}`))).length).toBeGreaterThan(0);

  const again = await setup.install.plan(request);
  expect(again).toMatchObject({ downloadBytes: 0, neededBytes: 0 });
  expect((await setup.install.run(request)).fetchedBytes).toBe(0);
  expect((await served.state()).failed).toEqual({});
});

test('a stored choice is installed, and for the cloud only what hears', async () => {
  await using served = await ServedSetup.open();
  const { setup, request } = served;
  const models = { stt: 'vosk-tiny', llm: null, tts: null };
  await setup.recommend.choose({ tier: 'CLOUD', pipeline: 'hybrid_support', models, forced: false });
  const { files } = await setup.install.run(request);
  expect(files.map(({ id }) => id)).toEqual(['vosk-tiny']);
});

test('files that fail are in the answer, and the step has failed', async () => {
  await using served = await ServedSetup.open();
  served.mirror.lie = ({ path }) => (path === '/voice.onnx' ? { status: 404 } : null);
  const { files } = await served.setup.install.run(served.request);
  expect(files.filter(({ state }) => state === 'failed')).toMatchObject([
    { id: 'voice', failure: { code: 'host-refused', status: 404, file: 'tts/voice.onnx' } },
  ]);
  expect((await served.state()).failed.install?.failure).toMatchObject({
    code: 'install-incomplete',
    of: 4,
    files: [{ id: 'voice', failure: { code: 'host-refused', status: 404 } }],
  });
});

test('an installation that is paused is unfinished, and resumes where it was', async () => {
  await using served = await ServedSetup.open();
  const { setup, request, mirror } = served;
  const { ended } = await served.stopHalfway();
  expect(await setup.steps.pause({ step: 'install' })).toEqual({ paused: true });
  expect(await ended).toMatchObject({ code: 'PAUSED' });
  const { paused } = await served.state();
  expect(paused.install?.progress.files.find(({ id }) => id === 'tiny')).toMatchObject({ bytes: 600_000 });
  mirror.lie = () => null;
  const { files } = await setup.install.run(request);
  expect(files.find(({ id }) => id === 'tiny')?.fetchedBytes).toBeLessThan(150_000);
  expect((await served.state()).paused).toEqual({});
});

test('a measurement is refused while files are fetched, and says that a pause would help', async () => {
  await using served = await ServedSetup.open();
  const { setup, request, mirror } = served;
  mirror.lie = ({ path }) => (path === '/tiny.gguf' ? { after: { bytes: 0, next: 'silence' } } : null);
  const run = setup.install.run(request).catch(() => {});
  await expect.poll(() => mirror.asked.length).toBeGreaterThan(0);
  await expect(setup.benchmark.run({ quick: true })).rejects.toMatchObject({
    code: 'BUSY',
    data: { step: 'install', canPause: true },
  });
  await setup.steps.cancel({ step: 'install' });
  await run;
});

test('what is installed is kept from the start: a download that is paused at once resumes as it was asked for', async () => {
  await using served = await ServedSetup.open();
  const { setup, request } = served;
  const run = setup.install.run(request).catch((error: unknown) => error);
  for await (const { running } of await setup.steps.watch()) {
    if (running.install !== undefined) break;
  }
  expect((await served.state()).running.install?.progress.request).toEqual(request);
  await setup.steps.pause({ step: 'install' });
  expect(await run).toMatchObject({ code: 'PAUSED' });
  expect((await served.state()).paused.install?.progress.request).toEqual(request);
});
