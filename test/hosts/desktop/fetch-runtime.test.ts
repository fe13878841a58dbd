import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  type FetchProgress,
  fetchRuntime,
  RuntimeNotFetched,
} from '../../../main/hosts/desktop/fetch-runtime.ts';
import { electronPackage, findRuntime } from '../../../main/hosts/desktop/launch.ts';
import { storedZip } from './stored-zip.ts';

const CHECKOUT = join(import.meta.dirname, '../../..');
const ZIP = `electron-v45.4.1-${process.platform}-${process.arch}.zip`;
const RUNTIME = storedZip({ electron: '#!/bin/sh\necho runs\n', version: '45.4.1' });

let folder: string;
let electron: string;
let server: Server | undefined;
let asked: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voicefit-fetch-'));
  electron = join(folder, 'electron');
  asked = [];
  await mkdir(electron);
  for (const file of ['package.json', 'install.js'])
    await cp(join(electronPackage() ?? '', file), join(electron, file));
  await symlink(join(CHECKOUT, 'node_modules'), join(folder, 'node_modules'));
  await expectSum(createHash('sha256').update(RUNTIME).digest('hex'));
  vi.stubEnv('electron_config_cache', join(folder, 'cache'));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  await rm(folder, { recursive: true, force: true });
});

const expectSum = (sha256: string) =>
  writeFile(join(electron, 'checksums.json'), JSON.stringify({ [ZIP]: sha256 }));

/** A mirror of Electron's releases. */
async function givenMirror(answer: RequestListener): Promise<void> {
  const made = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  const address = made.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${address.port}/`);
}

const serveRuntime: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-length': RUNTIME.length }).end(RUNTIME);
};

async function fetched(signal = new AbortController().signal): Promise<FetchProgress[]> {
  const reports: FetchProgress[] = [];
  await fetchRuntime(electron, { signal, report: (progress) => reports.push(progress) });
  return reports;
}

test.runIf(process.platform === 'linux')('the runtime is fetched, with progress', async () => {
  await givenMirror(serveRuntime);
  const reports = await fetched();
  expect(findRuntime({}, electron)).toBe(join(electron, 'dist', 'electron'));
  expect(reports.at(-2)).toMatchObject({ fraction: 1 });
  expect(reports.at(-1)).toMatchObject({ fraction: null, isUnpacking: true });
  expect(asked).toEqual([`/v45.4.1/${ZIP}`]);
});

test('it is downloaded once; the next time it comes from the cache', async () => {
  await givenMirror(serveRuntime);
  await fetched();
  await rm(join(electron, 'path.txt'));
  await fetched();
  expect(asked).toHaveLength(1);
});

test('a fetch that is skipped leaves no runtime', async () => {
  const skip = new AbortController();
  await givenMirror((_request, response) => {
    response.writeHead(200, { 'content-length': RUNTIME.length }).write(RUNTIME.subarray(0, 40));
    setTimeout(() => skip.abort(new Error('skipped')), 50);
  });
  await expect(fetched(skip.signal)).rejects.toThrow('skipped');
  expect(findRuntime({}, electron)).toBeNull();
  expect(existsSync(join(electron, 'dist'))).toBe(false);
});

test('a mirror without the file is reported with its response', async () => {
  await givenMirror((_request, response) => void response.writeHead(404).end());
  const failure = fetched();
  await expect(failure).rejects.toThrow(RuntimeNotFetched);
  await expect(failure).rejects.toMatchObject({
    failure: { version: '45.4.1', said: expect.stringMatching(/^Response code 404/) },
  });
});

test('an unreachable mirror is reported with its reason', async () => {
  vi.stubEnv('ELECTRON_MIRROR', 'http://127.0.0.1:1/');
  await expect(fetched()).rejects.toMatchObject({ failure: { said: expect.stringMatching(/./) } });
  await expect(fetched()).rejects.not.toThrow('fetch failed');
});

test('a file that differs from Electron’s release is not unpacked', async () => {
  await givenMirror(serveRuntime);
  await expectSum('0'.repeat(64));
  await expect(fetched()).rejects.toThrow(/checksum/i);
  expect(findRuntime({}, electron)).toBeNull();
});

test('a mirror that does not respond times out', async () => {
  await givenMirror(() => {});
  await expect(fetched()).rejects.toMatchObject({ failure: { code: 'runtime-not-fetched', said: null } });
});

test('a mirror that sends too slowly times out too', async () => {
  await givenMirror((_request, response) => {
    response.writeHead(200, { 'content-length': 120_000_000 });
    const trickling = setInterval(() => response.write('x'), 200);
    response.on('close', () => clearInterval(trickling));
  });
  await expect(fetched()).rejects.toMatchObject({ failure: { code: 'runtime-not-fetched', said: null } });
});
