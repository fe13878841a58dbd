import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import type { Applied } from '../../main/configure/nouns/config-plan.ts';
import { nodePlatform, writeWithConf } from '../../main/platform.ts';
import { createSetup } from '../../main/setup.ts';
import type { SetupState } from '../../main/steps/nouns/setup-state.ts';
import type { Setup } from '../../preload/contract.ts';
import { setupOnKnownMachine } from '../install/known-machine.ts';
import { ENV, failure, Site } from './given.ts';

function open(site: Site): Promise<Setup> {
  return setupOnKnownMachine({ homeFolder: site.home.path, modelsFolder: site.ava.at('models') });
}

async function stateOf(setup: Setup): Promise<SetupState> {
  for await (const state of await setup.steps.watch()) return state;
  throw new Error('The state ended.');
}

const TODAY = {
  '.env': ENV,
  'config/ai-agent.yaml': 'active_pipeline: null\ndefault_provider: local_hybrid\n',
};

test('what was chosen is planned, written, known to all hosts, and taken back', async () => {
  await using site = await Site.open(TODAY);
  const setup = await open(site);
  const request = { project: site.ava.path, tier: 'MEDIUM_CPU' };
  const plan = await setup.configure.plan(request);
  expect(plan).toMatchObject({ target: 'ava', layout: 'local-file', tier: 'MEDIUM_CPU', canUndo: false });
  expect(plan.changes.map(({ path, kind }) => [path, kind])).toEqual([
    [site.env, 'changed'],
    [site.local, 'new'],
  ]);
  const written = await setup.configure.apply({ ...request, planId: plan.id });
  expect(written.changes[0]?.backup).toMatch(/\.env\.bak\.\d{8}_\d{6}$/);
  expect(await site.read(site.env)).toContain('LOCAL_AI_MODE=full\n');
  const { applied, failed, running } = await stateOf(await open(site));
  expect(applied).toMatchObject({
    target: 'ava',
    project: site.ava.path,
    tier: 'MEDIUM_CPU',
    next: plan.next,
  });
  expect([failed, running]).toEqual([{}, {}]);
  expect((await setup.configure.plan(request)).changes.map(({ kind }) => kind)).toEqual([
    'unchanged',
    'unchanged',
  ]);
  await setup.configure.undo({});
  expect(await site.read(site.env)).toBe(ENV);
  expect((await stateOf(await open(site))).applied).toBeNull();
  expect(await failure(setup.configure.undo({}))).toMatchObject({ data: { code: 'nothing-to-undo' } });
});

test('a stored choice counts, with the voice that was picked by hand', async () => {
  await using site = await Site.open(TODAY);
  const setup = await open(site);
  const models = {
    stt: 'vosk-model-en-us-0.22',
    llm: 'tinyllama-1.1b-chat-v1.0',
    tts: 'en_US-ljspeech-high',
  };
  await setup.recommend.choose({ tier: 'LIGHT_CPU', pipeline: 'local', models, forced: true });
  const { tier, names, changes } = await setup.configure.plan({ project: site.ava.path });
  expect(tier).toBe('LIGHT_CPU');
  expect(names.tts).toMatch(/ljspeech/i);
  expect(changes[0]?.diff).toContain('+LOCAL_TTS_MODEL_PATH=/app/models/tts/en_US-ljspeech-high.onnx');
});

test('without a folder there are the lines to copy, and nothing to fill in is shown', async () => {
  await using site = await Site.open(TODAY);
  const setup = await open(site);
  await setup.configure.useKeys({ keys: { OPENAI_API_KEY: 'sk-hidden' } });
  const plan = await setup.configure.plan({ project: null, pipeline: 'hybrid_support' });
  expect(plan).toMatchObject({ project: null, layout: null, changes: [], canUndo: false });
  expect(plan.snippets.map(({ kind, fileName }) => [kind, fileName])).toEqual([
    ['env', '.env'],
    ['yaml', 'config/ai-agent.local.yaml'],
  ]);
  expect(plan.keys).toEqual([
    { key: 'OPENAI_API_KEY', isKnown: true },
    { key: 'DEEPGRAM_API_KEY', isKnown: false },
  ]);
  expect(JSON.stringify(plan)).not.toContain('sk-hidden');
  const applied = await setup.configure.apply({ project: null, pipeline: 'hybrid_support', planId: plan.id });
  expect(applied.snippets).toEqual(plan.snippets);
});

test('the preferred folder is taken, and its target recognised', async () => {
  await using site = await Site.open({ '.env': ENV, 'config/ai-agent.yaml': 'default_provider: local\n' });
  await writeFile(site.ava.at('.gitignore'), '');
  const setup = await open(site);
  await setup.store.prefer({ modelsFolder: null, voiceServerFolder: site.ava.path, callLanguage: 'en-US' });
  const seed = await setup.configure.plan({ tier: 'MEDIUM_CPU' });
  expect(seed).toMatchObject({ target: 'ava', layout: 'base-file', project: site.ava.path });
  expect(seed.changes.map(({ path }) => path)).toEqual([site.env, site.ava.at('config/ai-agent.yaml')]);
  await site.home.write('ollama/Modelfile', 'FROM a.gguf\n');
  const ollama = await setup.configure.plan({ project: site.home.at('ollama'), tier: 'MEDIUM_CPU' });
  expect(ollama).toMatchObject({ target: 'ollama', layout: null });
  const asked = await setup.configure.plan({ target: 'llama-server', tier: 'MEDIUM_CPU' });
  expect(asked.target).toBe('llama-server');
});

