import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ENV, Site } from '../../../configure/given.ts';
import { type Circumstances, type Outcome, Voicefit } from '../voicefit.ts';

const sentence = z.object({ code: z.string(), message: z.string() });

/** What tools rely on. */
const Configured = z.object({
  target: z.string(),
  changes: z.array(z.object({ path: z.string(), diff: z.string(), backup: z.string().nullable() })),
  next: z.array(z.string()),
  warnings: z.array(sentence),
  written: z.boolean(),
});

/** A user with a home and a voice server. */
class User implements AsyncDisposable {
  readonly voicefit = new Voicefit();
  readonly site: Site;

  private constructor(site: Site) {
    this.site = site;
  }

  static async come(): Promise<User> {
    return new User(await Site.open({ '.env': ENV }));
  }

  configure(args: readonly string[], circumstances: Circumstances = {}): Promise<Outcome> {
    return this.voicefit.run(['configure', '--project', this.site.ava.path, ...args], circumstances);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.voicefit[Symbol.dispose]();
    await this.site[Symbol.asyncDispose]();
  }
}

const TIER = ['--tier', 'LIGHT_CPU'];

test('without --yes and without a terminal it writes nothing, and exits with 1 and the diff', async () => {
  await using user = await User.come();
  const people = await user.configure(TIER);
  expect(people.code).toBe(1);
  expect(people.stdout).toContain('+LOCAL_AI_MODE=full\n');
  expect(people.stdout).toMatch(/voicefit configure --tier LIGHT_CPU --project \S+ --yes\n/);
  expect(people.stderr).toMatch(/^error: Nothing was written, since nobody can be asked here\. Add --yes/m);
  const tools = await user.configure([...TIER, '--json']);
  expect(tools.code).toBe(1);
  const { changes, written } = Configured.parse(JSON.parse(tools.stdout));
  expect(changes.map(({ backup }) => backup)).toEqual([null, null]);
  expect(written).toBe(false);
  expect((await user.configure([...TIER, '--dry-run'])).code).toBe(0);
  expect(await user.site.read(user.site.env)).toBe(ENV);
  expect(await user.site.extras()).toEqual([]);
});

test('with --yes it writes, once; --undo takes it back, once', async () => {
  await using user = await User.come();
  const { stdout, code } = await user.configure([...TIER, '--yes']);
  expect(code).toBe(0);
  expect(stdout).toContain('+LOCAL_AI_MODE=full\n');
  expect(stdout).toMatch(/\.env\.bak\.\d{8}_\d{6}\n/);
  expect(stdout).toContain(`cd ${user.site.ava.path} && docker compose up -d --force-recreate`);
  const written = await user.site.read(user.site.env);
  expect(written).toContain('LOCAL_LLM_MODEL_PATH=/app/models/llm/tinyllama');

  const again = await user.configure([...TIER, '--yes', '--json']);
  expect(Configured.parse(JSON.parse(again.stdout)).changes.map(({ diff }) => diff)).toEqual(['', '']);
  expect(await user.site.read(user.site.env)).toBe(written);
  const unasked = await user.configure(TIER);
  expect(unasked).toMatchObject({ code: 0, stdout: expect.stringContaining('Everything is there already.') });

  const elsewhere = await user.voicefit.run(['configure', '--undo', '--project', '/somewhere']);
  expect(elsewhere).toMatchObject({ code: 1, stderr: expect.stringContaining('There is nothing to undo') });
  expect(await user.site.read(user.site.env)).toBe(written);
  const here = ['--project', user.site.ava.path];
  const undone = await user.voicefit.run(['configure', '--undo', ...here, '--yes', '--json']);
  expect(JSON.parse(undone.stdout)).toEqual({
    project: user.site.ava.path,
    files: [
      { path: user.site.env, became: 'restored' },
      { path: user.site.local, became: 'removed' },
    ],
  });
  expect(await user.site.read(user.site.env)).toBe(ENV);
  const twice = await user.voicefit.run(['configure', '--undo']);
  expect(twice).toMatchObject({ code: 1, stderr: expect.stringContaining('There is nothing to undo') });
});

