import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach, expect, test, vi } from 'vitest';
import { nodePlatform } from '../../main/platform.ts';
import { createSetup } from '../../main/setup.ts';
import type { Setup } from '../../preload/contract.ts';
import { Running } from '../hosts/browser/command.ts';
import { Voicefit } from '../hosts/terminal/voicefit.ts';
import { Folder } from './given-files.ts';
import { Mirror } from './mirror.ts';
import { writeServedRegistry } from './served-registry.ts';

/** A busy machine takes its time. */
const PATIENCE_MS = 60_000;

/** Hugging Face, the host that it redirects to, and a user with a token. */
class Hub implements AsyncDisposable {
  readonly token = `hf_${randomBytes(16).toString('hex')}`;
  readonly voicefit = new Voicefit();
  readonly endpoint: Mirror;
  readonly storage: Mirror;
  readonly folder: Folder;
  readonly registry: string;
  /** The command lines and titles of all processes, at each request. */
  readonly seen: string[] = [];

  private constructor(endpoint: Mirror, storage: Mirror, folder: Folder, registry: string) {
    this.endpoint = endpoint;
    this.storage = storage;
    this.folder = folder;
    this.registry = registry;
  }

  static async open(): Promise<Hub> {
    const endpoint = await Mirror.start();
    const storage = await Mirror.start();
    const folder = await Folder.make();
    const registry = await writeServedRegistry(folder.path, endpoint);
    const text = await readFile(registry, 'utf8');
    await writeFile(registry, text.replaceAll('https://models.example/', 'https://huggingface.co/'));
    for (const [path, content] of endpoint.files) storage.files.set(path, content);
    const hub = new Hub(endpoint, storage, folder, registry);
    endpoint.lie = ({ path }) => {
      hub.seen.push(...titles());
      if (path !== '/tiny.gguf') return null;
      return { status: 302, headers: { location: new URL(path, storage.url).href } };
    };
    return hub;
  }

  get env(): NodeJS.ProcessEnv {
    return {
      HF_TOKEN: this.token,
      HF_ENDPOINT: this.endpoint.url.href,
      VOICEFIT_HOME: this.voicefit.home,
      VOICEFIT_DEBUG: '1',
    };
  }

  get command(): string[] {
    return ['install', '--yes', '--registry', this.registry];
  }

  /** What every server was told about who asks. */
  get toldBy(): Record<'endpoint' | 'storage', string[]> {
    const of = ({ asked }: Mirror) => [
      ...new Set(asked.map(({ headers }) => headers.authorization ?? 'nothing')),
    ];
    return { endpoint: of(this.endpoint), storage: of(this.storage) };
  }

  /** Every file of ours: state, history, hashes, journals, models; by its path. */
  async kept(): Promise<Map<string, string>> {
    const entries = await readdir(this.voicefit.home, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    const contents = await Promise.all(paths.map((path) => readFile(path, 'latin1')));
    return new Map(paths.map((path, index) => [path, contents[index] ?? '']));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.voicefit[Symbol.dispose]();
    await this.endpoint[Symbol.asyncDispose]();
    await this.storage[Symbol.asyncDispose]();
    await this.folder[Symbol.asyncDispose]();
  }
}

/** As any user of this machine can read them. Nothing where the system has no such files. */
function titles(): string[] {
  const read = (path: string) => {
    try {
      return [readFileSync(path, 'utf8')];
    } catch {
      return [];
    }
  };
  if (process.platform !== 'linux') return [];
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => [...read(`/proc/${pid}/cmdline`), ...read(`/proc/${pid}/comm`)]);
}

afterEach(() => vi.unstubAllEnvs());

test('a token is told to its own host only, and is found nowhere: printed, kept, or in a command line', async () => {
  await using hub = await Hub.open();
  hub.storage.lie = () => ({ after: { bytes: 550_000, next: 'silence' } });
  await using paused = new Running(hub.command, hub.env);
  await paused.said(/Downloading: /);
  await expect.poll(() => hub.storage.sentBytes, { timeout: PATIENCE_MS }).toBeGreaterThan(500_000);
  paused.kill('SIGINT');
  expect(await paused.ended()).toBe(130);
  const halfway = await hub.kept();
  expect([...halfway.keys()].some((path) => path.endsWith('.journal'))).toBe(true);

  const { lie } = hub.endpoint;
  hub.storage.lie = () => null;
  hub.endpoint.lie = (asked) => (asked.path === '/voice.onnx.json' ? { status: 401 } : lie(asked));
  // Whether it had arrived before or not, it is asked for once more.
  await writeFile(join(hub.voicefit.home, 'models/tts/voice.onnx.json'), 'damaged');
  const json = await hub.voicefit.run([...hub.command, '--json'], { env: hub.env });
  expect(json.code).toBe(1);
  expect(json.stdout).toContain('"host-refused"');
  const people = await hub.voicefit.run(hub.command, { env: hub.env });
  expect(people.stderr).toContain('Check that the token in HF_TOKEN may read this model');
  const history = await hub.voicefit.run(['report', '--json'], { env: hub.env });

  expect(hub.toldBy).toEqual({ endpoint: [`Bearer ${hub.token}`], storage: ['nothing'] });
  const printed = [paused, json, people, history].flatMap(({ stdout, stderr }) => [stdout, stderr]);
  const everything = [...printed, ...hub.seen, ...halfway.values(), ...(await hub.kept()).values()];
  if (process.platform === 'linux') expect(hub.seen.some((text) => text.includes(hub.registry))).toBe(true);
  expect(everything.filter((text) => text.includes(hub.token))).toEqual([]);
});

test('a mirror that the user named is told no token', async () => {
  await using hub = await Hub.open();
  const outcome = await hub.voicefit.run([...hub.command, '--mirror', hub.storage.url.href], {
    env: hub.env,
  });
  expect(outcome.code).toBe(0);
  expect(hub.toldBy).toEqual({ endpoint: [], storage: ['nothing'] });
});

test('a token that was typed in a window is in no snapshot, and in no file', async () => {
  await using hub = await Hub.open();
  vi.stubEnv('HF_ENDPOINT', hub.endpoint.url.href);
  const router = await createSetup({
    platform: nodePlatform,
    registryFile: hub.registry,
    homeFolder: hub.voicefit.home,
    modelsFolder: join(hub.voicefit.home, 'models'),
  });
  const setup: Setup = createRouterClient(router);
  await setup.probe.run();
  await setup.install.useToken({ token: hub.token });
  hub.endpoint.lie = ({ path }) => (path === '/voice.onnx' ? { status: 403 } : null);
  const stop = new AbortController();
  const snapshots: string[] = [];
  const watching = (async () => {
    for await (const state of await setup.steps.watch(undefined, { signal: stop.signal })) {
      snapshots.push(JSON.stringify(state));
    }
  })();
  const result = await setup.install.run({});
  stop.abort();
  await watching;
  expect(result.files.find(({ id }) => id === 'voice')?.failure).toMatchObject({ withToken: true });
  expect(hub.toldBy.endpoint).toEqual([`Bearer ${hub.token}`]);
  expect(snapshots.length).toBeGreaterThan(2);
  const everything = [JSON.stringify(result), ...snapshots, ...(await hub.kept()).values()];
  expect(everything.filter((text) => text.includes(hub.token))).toEqual([]);
});
