import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Address } from '../../../main/install/fetch/address.ts';
import { BLOCK_BYTES } from '../../../main/install/fetch/blocks.ts';
import { networkOf } from '../../../main/network.ts';
import { silentProxy } from '../../fixtures/silent-proxy.ts';
import { CERTIFICATE, TLS } from '../../fixtures/tls/localhost.ts';
import { hashOf, Mirror } from '../mirror.ts';
import { Bench, PATH } from './given.ts';

const SIZE = 3 * BLOCK_BYTES;

const at = (mirror: Mirror, more: Partial<Address> = {}): Address => ({
  url: new URL(PATH, mirror.url),
  token: null,
  mayBeHttp: false,
  ...more,
});
const redirectTo = (mirror: Mirror) => () => ({
  status: 302,
  headers: { location: new URL(PATH, mirror.url).href },
});

/** Beside the mirror of the bench, one that serves the same file. */
async function secondMirror(bench: Bench, tls: typeof TLS | null = null): Promise<Mirror> {
  const mirror = await Mirror.start(tls);
  mirror.files.set(PATH, bench.content);
  return mirror;
}

test('a token is sent to its own host, and not along a redirect to another', async () => {
  await using bench = await Bench.set(SIZE);
  await using other = await secondMirror(bench);
  bench.mirror.lie = redirectTo(other);
  await bench.fetch({ address: at(bench.mirror, { token: 'secret' }) });
  expect(await bench.isWhole()).toBe(true);
  expect(new Set(bench.mirror.asked.map(({ headers }) => headers.authorization))).toEqual(
    new Set(['Bearer secret']),
  );
  expect(other.asked.length).toBeGreaterThan(0);
  expect(JSON.stringify(other.asked)).not.toContain('secret');
});

test('a signed address that expires in the middle of a file is asked for anew', async () => {
  await using bench = await Bench.set(SIZE);
  await using other = await secondMirror(bench);
  let signature = 0;
  bench.mirror.lie = () => ({
    status: 302,
    headers: { location: new URL(`${PATH}?signed=${++signature}`, other.url).href },
  });
  other.lie = ({ index }) => {
    if (index === 1) return { after: { bytes: BLOCK_BYTES + 9, next: 'close' } };
    return index === 2 ? { status: 403 } : null;
  };
  await bench.fetch();
  expect(await bench.isWhole()).toBe(true);
  expect(signature).toBe(4);
});

