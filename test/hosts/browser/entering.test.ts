import { connect, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import WebSocket from 'ws';
import { enterPage } from '../../../main/hosts/browser/enter/page.ts';
import { ask, outcomeOf, Served, subprotocols } from './served.ts';

let served: Served;
beforeAll(async () => {
  served = await Served.start();
});
afterAll(() => served[Symbol.asyncDispose]());

test('a link carries its token behind the #, which no server or log sees', () => {
  const link = new URL(served.host.newLink());
  expect(link).toMatchObject({ origin: served.origin, pathname: '/enter', search: '' });
  expect(link.hash).toMatch(/^#token=[\w-]{43}$/);
});

test('the page of a link loads its script and style without a session', async () => {
  const { status, body } = await served.ask('/enter');
  expect(status).toBe(200);
  const parts = [...body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '');
  expect(parts).toEqual(['/enter.css', '/enter.js']);
  const answers = await Promise.all(parts.map((part) => served.ask(part)));
  expect(answers.map(({ headers }) => headers['content-type'])).toEqual([
    'text/css; charset=utf-8',
    'text/javascript; charset=utf-8',
  ]);
});

test('the page has no inline scripts or styles, which its own policy would block', async () => {
  const { body, headers } = await served.ask('/enter');
  expect(body).not.toMatch(/<style|<script(?![^>]* src=)| on\w+=| style=/);
  expect(headers['content-security-policy']).toContain("script-src 'self'; style-src 'self';");
});

test.for([
  ['de-CH,de;q=0.9,en;q=0.8', 'de'],
  ['fr,de;q=0.5', 'de'],
  ['en-GB,de;q=0.8', 'en'],
  ['fr', 'en'],
  [undefined, 'en'],
] as const)('a browser that prefers %s gets the page in %s', ([preferred, language]) => {
  expect(enterPage(preferred)).toContain(`<html lang="${language}">`);
});

test('the German page says how to get a link', async () => {
  const { body } = await served.ask('/', { headers: { 'accept-language': 'de' } });
  expect(body).toContain('<html lang="de">');
  expect(body).toContain('die Eingabetaste drücken');
});

test('a token is exchanged for an HttpOnly cookie and a secret of 256 bits', async () => {
  const { headers, body } = await served.redeem();
  expect(headers['set-cookie']).toEqual([
    expect.stringMatching(
      new RegExp(`^voicefit-${served.host.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
    ),
  ]);
  expect(JSON.parse(body)).toEqual({ secret: expect.stringMatching(/^[\w-]{43}$/) });
  expect(headers['set-cookie']?.[0]).not.toContain(JSON.parse(body).secret);
});

test('the cookie opens the wizard repeatedly', async () => {
  const { cookie } = await served.visitor();
  for (const path of ['/', '/', '/index.html']) {
    const { status, headers, body } = await served.ask(path, { headers: { cookie } });
    expect({ status, cache: headers['cache-control'] }).toEqual({ status: 200, cache: 'no-store' });
    expect(body).toContain('The wizard');
  }
});

test('built files are cached by the browser, and compressed for those who accept it', async () => {
  const { cookie } = await served.visitor();
  const plain = await served.ask('/assets/app-1a2b.js', { headers: { cookie } });
  expect(plain.headers).toMatchObject({
    'cache-control': 'private, max-age=31536000, immutable',
    vary: 'accept-encoding',
  });
  const answer = await fetch(`${served.origin}/assets/app-1a2b.js`, { headers: { cookie } });
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  expect(Number(answer.headers.get('content-length'))).toBeLessThan(plain.body.length / 4);
  expect(await answer.text()).toBe(plain.body);
});

test.for([
  '/../outside.js',
  '/assets/../../outside.js',
  '/%2e%2e/outside.js',
  '/..%2foutside.js',
  '//outside.js',
  '/assets/notes.txt',
  '/assets',
  '/__proto__',
  'http://attacker.example/',
])('nothing is served at %s', async (path) => {
  const { cookie } = await served.visitor();
  expect(await served.ask(path, { headers: { cookie } })).toMatchObject({ status: 404 });
});

test('a session can get a link for another tab, and that tab is accepted', async () => {
  const { cookie, secret } = await served.visitor();
  const headers = { cookie, authorization: `Bearer ${secret}`, origin: served.origin };
  const { url } = JSON.parse((await served.post('/link', { headers })).body);
  const other = await served.redeem(url);
  expect(other.status).toBe(200);
  const socket = served.socket({ cookie, secret: JSON.parse(other.body).secret });
  expect(await outcomeOf(socket)).toBe('open');
  socket.close();
});

test('the socket answers with the protocol, and never with the secret', async () => {
  const socket = served.socket(await served.visitor());
  const answer = new Promise<object>((resolve) =>
    socket.on('upgrade', ({ headers }) => resolve({ ...headers })),
  );
  expect(await outcomeOf(socket)).toBe('open');
  expect(socket.protocol).toBe('voicefit');
  expect(JSON.stringify(await answer)).not.toContain('voicefit-secret');
  socket.close();
});

/** Like `ssh -L`, on this computer. */
async function forwardTo(port: number): Promise<{ server: Server; local: number }> {
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    near.pipe(far).pipe(near);
    for (const end of [near, far]) end.on('error', () => near.destroy() && far.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return { server, local: address.port };
}

test.for(['localhost', '127.0.0.1', '[::1]'])(
  'through ssh -L with another local port everything works at %s',
  async (name) => {
    const { server, local } = await forwardTo(served.host.port);
    const origin = `http://${name}:${local}`;
    const host = `${name}:${local}`;
    const token = new URL(served.host.newLink()).hash.slice('#token='.length);
    const entered = await ask(local, '/session', {
      method: 'POST',
      headers: { host, origin, 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    const cookie = entered.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    expect(cookie).toMatch(new RegExp(`^voicefit-${local}=`));
    expect(await ask(local, '/', { headers: { host, cookie } })).toMatchObject({ status: 200 });

    const { secret } = JSON.parse(entered.body);
    const headers = { host, cookie, origin, authorization: `Bearer ${secret}` };
    const link = await ask(local, '/link', { method: 'POST', headers });
    expect(JSON.parse(link.body).url).toContain(`${origin}/enter#token=`);
    const socket = new WebSocket(`ws://127.0.0.1:${local}/contract`, subprotocols(secret), {
      headers: { host, cookie, origin },
    });
    expect(await outcomeOf(socket)).toBe('open');
    socket.terminate();
    server.close();
  },
);
