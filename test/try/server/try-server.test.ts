import { expect, test } from 'vitest';
import { SENTENCE, serverThat, trying } from './given.ts';
import type { SomeBehaviour } from './server-behaviour.ts';

const said = { heardText: SENTENCE, isSame: true };

test('all three parts are measured, and nothing is left open', async () => {
  const server = await serverThat({ token: 'right' });
  const { look, llm, tts, stt } = await trying(server, { token: 'right' });
  expect(look).toMatchObject({ url: server.url, isMock: false, mode: 'full', llm: { isLoaded: true } });
  const sec = expect.any(Number);
  expect(llm).toEqual({ ok: { laterSec: sec, reply: server.behaviour.reply } });
  expect(tts).toMatchObject({ ok: { sec, secPerSpeechSec: sec, sound: { sampleRate: 16_000 } } });
  expect(stt).toEqual({ ok: { sec, ...said } });
  await expect.poll(() => server.openConnections).toBe(0);
});

test('seconds are those that the server takes', async () => {
  const { llm, tts, stt } = await trying(
    await serverThat({
      delayMs: { firstLlm: 2_000, llm: 100, tts: 120 },
      endpointMs: 160,
      secPerWord: 0.1,
      pauseSec: 0.5,
    }),
  );
  if (!('ok' in llm && 'ok' in tts && stt !== null && 'ok' in stt)) return expect.fail();
  // Timers may fire a little early.
  expect(llm.ok.laterSec).toBeGreaterThan(0.09);
  // Not those of the first reply.
  expect(llm.ok.laterSec).toBeLessThan(2);
  expect(tts.ok.sec).toBeGreaterThan(0.11);
  expect(tts.ok.speechSec).toBeCloseTo(7 * 0.1 + 0.5);
  expect(tts.ok.secPerSpeechSec).toBeCloseTo(tts.ok.sec / tts.ok.speechSec);
  // From the last sound, not from the end of the pause after it.
  expect(stt.ok.sec).toBeGreaterThan(0.15);
});

test('the later reply is to another text, in the same call', async () => {
  const server = await serverThat();
  await trying(server, { opening: 'Hello.', prompt: 'Where are you?' });
  const asked = server.asked.filter(({ type }) => type === 'llm_request').map(({ message }) => message);
  expect(asked).toMatchObject([{ text: 'Hello.' }, { text: 'Where are you?', call_id: asked[0]?.call_id }]);
});

test('speech is sent in small frames, as fast as it is spoken', async () => {
  const server = await serverThat({ secPerWord: 0.1, pauseSec: 0 });
  const start = performance.now();
  await trying(server);
  const sentSec = server.audioBytes / 32_000;
  expect(sentSec).toBeGreaterThan(0.7);
  expect((performance.now() - start) / 1000).toBeGreaterThan(sentSec - 0.05);
});

test.for([
  ['mu-law of 8 kHz, as older servers speak', { speaks: 'mulaw' }],
  ['one binary frame without its format', { speaks: 'binary' }],
  ['several binary frames', { speaks: 'chunks' }],
  ['the second of two answers, if the first is to another request', { speaks: 'late' }],
] as const)('speech may come as %s', async ([, behaviour]) => {
  const { tts, stt } = await trying(await serverThat(behaviour));
  expect(tts).toMatchObject({ ok: { speechSec: expect.closeTo(0.45), sound: { sampleRate: 16_000 } } });
  expect(stt).toMatchObject({ ok: said });
});

test('speech that is understood in pieces is put together', async () => {
  const hears = ['good day', '', 'how may i', 'help you'];
  const { stt } = await trying(await serverThat({ hears }));
  expect(stt).toMatchObject({ ok: { heardText: 'good day how may i help you', isSame: true } });
});

test('a piece that is understood before the end does not end it', async () => {
  const hears = ['good day', 'how may i help you'];
  const { stt } = await trying(await serverThat({ hears, earlyMs: 100 }));
  expect(stt).toMatchObject({ ok: { heardText: hears.join(' '), isSame: true } });
});

test('a last result before the speech is over proves no seconds if it is a piece of it', async () => {
  const { stt } = await trying(await serverThat({ hears: ['good day', ''], earlyMs: 100, endsBy: 'never' }));
  expect(stt).toMatchObject({
    failure: { code: 'server-hearing-flawed', flaw: 'too-early', heardText: 'good day' },
  });
});

test('who has understood all of it before the speech is over lets nobody wait', async () => {
  const { stt } = await trying(await serverThat({ hears: [SENTENCE, ''], earlyMs: 100, endsBy: 'never' }));
  expect(stt).toMatchObject({ ok: { ...said, sec: 0 } });
});

test('speech that is too quiet to be heard is measured as such', async () => {
  const { tts } = await trying(await serverThat({ loudness: 300 }));
  expect(tts).toMatchObject({ ok: { isSilent: true } });
});

test('what was heard so far is reported, then the reply', async () => {
  const reports: string[][] = [];
  const server = await serverThat();
  await trying(server, { report: (doing, text) => reports.push([doing, text]) });
  expect(reports).toEqual([
    ['asking-server', ''],
    ['server-tts', ''],
    ['server-stt', ''],
    ['server-stt', 'Good'],
    ['server-stt', SENTENCE],
    ['server-llm', ''],
    ['server-llm', server.behaviour.reply],
  ]);
});

test('a server whose recognizer hears no end takes what it has when the sound stops', async () => {
  const server = await serverThat({ endsBy: 'idle', idleMs: 300 });
  const { stt } = await trying(server);
  expect(stt).toMatchObject({ ok: said });
});

