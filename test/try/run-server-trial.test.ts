import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { TrialReport } from '../../main/try/nouns/trial-report.ts';
import { serverThat } from './server/given.ts';
import type { SomeBehaviour } from './server/server-behaviour.ts';
import { LLM, STT, VOICE } from './synthetic-models.ts';
import { TrialSite } from './trial-site.ts';

const at = (path: string) => ({ loaded: true, path });
/** It runs what the registry lists. */
const CHOSEN = {
  stt: at(`/app/models/stt/${STT}`),
  llm: at('/app/models/llm/small.gguf'),
  tts: at('/app/models/tts/voice.onnx'),
};
const OTHERS = {
  stt: at('/app/models/stt/vosk-other'),
  llm: at('/app/models/llm/tinyllama-1.1b-chat-v1.0.Q4_K_M.gguf'),
  tts: at('/app/models/tts/other.onnx'),
};

/** A machine without installed models, and a voice server. */
async function given(behaviour: SomeBehaviour = { models: CHOSEN }) {
  const site = await TrialSite.open({ isInstalled: false });
  onTestFinished(() => site[Symbol.asyncDispose]());
  const server = await serverThat(behaviour);
  return { site, setup: site.setup, server, ask: () => site.setup.try.run({ server: server.url }) };
}

const codes = (of: { readonly warnings: readonly { readonly code: string }[] }) =>
  of.warnings.map(({ code }) => code);

test('a server that runs what was chosen measures all three parts, and later advice uses them', async () => {
  const { site, setup, server, ask } = await given();
  const before = (await setup.recommend.advise({})).recommended;
  expect(codes(before)).toContain('stt-tts-not-measured');
  const report = TrialReport.parse(await ask());
  const { parts } = report;
  for (const part of [parts.stt, parts.llm, parts.tts]) {
    expect(part).toMatchObject({ state: 'measured', predictedSec: expect.any(Number) });
  }
  const seconds = { stt: parts.stt.measuredSec, llm: parts.llm.measuredSec, tts: parts.tts.measuredSec };
  const total = Object.values(seconds).reduce((sum: number, sec) => sum + (sec ?? 0), 0);
  expect(report).toMatchObject({
    server: server.url,
    reply: server.behaviour.reply,
    heard: { isSame: true },
    turnSec: expect.closeTo(total),
    llm: null,
    voice: null,
    calibration: null,
    warnings: [],
  });

  const later = await TrialSite.again(site.folder);
  const { recommended } = await later.setup.recommend.advise({});
  expect(recommended.turnSec).toEqual({ ...seconds, total: expect.closeTo(total) });
  expect(recommended.provenance).toEqual({ stt: 'measured', llm: 'measured', tts: 'measured' });
  expect(codes(recommended)).not.toContain('stt-tts-not-measured');
});

test('a server that runs other models says which, and what they take is not kept for the chosen ones', async () => {
  const { site, setup, ask } = await given({ models: OTHERS });
  const before = (await setup.recommend.advise({})).recommended;
  const report = await ask();
  expect(report.warnings).toMatchObject([
    { code: 'server-runs-other', part: 'stt', runs: 'vosk-other', chosen: STT },
    { code: 'server-runs-other', part: 'llm', chosen: 'small.gguf' },
    { code: 'server-runs-other', part: 'tts', runs: 'other.onnx', chosen: 'voice.onnx' },
  ]);
  expect(report.parts.llm).toMatchObject({ state: 'measured', predictedSec: null });
  expect((await setup.recommend.advise({})).recommended).toMatchObject({
    turnSec: before.turnSec,
    provenance: before.provenance,
  });
  const { calibration } = await site.state();
  // One of them is in the registry.
  expect(calibration).toMatchObject({ llm: {}, stt: {}, tts: {} });
  expect(Object.keys(calibration?.served ?? {})).toEqual(['tinyllama-1.1b-chat-v1.0']);
});

test('a server that names no files is taken to run what was chosen', async () => {
  const { site, ask } = await given({
    models: {
      stt: { loaded: true, path: null },
      llm: { loaded: true, path: null },
      tts: { loaded: true, path: null },
    },
  });
  expect((await ask()).warnings).toEqual([]);
  expect((await site.state()).calibration).toMatchObject({
    served: { [LLM]: {} },
    stt: { [STT]: {} },
    tts: { [VOICE]: {} },
  });
});

test('a part that fails is told, and the others are measured and kept', async () => {
  const { site, ask } = await given({ models: CHOSEN, fault: { at: 'llm', how: 'close' } });
  const { parts, reply, turnSec } = await ask();
  expect(parts).toMatchObject({
    stt: { state: 'measured' },
    llm: { state: 'failed', failure: { code: 'server-closed', asked: 'llm' } },
    tts: { state: 'measured' },
  });
  expect({ reply, turnSec }).toEqual({ reply: null, turnSec: expect.any(Number) });
  expect((await site.state()).calibration).toMatchObject({ served: {}, stt: { [STT]: {} } });
});

