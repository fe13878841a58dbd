import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentPolicy } from '../../../main/hosts/desktop/content-policy.ts';
import { windowOptions } from '../../../main/hosts/desktop/window-options.ts';

/*
 * The parts of Electron's security checklist that can be checked statically, with its numbers in front. The
 * others (navigation, permissions, senders) are tested in test/desktop.
 */

const preferences =
  windowOptions({ place: { width: 1, height: 1 }, isDark: false, preload: '/p', icon: null })
    .webPreferences ?? {};

test.for([
  ['2: no Node in pages', 'nodeIntegration', false],
  ['2: nor in their workers', 'nodeIntegrationInWorker', false],
  ['2: nor in their frames', 'nodeIntegrationInSubFrames', false],
  ['3: preload and page apart', 'contextIsolation', true],
  ['4: sandboxed', 'sandbox', true],
  ['6: the same-origin policy holds', 'webSecurity', true],
  ['8: nothing insecure', 'allowRunningInsecureContent', false],
  ['9: no experiments', 'experimentalFeatures', false],
  ['11, 12: no webviews', 'webviewTag', false],
] as const)('%s', ([, name, value]) => {
  expect(preferences[name]).toBe(value);
});

test('10: no Blink features are enabled', () => {
  expect(preferences).not.toHaveProperty('enableBlinkFeatures');
});

test('7: the policy allows our own files and no other source', () => {
  const policy = contentPolicy('abc');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  // What a voice has spoken is played from memory; nothing else is.
  expect(policy).toContain('media-src blob:;');
  expect(policy.replace('media-src blob:', '')).not.toMatch(/unsafe|https?:|\*|blob:/);
});

test('1, 18: pages are served over our own protocol, never from the network or file://', async () => {
  const source = await readFile(
    join(import.meta.dirname, '../../../main/hosts/desktop/app-address.ts'),
    'utf8',
  );
  expect(source).toMatch(/APP_SCHEME = 'app'/);
  for (const file of ['window.ts', 'main.ts', 'app-protocol.ts']) {
    const code = await readFile(join(import.meta.dirname, '../../../main/hosts/desktop', file), 'utf8');
    expect(code).not.toMatch(/loadFile|https?:\/\//);
  }
});

test.for([
  ['runAsNode', false],
  ['enableCookieEncryption', true],
  ['enableNodeOptionsEnvironmentVariable', false],
  ['enableEmbeddedAsarIntegrityValidation', true],
  ['onlyLoadAppFromAsar', true],
  ['loadBrowserProcessSpecificV8Snapshot', false],
  ['grantFileProtocolExtraPrivileges', false],
] as const)('19: the fuse %s is %s', async ([fuse, value]) => {
  const root = join(import.meta.dirname, '../../..');
  expect(await readFile(join(root, 'electron-builder.yml'), 'utf8')).toContain(`  ${fuse}: ${value}\n`);
});

test('19: release builds cannot be debugged from outside', async () => {
  const root = join(import.meta.dirname, '../../..');
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  expect(scripts.release).toContain('enableNodeCliInspectArguments=false');
});

test('20: pages see a platform and a folder dialog, and nothing of Electron', async () => {
  const source = await readFile(join(import.meta.dirname, '../../../preload/index.ts'), 'utf8');
  const bridge = /const bridge: Bridge = \{(.*?)\};/s.exec(source)?.[1] ?? '';
  expect([...bridge.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name)).toEqual(['platform', 'chooseFolder']);
  expect(source.match(/exposeInMainWorld/g)).toHaveLength(1);
});