test('a server that hears something else is measured, but not the same', async () => {
  const heardText = 'guten tag wie geht es';
  const { stt } = await trying(await serverThat({ hears: [heardText] }));
  expect(stt).toMatchObject({ ok: { heardText, isSame: false } });
});

test.for([
  ['in one piece', ['']],
  ['in two pieces', ['', ' ']],
] as const)('a server that hears nothing, %s, has not heard', async ([, pieces]) => {
  const hears = [...pieces];
  const { stt } = await trying(await serverThat({ hears }));
  expect(stt).toMatchObject({ failure: { code: 'server-hearing-flawed', flaw: 'nothing', heardText: '' } });
});

test('a server that hears nothing before it was spoken to has not heard', async () => {
  const { stt } = await trying(await serverThat({ hears: ['', ''], earlyMs: 10, endsBy: 'never' }));
  expect(stt).toMatchObject({ failure: { code: 'server-hearing-flawed', flaw: 'nothing' } });
});

test.for<[string, SomeBehaviour, object]>([
  ['too short for its sentence', { secPerWord: 0.001, pauseSec: 2 }, { flaw: 'too-short' }],
  ['too long for its sentence', { secPerWord: 4 }, { flaw: 'too-long', sec: 28.1 }],
])('speech that is %s is no speech, and is not heard', async ([, behaviour, flaw]) => {
  const { tts, stt, llm } = await trying(await serverThat(behaviour));
  expect(tts).toMatchObject({ failure: { code: 'server-voice-flawed', ...flaw } });
  expect(stt).toBeNull();
  expect(llm).toHaveProperty('ok');
});

const lacks = (part: string, said: string | null) => ({
  failure: { code: 'server-lacks-part', url: expect.any(String), part, said },
});
const works = { ok: expect.anything() };
const notLoaded = { loaded: false, path: '/app/models/x' };

test.for<[string, SomeBehaviour, object]>([
  [
    'without a language model',
    { mode: 'minimal' },
    { stt: works, tts: works, llm: lacks('llm', 'LOCAL_AI_MODE=minimal') },
  ],
  [
    'whose language model could not be loaded',
    { models: { llm: notLoaded }, startupErrors: { llm: 'No such file.' } },
    { stt: works, tts: works, llm: lacks('llm', 'No such file.') },
  ],
  [
    'without speech-to-text',
    { models: { stt: notLoaded } },
    { stt: lacks('stt', null), tts: works, llm: works },
  ],
  [
    'without a voice, so that there is nothing to hear',
    { models: { tts: notLoaded } },
    { stt: null, tts: lacks('tts', null), llm: works },
  ],
  [
    'without a voice and speech-to-text',
    { models: { tts: notLoaded, stt: notLoaded } },
    { stt: lacks('stt', null), tts: lacks('tts', null), llm: works },
  ],
  [
    'of made-up models',
    { isMock: true },
    {
      look: { isMock: true },
      stt: lacks('stt', 'LOCAL_AI_MOCK_MODELS=1'),
      tts: lacks('tts', 'LOCAL_AI_MOCK_MODELS=1'),
      llm: lacks('llm', 'LOCAL_AI_MOCK_MODELS=1'),
    },
  ],
  [
    'that says the sentence for a failed model',
    { reply: "I'm here to help you. How can I assist you today?" },
    { stt: works, tts: works, llm: lacks('llm', "I'm here to help you. How can I assist you today?") },
  ],
  [
    'that says the sentence for a model that took too long',
    { reply: "I'm here to help you. Could you please repeat that?" },
    { llm: { failure: { code: 'server-silent', asked: 'llm' } } },
  ],
])('a server %s is measured as far as it goes', async ([, behaviour, found]) => {
  expect(await trying(await serverThat(behaviour))).toMatchObject(found);
});

test('speech-to-text that is lost after the status is a missing part', async () => {
  const server = await serverThat();
  const trial = trying(server, {
    report: (doing) => {
      if (doing === 'server-stt') server.behaviour.models.stt.loaded = false;
    },
  });
  expect((await trial).stt).toMatchObject(lacks('stt', 'stt_unavailable'));
});

test.for(['asking-server', 'server-tts', 'server-stt', 'server-llm'] as const)(
  'an aborted trial ends at once while it is %s, and leaves nothing open',
  async (stage) => {
    const delayMs = { status: 60_000, tts: 0, firstLlm: 60_000 };
    if (stage === 'server-tts') delayMs.tts = 60_000;
    if (stage !== 'asking-server') delayMs.status = 0;
    const server = await serverThat({ delayMs, endsBy: 'never' });
    const aborted = new AbortController();
    const report = (doing: string) => {
      if (doing === stage) setTimeout(() => aborted.abort(new Error('Stopped.')), 50);
    };
    // Without an end that it hears, only the time-out of speech-to-text leads on.
    const limits = stage === 'server-llm' ? { stt: 200 } : {};
    await expect(trying(server, { signal: aborted.signal, report }, limits)).rejects.toThrow('Stopped.');
    await expect.poll(() => server.openConnections).toBe(0);
  },
);

test('a trial that is aborted before it begins connects to nothing', async () => {
  const server = await serverThat();
  const signal = AbortSignal.abort(new Error('Stopped.'));
  await expect(trying(server, { signal })).rejects.toThrow('Stopped.');
  expect(server.asked).toEqual([]);
});
