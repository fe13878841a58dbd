import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { outcomeOf, Served, subprotocols, type Visitor } from './served.ts';

let served: Served;
let visitor: Visitor;
beforeAll(async () => {
  served = await Served.start();
  visitor = await served.visitor();
});
afterAll(() => served[Symbol.asyncDispose]());

/** The headers of a page of ours, whoever sends them. */
const credentials = () => ({ cookie: visitor.cookie, authorization: `Bearer ${visitor.secret}` });
const ownPage = () => ({ ...credentials(), origin: served.origin });

test('the visitor of these tests is accepted when nothing is wrong', async () => {
  expect(await served.ask('/', { headers: ownPage() })).toMatchObject({ status: 200 });
  expect(await served.ask('/session', { headers: ownPage() })).toMatchObject({ status: 204 });
  expect(await served.post('/link', { headers: ownPage() })).toMatchObject({ status: 200 });
  const socket = served.socket(visitor);
  expect(await outcomeOf(socket)).toBe('open');
  socket.close();
});

describe('from another origin', () => {
  const origin = 'http://attacker.example';

  test.for(['/link', '/session'])('a POST to %s is refused', async (path) => {
    expect(await served.post(path, { headers: { ...credentials(), origin } })).toMatchObject({ status: 403 });
  });

  test('a token is not used up by it', async () => {
    const link = served.host.newLink();
    const body = JSON.stringify({ token: new URL(link).hash.slice('#token='.length) });
    const headers = { origin, 'content-type': 'application/json' };
    expect(await served.post('/session', { headers, body })).toMatchObject({ status: 403 });
    expect(await served.redeem(link)).toMatchObject({ status: 200 });
  });

  test('a page cannot read a response from us', async () => {
    const answer = await served.ask('/', { headers: { ...credentials(), origin } });
    expect(answer.status).toBe(403);
    const preflight = await served.ask('/link', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(403);
    for (const { headers } of [answer, preflight, await served.ask('/', { headers: ownPage() })]) {
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
  });

  test('a WebSocket is refused', async () => {
    expect(await outcomeOf(served.socket(visitor, { origin }))).toBe(403);
  });

  test('a file cannot be embedded in its page', async () => {
    const headers = { cookie: visitor.cookie, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
    expect(await served.ask('/assets/app-1a2b.js', { headers })).toMatchObject({ status: 403 });
  });

  test('our pages cannot be framed, but can be linked to', async () => {
    const from = { cookie: visitor.cookie, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    const frame = { ...from, 'sec-fetch-dest': 'iframe' };
    expect(await served.ask('/', { headers: frame })).toMatchObject({ status: 403 });
    const link = { ...from, 'sec-fetch-dest': 'document' };
    expect(await served.ask('/', { headers: link })).toMatchObject({ status: 200 });
  });
});

describe('from another port of the same host', () => {
  const origin = 'http://127.0.0.1:1';

  test('a POST is refused', async () => {
    expect(await served.post('/link', { headers: { ...credentials(), origin } })).toMatchObject({
      status: 403,
    });
  });

  test('a WebSocket is refused', async () => {
    expect(await outcomeOf(served.socket(visitor, { origin }))).toBe(403);
  });

  test('a file is refused, though the browser sends the cookie', async () => {
    const headers = { cookie: visitor.cookie, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' };
    expect(await served.ask('/assets/app-1a2b.js', { headers })).toMatchObject({ status: 403 });
  });
});

describe('with another Host header', () => {
  test.for([
    'attacker.example',
    'attacker.example:8423',
    'localhost.attacker.example',
    '127.0.0.1.attacker.example',
    '127.0.0.2',
    'localhost:',
    '0.0.0.0',
  ])('%j is refused, even with a valid session', async (host) => {
    const headers = { ...credentials(), host, origin: `http://${host}` };
    expect(await served.ask('/', { headers })).toMatchObject({ status: 403 });
    expect(await served.ask('/enter', { headers: { host } })).toMatchObject({ status: 403 });
    expect(await served.post('/link', { headers })).toMatchObject({ status: 403 });
  });

  test('a WebSocket is refused', async () => {
    const headers = { host: 'attacker.example', origin: 'http://attacker.example' };
    expect(await outcomeOf(served.socket(visitor, headers))).toBe(403);
  });
});

describe('without the cookie', () => {
  test.for(['/', '/index.html', '/assets/app-1a2b.js', '/no-such-file.js'])(
    '%s is not served: a page says how to get a link',
    async (path) => {
      const { status, headers, body } = await served.ask(path);
      expect({ status, type: headers['content-type'] }).toEqual({
        status: 401,
        type: 'text/html; charset=utf-8',
      });
      expect(body).toContain('Press Enter in the terminal where Voicefit runs');
      expect(body).not.toContain('The wizard');
    },
  );

  test('the secret alone opens no WebSocket', async () => {
    expect(await outcomeOf(served.socket({ ...visitor, cookie: '' }))).toBe(401);
  });

  test('the secret alone gives no new link and no session', async () => {
    const { cookie: _cookie, ...headers } = ownPage();
    expect(await served.post('/link', { headers })).toMatchObject({ status: 401 });
    expect(await served.ask('/session', { headers })).toMatchObject({ status: 401 });
  });

  test.for([
    ['a wrong one', 'x'.repeat(43)],
    ['an empty one', ''],
    ['a shorter one', 'x'],
  ])('%s does not count', async ([, value]) => {
    const [name] = visitor.cookie.split('=');
    expect(await served.ask('/', { headers: { cookie: `${name}=${value}` } })).toMatchObject({ status: 401 });
  });

  test('the right one under another port’s name does not count', async () => {
    const cookie = `voicefit-1=${visitor.cookie.split('=')[1]}`;
    expect(await served.ask('/', { headers: { cookie } })).toMatchObject({ status: 401 });
  });
});

describe('with the cookie but without the second secret', () => {
  test.for(['', 'x'.repeat(43), 'x'])('no WebSocket opens for %j', async (secret) => {
    expect(await outcomeOf(served.socket({ ...visitor, secret }))).toBe(401);
  });

  test('there is no new link and no session', async () => {
    const { authorization: _secret, ...headers } = ownPage();
    expect(await served.post('/link', { headers })).toMatchObject({ status: 401 });
    expect(await served.ask('/session', { headers })).toMatchObject({ status: 401 });
  });
});

describe('a token', () => {
  test('that was used does not work again', async () => {
    const link = served.host.newLink();
    expect(await served.redeem(link)).toMatchObject({ status: 200 });
    const { status, headers } = await served.redeem(link);
    expect({ status, cookie: headers['set-cookie'] }).toEqual({ status: 401, cookie: undefined });
  });

  test('that was never issued does not work', async () => {
    expect(await served.redeem(`${served.origin}/enter#token=${'x'.repeat(43)}`)).toMatchObject({
      status: 401,
    });
    expect(await served.redeem(`${served.origin}/enter#token=`)).toMatchObject({ status: 401 });
  });

  test('is not accepted from a form, an address or broken JSON', async () => {
    const token = new URL(served.host.newLink()).hash.slice('#token='.length);
    const { origin } = served;
    const form = { origin, 'content-type': 'application/x-www-form-urlencoded' };
    const json = { origin, 'content-type': 'application/json' };
    const refused = [
      await served.post('/session', { headers: form, body: `token=${token}` }),
      await served.post(`/session?token=${token}`, { headers: json }),
      await served.post('/session', { headers: json, body: `{"token": "${token}"` }),
      await served.post('/session', { headers: json, body: `{"token": ["${token}"]}` }),
      await served.post('/session', { headers: json, body: 'null' }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
    expect(await served.ask(`/session?token=${token}`)).toMatchObject({ status: 401 });
  });

  test('is refused if the page does not name its origin', async () => {
    const token = new URL(served.host.newLink()).hash.slice('#token='.length);
    const headers = { 'content-type': 'application/json' };
    expect(await served.post('/session', { headers, body: JSON.stringify({ token }) })).toMatchObject({
      status: 403,
    });
  });
});

test('a WebSocket without an origin is refused', async () => {
  const address = served.origin.replace('http', 'ws');
  const headers = { cookie: visitor.cookie };
  const socket = new WebSocket(`${address}/contract`, subprotocols(visitor.secret), { headers });
  expect(await outcomeOf(socket)).toBe(403);
});

test.for(['null', 'http://', 'https://127.0.0.1'])('an origin of %j is not ours', async (origin) => {
  expect(await served.post('/link', { headers: { ...credentials(), origin } })).toMatchObject({
    status: 403,
  });
  expect(await outcomeOf(served.socket(visitor, { origin }))).toBe(403);
});
