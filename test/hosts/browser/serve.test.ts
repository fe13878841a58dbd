import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { enter, Running, temporaryFolder } from './command.ts';

async function serve(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const home = await temporaryFolder();
  const running = new Running(['serve', ...args], { VOICEFIT_HOME: join(home.path, 'home'), ...env });
  return {
    running,
    home: home.path,
    async [Symbol.asyncDispose]() {
      await running[Symbol.asyncDispose]();
      await home[Symbol.asyncDispose]();
    },
  };
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

test.for([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('%s ends it with %i, whoever is connected, and frees its port', async ([signal, code]) => {
  await using it = await serve(['--port', '0']);
  const link = await it.running.link();
  const setup = await enter(link);
  expect(await setup.store.about()).toHaveProperty('version');
  expect(await isFree(Number(link.port))).toBe(false);
  it.running.kill(signal);
  expect(await it.running.ended()).toBe(code);
  expect(it.running.stderr).toBe('Stopped.\n');
  expect(await isFree(Number(link.port))).toBe(true);
});

test('--json prints one object with the link and the command to reach it from elsewhere', async () => {
  await using it = await serve(['--port', '0', '--json']);
  await it.running.said(/\}\n$/);
  const { url, port, forward, warnings } = JSON.parse(it.running.stdout);
  expect(new URL(url)).toMatchObject({ hostname: '127.0.0.1', port: String(port), pathname: '/enter' });
  expect(forward).toMatch(new RegExp(`^ssh -L ${port}:127\\.0\\.0\\.1:${port} \\S+@\\S+$`));
  expect(warnings).toEqual([]);
});

test('without a display the output explains how to connect from another computer', async () => {
  await using it = await serve(['--port', '0']);
  const { port } = await it.running.link();
  await it.running.said(new RegExp(`ssh -L ${port}:127\\.0\\.0\\.1:${port} `));
});

test('a port in use is refused with a line that says what to do', async () => {
  await using first = await serve(['--port', '0']);
  const { port } = await first.running.link();
  await using second = await serve(['--port', port]);
  expect(await second.running.ended()).toBe(1);
  expect(second.running.stderr).toBe(
    `error: Port ${port} cannot be used (another program uses it). ` +
      'Give another one, or leave --port out and a free one is taken.\n',
  );
});

test('without --port, a second host takes a free port', async () => {
  await using first = await serve([]);
  await using second = await serve([]);
  const ports = await Promise.all([first, second].map(async (it) => (await it.running.link()).port));
  expect(new Set(ports).size).toBe(2);
});

test.for(['-1', '65536', '80.5', 'http'])('%s is not a valid port', async (port) => {
  await using it = await serve([`--port=${port}`]);
  expect(await it.running.ended()).toBe(2);
  expect(it.running.stderr).toContain('Give a whole number from 0 to 65535');
});

test('a returning user finds the machine already probed', async () => {
  await using home = await temporaryFolder();
  const env = { VOICEFIT_HOME: home.path };
  {
    await using first = new Running(['serve', '--port', '0'], env);
    const setup = await enter(await first.link());
    await setup.store.prefer({ modelsFolder: null, voiceServerFolder: null, callLanguage: 'en-US' });
  }
  await using second = new Running(['serve', '--port', '0'], env);
  const setup = await enter(await second.link());
  for await (const { machine } of await setup.steps.watch()) if (machine !== null) break;
});

test.runIf(process.platform === 'linux')(
  'the browser is opened with a file that only this user can read: no command line contains the token',
  async () => {
    await using folder = await temporaryFolder();
    const tmp = join(folder.path, 'tmp');
    const seen = join(folder.path, 'seen');
    await mkdir(tmp);
    // The fake browser records its argument, and the content of that file.
    const note = `printf '%s\\n' "$@" > "${seen}.part"; stat -c %a "$1" >> "${seen}.part"; cat "$1" >> "${seen}.part"; mv "${seen}.part" "${seen}"`;
    await writeProgram(join(folder.path, 'browser'), note);
    // No other program on this machine handles web pages.
    for (const name of ['xdg-mime', 'run-mailcap', 'mimeopen']) {
      await writeProgram(join(folder.path, name), 'exit 1');
    }
    await using it = await serve(['--port', '0'], {
      ...NO_DESKTOP,
      DISPLAY: ':99',
      BROWSER: join(folder.path, 'browser'),
      PATH: `${folder.path}:${process.env.PATH}`,
      TMPDIR: tmp,
    });
    await it.running.link();
    const [args = '', mode, ...content] = (await fileOnceThere(seen)).split('\n');
    expect(args).toMatch(/voicefit\.html$/);
    expect(mode).toBe('600');
    const [token] = /#token=[\w-]+/.exec(content.join('\n')) ?? [];
    expect(token).toBeDefined();
    // It is a separate link: the printed one still works.
    expect(it.running.stdout).not.toContain(token);
    it.running.kill('SIGTERM');
    await it.running.ended();
    expect((await readdir(tmp)).filter((name) => name.startsWith('voicefit-open'))).toEqual([]);
  },
);

test.runIf(process.platform === 'linux')('--no-open opens no browser', async () => {
  await using it = await serve(['--port', '0', '--no-open'], { DISPLAY: ':99', BROWSER: '/no/such/browser' });
  await it.running.link();
  it.running.kill('SIGTERM');
  await it.running.ended();
  expect(it.running.stderr).toBe('Stopped.\n');
});

test.runIf(process.platform === 'linux')(
  'a browser that cannot be opened is reported, and the host keeps serving',
  async () => {
    await using it = await serve(['--port', '0'], {
      DISPLAY: ':99',
      BROWSER: '/bin/false',
      PATH: '/nowhere',
    });
    await it.running.said(/No browser could be opened\. Use the link\./);
    expect(await (await enter(await it.running.link())).store.about()).toHaveProperty('version');
  },
);

/** Whatever desktop this test runs on, its own programs for opening a file are not used. */
const NO_DESKTOP = {
  XDG_CURRENT_DESKTOP: '',
  DESKTOP_SESSION: '',
  KDE_FULL_SESSION: '',
  GNOME_DESKTOP_SESSION_ID: '',
};

async function writeProgram(file: string, line: string): Promise<void> {
  await writeFile(file, `#!/bin/sh\n${line}\n`);
  await chmod(file, 0o755);
}

async function fileOnceThere(file: string): Promise<string> {
  for (;;) {
    try {
      return await readFile(file, 'utf8');
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
