import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocketServer } from 'ws';
import {
  ServerAddressInvalid,
  ServerSilent,
  ServerUnexpected,
  ServerUnreachable,
} from '../../../main/try/server/errors.ts';
import { lookAtServer } from '../../../main/try/server/look-at-server.ts';
import { CERTIFICATE, TLS } from '../../fixtures/tls/localhost.ts';
import { IMPATIENT } from './given.ts';

/** The port of a server that ends with the test. */
async function portOf(server: Server | HttpServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

const look = (url: string, limits: Partial<typeof IMPATIENT> = {}) =>
  lookAtServer(url, null, new AbortController().signal, { ...IMPATIENT, ...limits });

test('where nothing listens, the server is unreachable', async () => {
  const server = createServer();
  const url = `ws://127.0.0.1:${await portOf(server)}`;
  await new Promise((resolve) => server.close(resolve));
  await expect(look(url)).rejects.toThrow(ServerUnreachable);
  await expect(look(url)).rejects.toMatchObject({ failure: { url, why: 'ECONNREFUSED' } });
});

test('a host without an address is unreachable', async () => {
  await expect(look('ws://voice.invalid:8765')).rejects.toMatchObject({
    failure: { code: 'server-unreachable', why: expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/) },
  });
});

test.for([
  [200, 'HTTP 200'],
  [302, 'HTTP 302'],
  [404, 'HTTP 404'],
] as const)('a web server that answers %i is no voice server', async ([status, said]) => {
  const web = createHttpServer();
  const there = createHttpServer();
  const location = `http://127.0.0.1:${await portOf(there)}`;
  // Without a listener for upgrades, Node answers them as any request.
  web.on('request', (_request, response) => response.writeHead(status, { location }).end('Hello'));
  const url = `ws://127.0.0.1:${await portOf(web)}`;
  await expect(look(url)).rejects.toThrow(ServerUnexpected);
  await expect(look(url)).rejects.toMatchObject({ failure: { asked: 'connect', said } });
});

test('another protocol is no voice server', async () => {
  const mail = createServer((socket) => socket.on('error', () => {}).end('220 mail.example ESMTP\r\n'));
  await expect(look(`ws://127.0.0.1:${await portOf(mail)}`)).rejects.toMatchObject({
    failure: { code: 'server-unexpected', asked: 'connect', said: null },
  });
});

test('a port that accepts and says nothing is silent', async () => {
  const mute = createServer((socket) => socket.on('error', () => {}));
  await expect(look(`ws://127.0.0.1:${await portOf(mute)}`, { connect: 1_000 })).rejects.toThrow(
    ServerSilent,
  );
});

test('TLS where none is spoken, and none where it is, is unreachable', async () => {
  const plain = createHttpServer((_request, response) => response.end());
  await expect(look(`wss://127.0.0.1:${await portOf(plain)}`)).rejects.toThrow(ServerUnreachable);
  const secure = createTlsServer(TLS);
  await expect(look(`ws://127.0.0.1:${await portOf(secure)}`)).rejects.toMatchObject({
    failure: { url: expect.stringContaining('ws://') },
  });
});

test('a certificate that nobody vouches for is refused, unless the user does', async () => {
  const secure = createTlsServer(TLS);
  const sockets = new WebSocketServer({ server: secure });
  sockets.on('connection', (socket) => socket.close());
  const url = `wss://localhost:${await portOf(secure)}`;
  await expect(look(url)).rejects.toMatchObject({
    failure: { code: 'server-unreachable', why: expect.stringMatching(/SELF_SIGNED|UNABLE/) },
  });
  vi.stubEnv('NODE_EXTRA_CA_CERTS', CERTIFICATE);
  onTestFinished(() => void vi.unstubAllEnvs());
  await expect(look(url)).rejects.toMatchObject({ failure: { code: 'server-closed' } });
});

test.for([
  'http://127.0.0.1:8765',
  'pbx:8765',
  '',
  'ws://user:word@127.0.0.1',
  'ws://127.0.0.1/#part',
  'ws://127.0.0.1/?token=word',
  'ws://',
])('%j is no address of a voice server', async (typed) => {
  await expect(look(typed)).rejects.toThrow(ServerAddressInvalid);
});
