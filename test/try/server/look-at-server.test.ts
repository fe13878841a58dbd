import { expect, test } from 'vitest';
import { lookAtServer } from '../../../main/try/server/look-at-server.ts';
import { serverThat } from './given.ts';

const forever = new AbortController().signal;

test('a look asks for the status and nothing else', async () => {
  const server = await serverThat({ token: 'right', models: { tts: { loaded: false, path: null } } });
  expect(await lookAtServer(server.url, 'right', forever)).toEqual({
    url: server.url,
    stt: { isLoaded: true, path: '/app/models/stt/vosk-model-small-en-us-0.15' },
    llm: { isLoaded: true, path: '/app/models/llm/phi-3-mini-4k-instruct.Q4_K_M.gguf' },
    tts: { isLoaded: false, path: null },
    mode: 'full',
    isMock: false,
  });
  expect(server.asked.map(({ type }) => type)).toEqual(['auth', 'status']);
  await expect.poll(() => server.openConnections).toBe(0);
});

test('a token that is not asked for does no harm', async () => {
  const server = await serverThat();
  expect(await lookAtServer(server.url, 'needless', forever)).toMatchObject({ isMock: false });
});

test('a server of made-up models, or without a language model, is told apart', async () => {
  const server = await serverThat({ isMock: true, mode: 'minimal' });
  expect(await lookAtServer(server.url, null, forever)).toMatchObject({
    isMock: true,
    mode: 'minimal',
    llm: { isLoaded: false },
  });
});
