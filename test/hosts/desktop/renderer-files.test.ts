import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerFrom, fileInside } from '../../../main/hosts/desktop/renderer-files.ts';

let folder: string;

beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), 'voicefit-renderer-'));
  folder = join(root, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(root, 'secret.html'), 'secret');
  await writeFile(join(root, 'renderer.html'), 'secret');
  await writeFile(join(folder, 'index.html'), '<style nonce="__CSP_NONCE__"></style>');
  await writeFile(join(folder, 'assets', 'app.js'), 'run()');
  await writeFile(join(folder, 'notes.txt'), 'not ours');
});
afterAll(() => rm(join(folder, '..'), { recursive: true, force: true }));

const ask = (address: string, method = 'GET') => answerFrom(folder, method, new URL(address));

test('the page and its script are served with their types', async () => {
  const page = await ask('app://voicefit/index.html');
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const script = await ask('app://voicefit/assets/app.js');
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(await script.text()).toBe('run()');
});

test('every response has its own nonce for style elements, the same in page and policy', async () => {
  const values = await Promise.all(
    [1, 2].map(async () => {
      const page = await ask('app://voicefit/index.html');
      const value = /nonce="([^"]+)"/.exec(await page.text())?.[1];
      expect(page.headers.get('content-security-policy')).toContain(`'nonce-${value}'`);
      return value;
    }),
  );
  expect(values[0]).not.toBe(values[1]);
});

test.for([
  ['a file beside the folder', 'app://voicefit/..%2Fsecret.html', 404],
  ['a file whose name begins like the folder', 'app://voicefit/..%2Frenderer.html', 404],
  ['a path out of the folder with backslashes', 'app://voicefit/..%5Csecret.html', 404],
  ['a file that is not there', 'app://voicefit/nothing.js', 404],
  ['a file of a type that pages do not use', 'app://voicefit/notes.txt', 404],
  ['a folder', 'app://voicefit/assets', 404],
  ['the folder itself', 'app://voicefit/', 404],
  ['another host', 'app://other/index.html', 404],
  ['a name that is cut off', 'app://voicefit/%E0%A4%A', 404],
  ['a name with a zero', 'app://voicefit/index.html%00.js', 404],
] as const)('%s is refused', async ([, address, status]) => {
  expect((await ask(address)).status).toBe(status);
});

test('nothing can be written', async () => {
  expect((await ask('app://voicefit/index.html', 'POST')).status).toBe(405);
});

test('no path leads out of the folder', () => {
  const piece = fc.constantFrom('..', '.', '%2e%2e', '%2F', '%5C', 'assets', '', '/', '\\', '%00', '%252e');
  fc.assert(
    fc.property(fc.array(piece), fc.webPath(), (pieces, path) => {
      const file = fileInside('/srv/renderer', `/${pieces.join('/')}${path}`);
      expect(file === null || file.startsWith('/srv/renderer/')).toBe(true);
      expect(file ?? '').not.toContain('..');
    }),
  );
});