test('from two machines back to one, the address is this machine again', async () => {
  await using site = await Site.open(TODAY);
  const setup = await open(site);
  const request = { project: site.ava.path, tier: 'MEDIUM_CPU' };
  const server = 'ws://10.0.0.2:8765';
  const two = await setup.configure.plan({ ...request, server });
  await setup.configure.apply({ ...request, server, planId: two.id });
  expect(await site.read(site.env)).toContain(`LOCAL_WS_URL=${server}\n`);
  const one = await setup.configure.plan(request);
  expect(one.next.at(-1)?.command).toBe('voicefit try --server ws://127.0.0.1:8765');
  await setup.configure.apply({ ...request, planId: one.id });
  const env = await site.read(site.env);
  expect(env).toContain('LOCAL_WS_URL=ws://127.0.0.1:8765\n');
  expect(env).toContain('LOCAL_AI_MODE=full\n');
  expect((await setup.configure.plan(request)).changes.map(({ kind }) => kind)).toEqual([
    'unchanged',
    'unchanged',
  ]);
});

test("the user's own address of another machine is kept, asked, and said", async () => {
  const server = 'ws://10.0.0.9:9000';
  await using site = await Site.open({ ...TODAY, '.env': `${ENV}LOCAL_WS_URL=${server}\n` });
  const plan = await (await open(site)).configure.plan({ project: site.ava.path, tier: 'MEDIUM_CPU' });
  expect(plan.next.at(-1)?.command).toBe(`voicefit try --server ${server}`);
  expect(plan.warnings).toContainEqual({ code: 'server-address-kept', url: server });
  expect(plan.changes[0]?.diff).not.toContain('LOCAL_LLM_MODEL_PATH');
});

test('API keys are in .env and nowhere else', async () => {
  await using site = await Site.open(TODAY);
  const setup = await open(site);
  const keys = { OPENAI_API_KEY: 'sk-very-secret', DEEPGRAM_API_KEY: 'dg-$very-secret' };
  await setup.configure.useKeys({ keys });
  const request = { project: site.ava.path, pipeline: 'hybrid_support' };
  const plan = await setup.configure.plan(request);
  const written = await setup.configure.apply({ ...request, planId: plan.id });
  const refused = await failure(setup.configure.apply({ ...request, planId: 'another' }));
  expect(refused).toMatchObject({ data: { code: 'config-changed-meanwhile' } });
  const report = await setup.report.write();
  const said = JSON.stringify([plan, written, refused, await stateOf(setup), report]);
  const kept = await Promise.all(
    (await readdir(site.home.path)).map((name) =>
      readFile(join(site.home.path, name), 'utf8').catch(() => ''),
    ),
  );
  expect(said + kept.join('')).not.toContain('very-secret');
  const env = await site.read(site.env);
  expect(env).toContain('OPENAI_API_KEY=sk-very-secret\n');
  expect(env).toContain("DEEPGRAM_API_KEY='dg-$very-secret'\n");
  const backup = written.changes[0]?.backup ?? '';
  expect(await site.read(backup)).not.toContain('very-secret');
});

test('a host that starts completes what a killed one has left', async () => {
  await using site = await Site.open(TODAY);
  const setup = await open(site);
  const request = { project: site.ava.path, tier: 'MEDIUM_CPU' };
  const plan = await setup.configure.plan(request);
  await setup.configure.apply({ ...request, planId: plan.id });
  const record = await site.record().read();
  const applied: Applied | null = record?.applied ?? null;
  // As if it had been killed before the pages knew of it, and an undo had been begun.
  const state: unknown = JSON.parse(await site.read(site.home.at('state.json')));
  await writeWithConf(site.home.path, 'state', { ...Object(state), applied: null });
  expect((await stateOf(await open(site))).applied).toEqual(applied);
  await writeWithConf(site.home.path, 'configured', { ...record, state: 'undoing' });
  expect((await stateOf(await open(site))).applied).toBeNull();
  expect(await site.read(site.env)).toBe(ENV);
});

test('a record that cannot be read costs the way back, not the start', async () => {
  await using site = await Site.open(TODAY);
  await site.home.write('configured.json', 'no json');
  const setup = await open(site);
  expect((await setup.configure.plan({ project: site.ava.path })).canUndo).toBe(false);
  await using other = await Site.open(TODAY);
  await other.home.write('configured.json/folder', '');
  const started = await open(other);
  expect(await failure(started.configure.undo({}))).toMatchObject({
    data: { code: 'config-not-read', why: 'EISDIR' },
  });
});

test('before the machine is known nothing can be planned', async () => {
  await using site = await Site.open(TODAY);
  const router = await createSetup({ platform: nodePlatform, homeFolder: site.home.path });
  const setup = createRouterClient(router);
  expect(await failure(setup.configure.plan({ project: site.ava.path }))).toMatchObject({
    data: { code: 'machine-unknown' },
  });
});