test('a target without files is not said to be written, and leaves what was written before', async () => {
  await using user = await User.come();
  expect((await user.configure([...TIER, '--yes'])).code).toBe(0);
  const ollama = await user.configure([...TIER, '--target', 'ollama', '--yes', '--json']);
  expect(ollama.code).toBe(0);
  expect(Configured.parse(JSON.parse(ollama.stdout))).toMatchObject({ changes: [], written: false });
  expect((await user.voicefit.run(['configure', '--undo'])).code).toBe(0);
  expect(await user.site.read(user.site.env)).toBe(ENV);
});

test('keys come from the environment with --yes, and are shown nowhere', async () => {
  await using user = await User.come();
  const env = { OPENAI_API_KEY: 'sk-very-secret', DEEPGRAM_API_KEY: 'dg-very-secret', VOICEFIT_DEBUG: '1' };
  const hybrid = ['--pipeline', 'hybrid_support', '--yes', '--json'];
  const { stdout, stderr, code } = await user.configure(hybrid, { env });
  expect(code).toBe(0);
  expect(Configured.parse(JSON.parse(stdout)).written).toBe(true);
  const { home } = user.voicefit;
  const kept = await Promise.all(
    (await readdir(home)).map((name) => readFile(join(home, name), 'utf8').catch(() => '')),
  );
  expect([stdout, stderr, ...kept].join('')).not.toContain('very-secret');
  expect(await user.site.read(user.site.env)).toContain('DEEPGRAM_API_KEY=dg-very-secret\n');
  expect(await user.site.modeOf(user.site.env)).toBe(0o600);
  const bad = await user.configure(hybrid, { env: { OPENAI_API_KEY: 'sk very secret' } });
  expect(bad).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('OPENAI_API_KEY') });
  expect(bad.stderr).not.toContain('very secret');
});

test('the token of a speech server elsewhere comes from the environment, too', async () => {
  await using user = await User.come();
  const env = { LOCAL_WS_AUTH_TOKEN: 'very-secret' };
  const elsewhere = [...TIER, '--server', 'ws://10.0.0.2:8765', '--yes', '--json'];
  const { stdout, stderr, code } = await user.configure(elsewhere, { env });
  expect(code).toBe(0);
  expect(stdout + stderr).not.toContain('very-secret');
  expect(stdout).not.toContain('server-token-needed');
  expect(await user.site.read(user.site.env)).toContain('LOCAL_WS_AUTH_TOKEN=very-secret\n');
});

test('without a voice server it prints the lines to copy', async () => {
  using voicefit = new Voicefit();
  const { stdout, code } = await voicefit.run(['configure', '--pipeline', 'hybrid_support']);
  expect(code).toBe(0);
  expect(stdout).toContain('Lines for .env\n');
  expect(stdout).toContain('    hybrid_support:\n');
  expect(stdout).toContain('voicefit configure --pipeline hybrid_support --project DIR --yes');
});

test('a file that cannot be understood is left, with the line at fault', async () => {
  await using user = await User.come();
  await user.site.ava.write('config/ai-agent.local.yaml', 'a: 1\na: 2\n');
  const { code, stderr } = await user.configure([...TIER, '--yes']);
  expect(code).toBe(1);
  expect(stderr).toContain('ai-agent.local.yaml cannot be understood (line 2): a key appears twice.');
  expect(await user.site.read(user.site.env)).toBe(ENV);
});

test.for([
  [['--server', 'http://10.0.0.2'], '--server needs an address'],
  [['--undo', '--tier', 'LIGHT_CPU'], '--undo takes the last change back'],
  [['--target', 'asterisk'], 'asterisk'],
  [['--tier', 'NO_SUCH'], 'NO_SUCH'],
] as const)('%j is no valid command line', async ([args, said]) => {
  await using user = await User.come();
  const { code, stderr } = await user.configure(args);
  expect(code).toBe(2);
  expect(stderr).toContain(said);
});
