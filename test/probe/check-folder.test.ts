import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { namedFolder } from '../../main/named-folder.ts';
import { checkFolder } from '../../main/probe/check-folder.ts';
import { findVoiceServer, usualPlaces } from '../../main/probe/voice-server.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voicefit-folder-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const models = (typed: string) => checkFolder({ folder: typed, use: 'models' });
const server = (typed: string) => checkFolder({ folder: typed, use: 'voice-server' });
const COMPOSE = 'services:\n  local_ai_server:\n    build: ./local_ai_server\n';

/** Installed as its own script does it. */
async function install(name = 'ava'): Promise<string> {
  const at = join(folder, name);
  await mkdir(at, { recursive: true });
  await writeFile(join(at, 'docker-compose.yml'), COMPOSE);
  return at;
}

describe('a folder as typed', () => {
  test.for([
    ['~', '/home/ada'],
    ['~/models', '/home/ada/models'],
    [' /srv/models/ ', '/srv/models'],
    ['/srv/./a/../models', '/srv/models'],
    ['/srv/~', '/srv/~'],
  ] as const)('%s', ([typed, absolute]) => {
    expect(namedFolder(typed, '/home/ada')).toBe(absolute);
  });

  test.for([
    ['models', 'folder-not-absolute'],
    ['./models', 'folder-not-absolute'],
    ['~ada/models', 'folder-not-absolute'],
    ['   ', 'folder-not-absolute'],
    ['/srv/\0models', 'folder-name-invalid'],
    ['/srv/mod\nels', 'folder-name-invalid'],
  ] as const)('%j is refused, with advice on what to type', async ([typed, code]) => {
    expect(() => namedFolder(typed)).toThrow(expect.objectContaining({ code }));
    expect(await models(typed)).toMatchObject({ folder: typed, exists: false, problem: { code } });
  });
});

describe('a folder for models', () => {
  test('is accepted if it exists, with the free space of its disk', async () => {
    const check = await models(folder);
    expect(check).toMatchObject({ folder, exists: true, problem: null });
    expect(check.freeBytes).toBeGreaterThan(0);
    expect(await models('~')).toMatchObject({ folder: homedir(), exists: true });
  });

  test('is accepted if it can be created, and is not created', async () => {
    const check = await models(join(folder, 'not/there/yet'));
    expect(check).toMatchObject({ folder: join(folder, 'not/there/yet'), exists: false, problem: null });
    expect(check.freeBytes).toBeGreaterThan(0);
    expect(await readdir(folder)).toEqual([]);
  });

  test('is left unchanged', async () => {
    await writeFile(join(folder, 'kept'), '');
    await models(folder);
    expect(await readdir(folder)).toEqual(['kept']);
  });

  test('is refused if it is a file, or inside one', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    expect((await models(file)).problem).toMatchObject({
      code: 'not-a-folder',
      folder: file,
    });
    expect((await models(join(file, 'models'))).problem?.code).toBe('not-a-folder');
  });

  test.runIf(process.platform === 'linux')('is refused where the system stores no files', async () => {
    const { problem } = await models('/proc/voicefit');
    expect(problem).toMatchObject({ code: 'folder-not-writable', why: expect.stringMatching(/^E[A-Z]+$/) });
  });

  test('is refused if the user cannot write to it', async () => {
    await chmod(folder, 0o555);
    // The administrator may write everywhere: then another user runs the check.
    const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const alone = join(import.meta.dirname, 'check-folder-alone.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [alone, folder], user);
    expect(JSON.parse(stdout)).toMatchObject({
      exists: true,
      problem: {
        code: 'folder-not-writable',
        folder,
        why: expect.stringMatching(/^(EACCES|EPERM)$/),
      },
    });
  });

  test('is refused if its links form a cycle, or its name is too long', async () => {
    await symlink(join(folder, 'b'), join(folder, 'a'));
    await symlink(join(folder, 'a'), join(folder, 'b'));
    expect((await models(join(folder, 'a'))).problem).toMatchObject({ why: 'ELOOP' });
    expect((await models(join(folder, 'x'.repeat(300)))).problem).toMatchObject({ why: 'ENAMETOOLONG' });
  });
});

describe("the voice server's folder", () => {
  test.for([
    ['a Compose file that names its service', { 'docker-compose.yml': COMPOSE }],
    ['the service in an overlay alone', { 'docker-compose.yml': '', 'docker-compose.gpu.yml': COMPOSE }],
    ["a Compose file beside the service's own folder", { 'compose.yaml': '', 'local_ai_server/main.py': '' }],
  ] as const)('is recognised by %s', async ([, files]) => {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(join(folder, name, '..'), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    expect(await server(folder)).toMatchObject({ folder, exists: true, problem: null });
    expect(await findVoiceServer([join(folder, 'no'), folder])).toBe(folder);
  });

  test.for([
    ['an empty folder', {}],
    ['another program', { 'docker-compose.yml': 'services:\n  web:\n    image: nginx\n' }],
    ['a service without a Compose file', { 'local_ai_server.md': COMPOSE }],
  ] as const)('is not %s', async ([, files]) => {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    expect((await server(folder)).problem).toMatchObject({ code: 'no-voice-server' });
    expect(await findVoiceServer([folder])).toBeNull();
  });

  test('is neither a missing folder nor a file', async () => {
    expect((await server(join(folder, 'no'))).problem).toMatchObject({ code: 'folder-missing' });
    await writeFile(join(folder, 'file'), '');
    expect((await server(join(folder, 'file'))).problem).toMatchObject({ code: 'not-a-folder' });
  });

  test('is found where people usually put it, in the working directory first', async () => {
    const inHome = await install('Asterisk-AI-Voice-Agent');
    expect(await findVoiceServer(usualPlaces('/', folder))).toBe(inHome);
    const here = await install('here');
    expect(await findVoiceServer(usualPlaces(here, folder))).toBe(here);
  });
});