test('a server whose voice fails has nothing to hear, and speech-to-text is not tried', async () => {
  const { ask } = await given({ models: CHOSEN, fault: { at: 'tts', how: 'wrong-schema' } });
  expect((await ask()).parts).toMatchObject({
    stt: { state: 'not-tried', failure: null },
    tts: { state: 'failed', failure: { code: 'server-unexpected', asked: 'tts' } },
    llm: { state: 'measured' },
  });
});

test('thoughts that the server would speak are a warning', async () => {
  const reply = '<think>They ask when.</think>We open at nine.';
  const { ask } = await given({ models: CHOSEN, reply });
  expect(await ask()).toMatchObject({
    reply,
    warnings: [{ code: 'server-spoke-thoughts', model: 'small.gguf' }],
  });
});

test('a server that hears nothing has failed to hear, and no seconds of it are kept', async () => {
  const { site, ask } = await given({ models: CHOSEN, hears: [''] });
  const { parts, heard, warnings } = await ask();
  expect(parts.stt).toMatchObject({
    state: 'failed',
    measuredSec: null,
    failure: { code: 'server-hearing-flawed', flaw: 'nothing' },
  });
  expect({ heard, warnings }).toEqual({ heard: null, warnings: [] });
  expect((await site.state()).calibration?.stt).toEqual({});
});

test('speech that is heard otherwise is a warning', async () => {
  const { ask } = await given({ models: CHOSEN, hears: ['guten tag'] });
  const { warnings, heard, parts } = await ask();
  expect(warnings).toMatchObject([{ code: 'heard-otherwise', heardText: 'guten tag' }]);
  expect(heard).toMatchObject({ isSame: false, heardText: 'guten tag' });
  expect(parts.stt).toMatchObject({ state: 'measured', measuredSec: expect.any(Number) });
});

test('for the cloud, a server without a language model is as it should be', async () => {
  const { setup, server } = await given({ models: CHOSEN, mode: 'minimal' });
  const { parts } = await setup.try.run({ server: server.url, pipeline: 'hybrid_support' });
  expect(parts).toMatchObject({
    stt: { state: 'measured' },
    llm: { state: 'cloud', failure: null },
    tts: { state: 'measured' },
  });
});

test.for<[string, SomeBehaviour, object]>([
  ['that wants a token', { token: 'right' }, { code: 'server-refused-token', isTokenGiven: false }],
  [
    'that answers half of its status',
    { fault: { at: 'status', how: 'truncated' } },
    { code: 'server-unexpected', asked: 'status' },
  ],
  [
    'of another schema',
    { fault: { at: 'status', how: 'wrong-schema' } },
    { code: 'server-unexpected', asked: 'status' },
  ],
  [
    'that falls silent',
    { fault: { at: 'status', how: 'silence' } },
    { code: 'server-silent', asked: 'status' },
  ],
  ['that hangs up', { fault: { at: 'status', how: 'close' } }, { code: 'server-closed', asked: 'status' }],
  [
    'without any part',
    { isMock: true },
    { code: 'server-lacks-part', part: 'llm', said: 'LOCAL_AI_MOCK_MODELS=1' },
  ],
])('a server %s fails the step, with its reason and address', async ([, behaviour, failure]) => {
  const { site, server, ask } = await given(behaviour);
  const reason = { ...failure, url: server.url };
  await expect(ask()).rejects.toMatchObject({ code: 'FAILED', data: reason });
  const { failed, trial, calibration } = await site.state();
  expect(failed.try?.failure).toMatchObject(reason);
  expect({ trial, calibration }).toEqual({ trial: null, calibration: null });
});

test('a server that cannot be reached is a clear failure', async () => {
  const { setup } = await given();
  await expect(setup.try.run({ server: 'ws://127.0.0.1:9' })).rejects.toMatchObject({
    code: 'FAILED',
    data: { code: 'server-unreachable', url: 'ws://127.0.0.1:9' },
  });
});

test.for(['http://pbx:8765', 'ws://name:secret@pbx:8765', 'pbx'])(
  '%s is no address of a server',
  async (server) => {
    const { setup } = await given();
    await expect(setup.try.run({ server })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(setup.try.look({ server })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  },
);

test('a token opens the server, and stands in nothing that is kept, shown or said', async () => {
  const token = 'very-secret-token';
  const { site, setup, server, ask } = await given({ models: CHOSEN, token });
  await setup.try.useToken({ token: `${token}-of-another` });
  const refused = await ask().catch((error: unknown) => error);
  expect(refused).toMatchObject({ data: { code: 'server-refused-token', isTokenGiven: true } });

  await setup.try.useToken({ token });
  const report = await ask();
  expect(report.parts.llm.state).toBe('measured');
  expect(await setup.try.look({ server: server.url })).toMatchObject({ llm: { isLoaded: true } });
  const home = join(site.folder, 'home');
  const kept = (await readdir(home, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const contents = await Promise.all(
    kept.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')),
  );
  expect(contents.join()).toContain(server.url);
  const shown = JSON.stringify([report, await site.state(), refused, Object.entries(refused as object)]);
  const text = await setup.report.write();
  for (const seen of [...contents, shown, JSON.stringify(text), process.title])
    expect(seen).not.toContain(token);
});
