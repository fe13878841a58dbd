import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { networkOf } from '../../../main/network.ts';
import { checkKeys } from '../../../main/try/cloud/check-keys.ts';
import { PROVIDERS, type Provider } from '../../../main/try/cloud/providers.ts';
import { silentProxy } from '../../fixtures/silent-proxy.ts';
import { CERTIFICATE, TLS } from '../../fixtures/tls/localhost.ts';

const KEY = 'sk-very-secret';
const forever = new AbortController().signal;

/** A provider on this machine, and the requests that it got. */
async function given(answer: RequestListener, tls: typeof TLS | null = null) {
  const asked: IncomingMessage[] = [];
  const listen: RequestListener = (request, response) => {
    asked.push(request);
    answer(request, response);
  };
  const server = await listening(tls === null ? createServer(listen) : createTlsServer(tls, listen));
  const origin = `${tls === null ? 'http' : 'https'}://127.0.0.1:${portOf(server)}`;
  const providers = PROVIDERS.map((provider): Provider => {
    const { pathname } = new URL(provider.url);
    return { ...provider, url: `${origin}${pathname}` };
  });
  return { asked, server, providers, host: `127.0.0.1:${portOf(server)}` };
}

async function listening<Some extends Server>(server: Some): Promise<Some> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return server;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

const answering =
  (status: number, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) =>
    response.writeHead(status, headers).end('{}');

const check = (providers: readonly Provider[], env: NodeJS.ProcessEnv = {}, timeoutMs = 5_000) =>
  checkKeys({ OPENAI_API_KEY: KEY }, { signal: forever, network: networkOf(env), providers, timeoutMs });

test.for([
  [200, 'accepted'],
  [401, 'refused'],
  [403, 'unclear'],
  [429, 'unclear'],
  [503, 'unclear'],
] as const)('an answer %i means that the key is %s', async ([status, state]) => {
  const { providers, host } = await given(answering(status));
  const [checked] = await check(providers);
  expect(checked).toEqual({
    key: 'OPENAI_API_KEY',
    host,
    state,
    status,
    roundTripMs: expect.any(Number),
  });
});

test('each provider is asked once, in its own way', async () => {
  const { providers, asked } = await given(answering(200));
  const keys = { OPENAI_API_KEY: 'one', DEEPGRAM_API_KEY: 'two', GROQ_API_KEY: 'three' };
  const checks = await checkKeys(keys, { signal: forever, network: networkOf({}), providers });
  expect(checks.map(({ key }) => key)).toEqual(Object.keys(keys));
  const requests = asked.map(({ method, url, headers }) => [method, url, headers.authorization]);
  expect(requests.toSorted()).toEqual([
    ['GET', '/openai/v1/models', 'Bearer three'],
    ['GET', '/v1/auth/token', 'Token two'],
    ['GET', '/v1/models', 'Bearer one'],
  ]);
});

test('the round trip counts what the provider takes to answer', async () => {
  const DELAY_MS = 80;
  const { providers } = await given((_request, response) => setTimeout(() => response.end(), DELAY_MS));
  const [checked] = await check(providers);
  // Timers may fire a little early.
  expect(checked?.roundTripMs).toBeGreaterThan(DELAY_MS - 10);
});

test('a key does not follow a redirect', async () => {
  const other = await given(answering(200));
  const { providers } = await given(answering(302, { location: other.providers[0]?.url ?? '' }));
  expect(await check(providers)).toMatchObject([{ state: 'unclear', status: 302 }]);
  expect(other.asked).toEqual([]);
});

test('a key of an unknown provider is sent nowhere', async () => {
  const { providers, asked } = await given(answering(200));
  const keys = { ELSEWHERE_API_KEY: KEY };
  const checks = await checkKeys(keys, { signal: forever, network: networkOf({}), providers });
  expect(checks).toEqual([
    { key: 'ELSEWHERE_API_KEY', host: '', state: 'unclear', roundTripMs: null, status: null },
  ]);
  expect(asked).toEqual([]);
});

const UNREACHABLE = { state: 'unreachable', status: null, roundTripMs: null };

test('a host where nothing listens is unreachable', async () => {
  const { providers, server } = await given(answering(200));
  await new Promise((resolve) => server.close(resolve));
  expect(await check(providers)).toMatchObject([UNREACHABLE]);
});

test('a host that breaks the connection off, or never answers, is unreachable', async () => {
  const breaking = await given((request) => request.socket.destroy());
  expect(await check(breaking.providers)).toMatchObject([UNREACHABLE]);
  const silent = await given(() => {});
  expect(await check(silent.providers, {}, 100)).toMatchObject([UNREACHABLE]);
});

test('a proxy is used, and one that refuses makes the host unreachable', async () => {
  const { providers, asked } = await given(answering(200), TLS);
  const tunnels: string[] = [];
  let isOpen = true;
  const proxy = await listening(createServer());
  proxy.on('connect', ({ url = '' }, socket) => {
    tunnels.push(url);
    if (!isOpen) return socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    const [host, port] = url.split(':');
    const there = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      there.pipe(socket).pipe(there);
    });
    there.on('error', () => {});
    socket.on('error', () => {});
  });
  const env = { HTTPS_PROXY: `http://127.0.0.1:${portOf(proxy)}`, NODE_EXTRA_CA_CERTS: CERTIFICATE };
  expect(await check(providers, env)).toMatchObject([{ state: 'accepted' }]);
  expect(tunnels).toHaveLength(1);
  isOpen = false;
  expect(await check(providers, env)).toMatchObject([UNREACHABLE]);
  expect(asked).toHaveLength(1);
});

test.for([
  ['the wish to connect', ''],
  ['anything but that', 'HTTP/1.1 200 OK\r\n\r\n'],
] as const)(
  'behind a proxy that never answers %s a host is unreachable, and no connection stays open',
  async ([, answer]) => {
    const proxy = await silentProxy(answer);
    const network = networkOf(proxy.env, 200);
    const checks = await checkKeys({ OPENAI_API_KEY: KEY }, { signal: forever, network, timeoutMs: 200 });
    expect(checks).toMatchObject([{ host: 'api.openai.com', ...UNREACHABLE }]);
    await proxy.allClosed();
  },
);

test('a certificate that nobody vouches for gets no key', async () => {
  const { providers, asked } = await given(answering(200), TLS);
  expect(await check(providers)).toMatchObject([UNREACHABLE]);
  expect(asked).toEqual([]);
});

test('an aborted check throws the reason, which holds no key', async () => {
  const aborted = new AbortController();
  const { providers } = await given(() => aborted.abort(new Error('Stopped.')));
  const checking = checkKeys(
    { OPENAI_API_KEY: KEY },
    { signal: aborted.signal, network: networkOf({}), providers },
  );
  await expect(checking).rejects.toThrow(/^Stopped\.$/);
});

test('no result holds a key', async () => {
  const { providers } = await given(answering(401));
  expect(JSON.stringify(await check(providers))).not.toContain(KEY);
});
