import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findRuntime } from '../../../main/hosts/desktop/launch.ts';
import { prepareInTurn } from '../../../main/hosts/terminal/prepare.ts';
import { Session } from '../../../main/hosts/terminal/session.ts';
import { Terminal } from '../../../main/hosts/terminal/terminal.ts';
import { Machine } from '../../../main/probe/nouns/machine.ts';
import { english } from '../../../main/words/plain-wording.ts';
import { keepMeasurement } from '../../browser/measured-home.ts';
import { enter, Running } from '../browser/command.ts';
import { Voicefit } from './voicefit.ts';

const PATIENCE_MS = 180_000;

/** A home in which this machine was measured. */
let measured: Voicefit;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voicefit-start-'));
  measured = new Voicefit();
  const { stdout } = await measured.run(['probe', '--json']);
  await keepMeasurement(measured.home, Machine.parse(JSON.parse(stdout)));
}, PATIENCE_MS);
afterAll(async () => {
  measured[Symbol.dispose]();
  await rm(folder, { recursive: true, force: true });
});

const start = (args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) =>
  new Running(['start', '--port', '0', ...args], {
    VOICEFIT_HOME: measured.home,
    ELECTRON_OVERRIDE_DIST_PATH: '',
    ...env,
  });

test('without a display it says why, serves, and prints the advice while the wizard shows the same', async () => {
  await using it = start();
  const link = await it.link();
  expect(it.stderr).toMatch(/^There is no display here, so the wizard runs in the browser\.\n/);
  await it.said(/Recommendation: .+/);
  const setup = await enter(link);
  const [summary] = english
    .summary(await setup.recommend.advise({}))
    .filter((line) => line.startsWith('Recommendation'));
  expect(it.stdout).toContain(summary);
  // The stored measurement was good enough.
  expect(it.stderr).not.toContain('Measuring');
  await it.said(/The wizard goes on at port \d+\. Ctrl-C ends it\./);
  it.kill('SIGTERM');
  expect(await it.ended()).toBe(143);
});

test('--terminal prints the advice and ends', async () => {
  const { code, stdout } = await measured.run(['start', '--terminal']);
  expect(code).toBe(0);
  expect(stdout).toContain('Recommendation: ');
  expect(stdout).not.toContain('http://');
});

test('--json prints one object, the advice, and the link beside it', async () => {
  await using it = start(['--json']);
  await it.said(/The wizard goes on/);
  expect(JSON.parse(it.stdout)).toHaveProperty('recommended');
  expect(it.stderr).toContain('/enter#token=');
});

test(
  'a step cancelled in the wizard is reported in the terminal, and the wizard keeps running',
  async () => {
    using fresh = new Voicefit();
    await using it = start([], { VOICEFIT_HOME: fresh.home });
    const setup = await enter(await it.link());
    for await (const { running } of await setup.steps.watch()) if (running.benchmark !== undefined) break;
    expect(await setup.steps.cancel({ step: 'benchmark' })).toEqual({ cancelled: true });
    await it.said(/Cancelled in the wizard\.\nThe wizard goes on/);
    expect(await setup.store.history()).toMatchObject({ entries: [] });
  },
  PATIENCE_MS,
);

test('a step that was started in the wizard is waited for, not repeated', async () => {
  vi.stubEnv('VOICEFIT_HOME', measured.home);
  const terminal = new Terminal();
  const session = await Session.open({ quick: true }, terminal);
  let probes = 0;
  const counting = (async () => {
    let was = false;
    for await (const { running, machine } of await session.setup.steps.watch()) {
      if (running.probe !== undefined && !was) probes++;
      was = running.probe !== undefined;
      if (machine !== null && !was) break;
    }
  })();
  const inWizard = session.setup.probe.run();
  await prepareInTurn(session, terminal, {}, { again: false });
  await Promise.all([inWizard, counting]);
  expect(probes).toBe(1);
  expect((await session.state()).machine).not.toBeNull();
  vi.unstubAllEnvs();
});

/** A folder with a program in place of Electron's. */
async function givenRuntime(line: string): Promise<string> {
  const dist = await mkdtemp(join(folder, 'dist-'));
  await writeFile(join(dist, 'electron'), `#!/bin/sh\n${line}\n`);
  await chmod(join(dist, 'electron'), 0o755);
  return dist;
}

test.runIf(process.platform === 'linux')(
  'with a runtime and a display it opens the desktop app, and exits with it',
  async () => {
    const runtime = await givenRuntime('echo "the app runs in $1"');
    await using it = start([], { DISPLAY: ':99', ELECTRON_OVERRIDE_DIST_PATH: runtime });
    expect(await it.ended()).toBe(0);
    expect(it.stderr).toBe('Opening the desktop app.\n');
    expect(it.stdout).toContain(`the app runs in ${join(import.meta.dirname, '../../..')}`);
  },
);

test.runIf(process.platform === 'linux')(
  'if the desktop app cannot start, the wizard opens in the browser',
  async () => {
    const runtime = await givenRuntime('exit 7');
    await using it = start(['--no-open'], { DISPLAY: ':99', ELECTRON_OVERRIDE_DIST_PATH: runtime });
    expect(await (await enter(await it.link())).store.about()).toHaveProperty('version');
    expect(it.stderr).toContain('The desktop app ended at once (7), so the wizard runs in the browser.');
  },
);

test.runIf(process.platform === 'linux' && findRuntime({}) === null)(
  'if the runtime cannot be fetched, the wizard opens in the browser within seconds',
  async () => {
    // Nothing listens on port 1.
    const env = { DISPLAY: ':99', ELECTRON_MIRROR: 'http://127.0.0.1:1/', electron_config_cache: folder };
    await using it = start(['--no-open'], env);
    expect(await (await enter(await it.link())).store.about()).toHaveProperty('version');
    expect(it.stderr).toMatch(/The desktop app needs its runtime .* fetched now, once\.\n/);
    expect(it.stderr).toMatch(/could not be fetched: .*, so the wizard runs in the browser\.\n/);
  },
);

test.runIf(process.platform === 'linux' && findRuntime({}) === null)(
  'nothing is fetched if the user opted out of the runtime',
  async () => {
    await using it = start(['--no-open'], { DISPLAY: ':99', ELECTRON_SKIP_BINARY_DOWNLOAD: '1' });
    await it.link();
    expect(it.stderr).toContain('(Electron) is not installed, so the wizard runs in the browser.');
  },
);
