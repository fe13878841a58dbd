import { createServer } from 'node:net';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { serverThat } from './server/given.ts';
import { TrialSite } from './trial-site.ts';
import { writeTestVoice } from './voice/test-voice.ts';

const PROXY = 'HTTPS_PROXY';
const before = process.env[PROXY];
afterEach(() => {
  if (before === undefined) delete process.env[PROXY];
  else process.env[PROXY] = before;
});

async function given() {
  const site = await TrialSite.open({ isInstalled: false });
  onTestFinished(() => site[Symbol.asyncDispose]());
  return site;
}

/** A proxy that hears who is to be reached, and reaches nobody. */
async function deafProxy() {
  const wanted: string[] = [];
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (data) => {
      wanted.push(data.toString().split('\r\n', 1)[0] ?? '');
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { wanted, url: `http://127.0.0.1:${port}` };
}

test('keys are checked only with their providers, through the user’s proxy, and are in no answer', async () => {
  const { setup } = await given();
  const proxy = await deafProxy();
  process.env[PROXY] = proxy.url;
  const keys = { OPENAI_API_KEY: 'sk-secret', DEEPGRAM_API_KEY: 'dg-secret', OTHER_KEY: 'other-secret' };
  const checks = await setup.try.checkKeys({ keys });
  const silent = { state: 'unreachable', roundTripMs: null, status: null };
  expect(checks).toEqual([
    { key: 'OPENAI_API_KEY', host: 'api.openai.com', ...silent },
    { key: 'DEEPGRAM_API_KEY', host: 'api.deepgram.com', ...silent },
    { key: 'OTHER_KEY', host: '', state: 'unclear', roundTripMs: null, status: null },
  ]);
  expect(proxy.wanted.toSorted()).toEqual([
    'CONNECT api.deepgram.com:443 HTTP/1.1',
    'CONNECT api.openai.com:443 HTTP/1.1',
  ]);
  expect(JSON.stringify(checks)).not.toContain('secret');
});

test.for([
  ['a name that no variable has', { 'not-a-name': 'secret' }],
  ['a key with a blank', { OPENAI_API_KEY: 'sec ret' }],
  ['an empty key', { OPENAI_API_KEY: '' }],
  ['a key with a line break', { OPENAI_API_KEY: 'secret\r\nHost: other' }],
] as const)('%s is refused before anybody is asked, and not repeated', async ([, keys]) => {
  const { setup } = await given();
  const refused = await setup.try.checkKeys({ keys: { ...keys } }).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'BAD_REQUEST' });
  expect(JSON.stringify(Object.entries(refused as object))).not.toMatch(/secret|sec ret/);
});

test('a token with a blank is refused, and not repeated', async () => {
  const { setup } = await given();
  const refused = await setup.try.useToken({ token: 'very secret' }).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'BAD_REQUEST' });
  expect(JSON.stringify(Object.entries(refused as object))).not.toContain('very secret');
});

test('a server is looked at without measuring anything', async () => {
  const site = await given();
  const { setup } = site;
  const server = await serverThat({ mode: 'minimal', startupErrors: { llm: 'No such file.' } });
  expect(await setup.try.look({ server: server.url })).toMatchObject({
    url: server.url,
    mode: 'minimal',
    isMock: false,
    stt: { isLoaded: true, path: expect.stringContaining('vosk') },
  });
  expect(server.count('llm_request')).toBe(0);
  expect((await site.state()).trial).toBeNull();
  await expect(setup.try.look({ server: 'ws://127.0.0.1:9' })).rejects.toMatchObject({
    code: 'FAILED',
    data: { code: 'server-unreachable' },
  });
});

test('what the voice said last is heard, until the next trial replaces it', async () => {
  const site = await given();
  const { setup } = site;
  expect(await setup.try.listen()).toEqual({ wavBase64: null });
  for (const sampleRate of [22_050, 16_000]) {
    await writeTestVoice(site.model('tts'), 'voice', { sampleRate });
    const { voice } = await setup.try.run({});
    expect(voice).toMatchObject({ sampleRate, greeting: expect.stringMatching(/^Hello/) });
    const wav = Buffer.from((await setup.try.listen()).wavBase64 ?? '', 'base64');
    expect(wav.subarray(0, 4).toString()).toBe('RIFF');
    expect((wav.length - 44) / 2 / sampleRate).toBeCloseTo(voice?.speechSec ?? 0);
  }
});
