import { expect, test } from 'vitest';
import {
  ServerClosed,
  ServerRefusedToken,
  ServerSilent,
  ServerUnexpected,
} from '../../../main/try/server/errors.ts';
import { SENTENCE, serverThat, trying } from './given.ts';
import type { Behaviour } from './server-behaviour.ts';

type Fault = NonNullable<Behaviour['fault']>;

/** Only for what is not answered at all. */
const SOON = 400;
const isAnswered = (how: Fault['how']) => how !== 'silence' && how !== 'flood';

test.for([
  ['wrong', 'wrong', true],
  ['missing', null, false],
] as const)('a %s token is refused', async ([, token, isTokenGiven]) => {
  const server = await serverThat({ token: 'right' });
  const trial = trying(server, { token });
  await expect(trial).rejects.toThrow(ServerRefusedToken);
  await expect(trial).rejects.toMatchObject({
    failure: { code: 'server-refused-token', url: server.url, isTokenGiven },
  });
  await expect.poll(() => server.openConnections).toBe(0);
});

test('a token is in no error and no result', async () => {
  const server = await serverThat({ token: 'right' });
  const refused = await trying(server, { token: 'very-secret' }).catch((error: Error) => error);
  expect(`${JSON.stringify(refused)}${String(refused)}`).not.toContain('very-secret');
  expect(JSON.stringify(await trying(server, { token: 'right' }))).not.toContain('right');
});

const silent = { error: ServerSilent, code: 'server-silent' };
const closed = { error: ServerClosed, code: 'server-closed' };
const unexpected = { error: ServerUnexpected, code: 'server-unexpected' };

/** Before any part was asked, the whole trial fails. */
test.for<[Fault['at'], Fault['how'], typeof silent | typeof closed | typeof unexpected]>([
  ['connect', 'silence', silent],
  ['auth', 'silence', silent],
  ['auth', 'truncated', unexpected],
  ['auth', 'wrong-schema', unexpected],
  ['auth', 'deep', unexpected],
  ['auth', 'close', closed],
  ['status', 'silence', silent],
  ['status', 'truncated', unexpected],
  ['status', 'wrong-schema', unexpected],
  ['status', 'deep', unexpected],
  ['status', 'close', closed],
  ['status', 'huge', unexpected],
  ['status', 'flood', silent],
])('asked for %s, %s is told apart', async ([at, how, { error, code }]) => {
  const server = await serverThat({ token: 'right', fault: { at, how } });
  const trial = trying(server, { token: 'right' }, isAnswered(how) ? {} : { [at]: SOON });
  await expect(trial).rejects.toThrow(error);
  await expect(trial).rejects.toMatchObject({ failure: { code, url: server.url, asked: at } });
  await expect.poll(() => server.openConnections).toBe(0);
});

test('a server that closes each connection at once is told apart', async () => {
  const server = await serverThat({ fault: { at: 'connect', how: 'close' } });
  await expect(trying(server)).rejects.toMatchObject({ failure: { code: 'server-closed', asked: 'status' } });
});

const PARTS = ['llm', 'tts', 'stt'] as const;
const others = (part: (typeof PARTS)[number]) =>
  PARTS.filter((each) => each !== part && !(part === 'tts' && each === 'stt'));

/** A part that fails spoils no other; without speech, there is nothing to hear. */
test.for(
  PARTS.flatMap((part) => [
    [part, 'silence', 'server-silent'] as const,
    [part, 'truncated', 'server-unexpected'] as const,
    [part, 'wrong-schema', 'server-unexpected'] as const,
    [part, 'deep', 'server-unexpected'] as const,
    [part, 'close', 'server-closed'] as const,
    [part, 'huge', 'server-unexpected'] as const,
    [part, 'flood', 'server-silent'] as const,
  ]),
)('asked for %s, %s is a failure of that part alone', async ([part, how, code]) => {
  const server = await serverThat({ fault: { at: part, how } });
  const trial = await trying(server, {}, isAnswered(how) ? {} : { [part]: SOON });
  expect(trial[part]).toMatchObject({ failure: { code, url: server.url, asked: part } });
  for (const other of others(part)) expect(trial[other]).toHaveProperty('ok');
  if (part === 'tts') expect(trial.stt).toBeNull();
  await expect.poll(() => server.openConnections).toBe(0);
});

test('a later reply that fails after a first one is a failure', async () => {
  const server = await serverThat({ fault: { at: 'llm', how: 'close', from: 1 } });
  expect((await trying(server)).llm).toMatchObject({ failure: { code: 'server-closed', asked: 'llm' } });
});

test('a mode that is never confirmed is a silence of speech-to-text', async () => {
  const server = await serverThat({ fault: { at: 'mode', how: 'silence' } });
  expect((await trying(server, {}, { stt: SOON })).stt).toMatchObject({
    failure: { code: 'server-silent', asked: 'stt' },
  });
});

test('a voice without any sound, and an empty reply, are unexpected', async () => {
  const server = await serverThat({ secPerWord: 1e-9, pauseSec: 0, reply: ' ' });
  expect(await trying(server)).toMatchObject({
    tts: { failure: { code: 'server-unexpected', asked: 'tts', said: null } },
    llm: { failure: { code: 'server-unexpected', asked: 'llm', said: null } },
  });
});

test.for([
  ['half', '4800 of 19200 bytes'],
  ['opus', 'opus'],
] as const)('speech that is %s is unexpected', async ([speaks, said]) => {
  const { tts } = await trying(await serverThat({ speaks }), {
    opening: 'one two three four five six seven eight nine ten',
  });
  expect(tts).toMatchObject({ failure: { code: 'server-unexpected', asked: 'tts', said } });
});

test.for(['endless', 'crumbs'] as const)(
  'speech without end (%s) is refused while it comes',
  async (speaks) => {
    const server = await serverThat({ speaks });
    const { tts } = await trying(server, {}, { tts: 60_000 });
    expect(tts).toMatchObject({ failure: { code: 'server-unexpected', asked: 'tts', said: null } });
    await expect.poll(() => server.openConnections).toBe(0);
  },
);

test('an answer is shown shortened, in one line', async () => {
  const server = await serverThat({ fault: { at: 'status', how: 'truncated' } });
  const failed = await trying(server).catch((error: ServerUnexpected) => error.failure.said ?? '');
  expect(failed).toMatch(/^\{"type":"status_response".{70,90}…$/);
});

test('nothing that a terminal would obey comes from a server', async () => {
  const red = (text: string) => `\u001B[31m${text}\u001B]0;title\u0007\u0000`;
  const reports: string[] = [];
  const trial = await trying(
    await serverThat({
      reply: red('At nine.'),
      hears: [red(SENTENCE)],
      models: { llm: { loaded: true, path: red('/app/models/small.gguf') } },
    }),
    { report: (_doing, text) => reports.push(text) },
  );
  expect(trial).toMatchObject({
    look: { llm: { path: '/app/models/small.gguf' } },
    llm: { ok: { reply: 'At nine.' } },
    stt: { ok: { heardText: SENTENCE, isSame: true } },
  });
  expect(reports.join()).not.toMatch(/\p{Cc}/u);
});

test('why a part is missing is said without what a terminal would obey', async () => {
  const { llm } = await trying(
    await serverThat({
      models: { llm: { loaded: false, path: null } },
      startupErrors: { llm: '\u001B[2J\u001B[31mboom\nline two' },
    }),
  );
  expect(llm).toMatchObject({ failure: { code: 'server-lacks-part', said: 'boom line two' } });
});
