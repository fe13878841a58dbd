import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type WebSocket from 'ws';
import { outcomeOf, Served, type Visitor } from './served.ts';

let served: Served;
let visitor: Visitor;
beforeAll(async () => {
  served = await Served.start();
  visitor = await served.visitor();
});
afterAll(() => served[Symbol.asyncDispose]());

async function opened(): Promise<WebSocket> {
  const socket = served.socket(visitor);
  expect(await outcomeOf(socket)).toBe('open');
  return socket;
}

const BROKEN = [
  '',
  '{',
  'null',
  '[]',
  '0',
  '"text"',
  '{}',
  '{"i":"1"}',
  '{"i":"1","p":null}',
  '{"i":"1","p":{}}',
  '{"i":"1","p":{"u":5}}',
  '{"i":"1","p":{"u":"no address"}}',
  '{"i":"1","p":{"u":"/no/such/procedure"}}',
  '{"i":"1","p":{"u":"/__proto__"}}',
  '{"i":"1","p":{"u":"/constructor/constructor"}}',
  '{"i":"1","p":{"u":"/steps/watch","m":5}}',
  '{"i":"1","p":{"u":"/recommend/choose","h":7,"b":{"json":{"tier":[]}}}}',
  '{"i":"1","p":{"u":"/recommend/choose","h":{"content-type":[[]]},"b":{"json":{}}}}',
  '{"i":"1","p":{"u":"/recommend/choose","h":{"content-disposition":"attachment"},"b":"x"}}',
  '{"i":"1","p":{"u":"/recommend/choose","h":{"content-type":"multipart/form-data; boundary=x"}}}',
  '{"i":"1","p":{"u":"/recommend/choose","h":{"content-type":"text/event-stream"}}}',
  '{"i":"1","p":{"u":"/recommend/choose","b":{"json":{"__proto__":{"tier":null}},"meta":[[9,"__proto__"]]}}}',
  '{"i":"1","p":{"u":"/store/prefer","b":{"json":{"callLanguage":"../../x"}}}}',
  '{"i":"1","t":3,"p":null}',
  '{"i":"1","t":3,"p":{"e":"message"}}',
  '{"i":"1","t":4}',
  '{"i":{},"t":99,"p":[]}',
];

test('10,000 malformed messages have no effect: the same socket answers afterwards, and the state is unchanged', async () => {
  const socket = await opened();
  const before = await stateNow();
  for (let sent = 0; sent < 10_000; sent++) {
    const message = BROKEN[sent % BROKEN.length] ?? '';
    socket.send(sent % 7 === 0 ? Buffer.from([0xff, sent % 256, ...Buffer.from(message)]) : message);
  }
  const answered = new Promise<string>((resolve) => {
    socket.on('message', (data) => {
      if (String(data).includes('"i":"last"')) resolve(String(data));
    });
  });
  socket.send('{"i":"last","p":{"u":"/recommend/tiers"}}');
  expect(await answered).toContain('MEDIUM_CPU');
  expect(await stateNow()).toEqual(before);
  socket.close();
}, 120_000);

async function stateNow() {
  for await (const state of await served.setup.steps.watch()) return state;
}

test('a message that is too large closes its own socket only', async () => {
  const [large, other] = [await opened(), await opened()];
  large.on('error', () => {});
  const closed = new Promise<number>((resolve) => large.on('close', resolve));
  large.send(`{"i":"1","p":{"u":"/recommend/tiers","b":"${'x'.repeat(1024 ** 2)}"}}`);
  expect(await closed).toBe(1009);
  expect(other.readyState).toBe(other.OPEN);
  other.close();
});

test('closing a tab stops nothing, and two tabs see the same', async () => {
  const [first, second] = [served.tab(visitor), served.tab(visitor)];
  const probing = second.setup.probe.run();
  probing.catch(() => {});
  for await (const { running } of await first.setup.steps.watch()) if (running.probe !== undefined) break;
  second.close();
  for await (const { machine } of await first.setup.steps.watch()) if (machine !== null) break;
  first.close();
});

/** Sends these bytes and returns everything received until the host closes. */
async function raw(bytes: string): Promise<string> {
  const socket = connect(served.host.port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write(bytes);
  return text(socket);
}

test.for([
  ['no HTTP at all', '\u0000\u0001garbage\r\n\r\n', 400],
  ['a request without a Host', 'GET / HTTP/1.1\r\n\r\n', 400],
  ['an old request without a Host', 'GET /enter HTTP/1.0\r\n\r\n', 403],
  ['a header without end', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(100_000)}`, 400],
  [
    'a body of two lengths',
    'POST /session HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx',
    400,
  ],
  [
    'an upgrade to something else',
    'GET /enter HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n',
    404,
  ],
] as const)('%s is refused with one line', async ([, bytes, status]) => {
  const said = await raw(bytes);
  expect(said).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(said).not.toMatch(/\n\s+at |node:/);
});

test('a connection that was opened ahead of need and never used is closed without a word', async () => {
  expect(await raw('')).toBe('');
});

test('a body that is longer than a token, or has no declared length, is not read', async () => {
  const headers = { origin: served.origin, 'content-type': 'application/json' };
  const long = await served.post('/session', { headers, body: `{"token":"${'x'.repeat(5000)}"}` });
  const endless = await served.post('/session', {
    headers: { ...headers, 'transfer-encoding': 'chunked' },
    body: '{"token":"x"}',
  });
  expect([long.status, endless.status]).toEqual([413, 413]);
});

test('a client that sends a request byte by byte times out, and others are answered meanwhile', async () => {
  const slow = raw('GET /enter HTTP/1.1\r\nHost: localhost\r\nX-Never-Ends: ');
  expect(await served.ask('/enter')).toMatchObject({ status: 200 });
  // Without the timeout the server would block this test until it is stopped.
  expect(await slow).toMatch(/^HTTP\/1\.1 4/);
});

test.for(['/', '/enter', '/enter.js', '/session', '/nothing', '/favicon.ico'])(
  'the response at %s has every security header',
  async (path) => {
    const { headers } = await served.ask(path, { headers: { cookie: visitor.cookie } });
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; .*base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
      ),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|data:|http:/);
  },
);

test.for(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s is not supported', async (method) => {
  const answer = await served.ask('/', { method, headers: { cookie: visitor.cookie } });
  expect(answer).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, POST' } });
});