test('a host over https is trusted by the certificates of NODE_EXTRA_CA_CERTS only', async () => {
  await using bench = await Bench.set(SIZE);
  await using secure = await secondMirror(bench, TLS);
  const unknown = bench.fetch({ address: at(secure) });
  await expect(unknown).rejects.toMatchObject({
    failure: { code: 'host-unreachable', host: secure.url.host, why: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
  });
  expect(secure.asked).toEqual([]);
  await bench.fetch({ address: at(secure) }, { network: networkOf({ NODE_EXTRA_CA_CERTS: CERTIFICATE }) });
  expect(await bench.isWhole()).toBe(true);
});

test('a file of certificates that cannot be read is ignored', async () => {
  await using bench = await Bench.set(SIZE);
  await bench.fetch({}, { network: networkOf({ NODE_EXTRA_CA_CERTS: join(bench.folder, 'none.pem') }) });
  expect(await bench.isWhole()).toBe(true);
});

test('https that redirects to plain http is refused', async () => {
  await using bench = await Bench.set(SIZE);
  await using secure = await secondMirror(bench, TLS);
  secure.lie = redirectTo(bench.mirror);
  const network = networkOf({ NODE_EXTRA_CA_CERTS: CERTIFICATE });
  for (const mayBeHttp of [false, true]) {
    await expect(bench.fetch({ address: at(secure, { mayBeHttp }) }, { network })).rejects.toMatchObject({
      failure: { code: 'bad-redirect', host: secure.url.host, flaw: 'insecure' },
    });
  }
  expect(bench.mirror.asked).toEqual([]);
});

test('plain http is asked only where the user named it, and stays there', async () => {
  await using bench = await Bench.set(SIZE);
  const url = new URL('http://models.example/voice.onnx');
  await expect(bench.fetch({ address: { url, token: null, mayBeHttp: false } })).rejects.toMatchObject({
    failure: { code: 'insecure-address', host: 'models.example' },
  });
  bench.mirror.lie = () => ({ status: 302, headers: { location: url.href } });
  await expect(bench.fetch()).rejects.toMatchObject({
    failure: { code: 'bad-redirect', flaw: 'insecure' },
  });
});

test('a redirect that leads nowhere is reported', async () => {
  await using bench = await Bench.set(SIZE);
  bench.mirror.lie = () => ({ status: 302, headers: { location: 'https://' } });
  await expect(bench.fetch()).rejects.toMatchObject({
    failure: { code: 'bad-redirect', flaw: 'no-address' },
  });
  bench.mirror.lie = () => ({ status: 302 });
  await expect(bench.fetch()).rejects.toMatchObject({ failure: { code: 'host-refused', status: 302 } });
});

test('requests go through the proxy that the environment names, and around it where NO_PROXY says so', async () => {
  await using bench = await Bench.set(SIZE);
  const seen: string[] = [];
  const proxy = createServer((request, response) => {
    seen.push(String(request.url));
    request.pipe(
      forward(String(request.url), { headers: request.headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      }),
    );
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  const env = { HTTP_PROXY: `http://127.0.0.1:${port}` };
  try {
    await bench.fetch({}, { network: networkOf({ ...env, NO_PROXY: '127.0.0.1' }) });
    expect(seen).toEqual([]);
    await bench.fetch({}, { network: networkOf(env) });
    expect(new Set(seen)).toEqual(new Set([new URL(PATH, bench.mirror.url).href]));
  } finally {
    proxy.closeAllConnections();
    proxy.close();
  }
});

test('a host that nobody listens on is reported after all attempts', async () => {
  await using bench = await Bench.set(SIZE);
  const url = new URL(PATH, 'http://127.0.0.1:1');
  await expect(bench.fetch({ address: { url, token: null, mayBeHttp: true } })).rejects.toMatchObject({
    failure: { code: 'host-unreachable', host: '127.0.0.1:1', why: 'ECONNREFUSED' },
  });
});

test('without a hash in the registry, the host’s own is used; without any, the file is only recorded', async () => {
  await using bench = await Bench.set(SIZE);
  const wanted = { hash: null, bytes: null };
  expect(await bench.fetch(wanted)).toMatchObject({
    source: 'nobody',
    hash: { value: hashOf(bench.content) },
  });
  bench.mirror.lie = () => ({ headers: { 'x-linked-etag': `"${hashOf(bench.content)}"` } });
  expect(await bench.fetch(wanted)).toMatchObject({ source: 'host', bytes: SIZE });
  bench.mirror.lie = () => ({ headers: { 'x-linked-etag': `"${hashOf(Buffer.from('other'))}"` } });
  await expect(bench.fetch(wanted)).rejects.toMatchObject({ failure: { code: 'hash-differs' } });
});

test('a hash that the first host states is used, though another sends the file', async () => {
  await using bench = await Bench.set(SIZE);
  await using other = await secondMirror(bench);
  const { status, headers } = redirectTo(other)();
  bench.mirror.lie = () => ({
    status,
    headers: { ...headers, 'x-linked-etag': `"${hashOf(bench.content)}"` },
  });
  expect(await bench.fetch({ hash: null })).toMatchObject({ source: 'host' });
});

test('behind a proxy that lets no connection through a host is unreachable', async () => {
  await using bench = await Bench.set(SIZE);
  const proxy = await silentProxy();
  const url = new URL('https://models.example/voice.onnx');
  const fetching = bench.fetch(
    { address: { url, token: null, mayBeHttp: false } },
    { network: networkOf(proxy.env, 50) },
  );
  await expect(fetching).rejects.toMatchObject({
    failure: { code: 'host-unreachable', host: 'models.example', why: 'ETIMEDOUT' },
  });
  await proxy.allClosed();
});
