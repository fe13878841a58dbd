import { describe, expect, test } from 'vitest';
import type { ConfigSubject } from '../../../main/configure/nouns/wanted-config.ts';
import { registry } from '../../recommend/given.ts';
import { CLOUD, type Given, ON_CARD, wanted, yamlValue } from './given.ts';
import { AUTUMN, BETWEEN, CUSTOMERS, customersProject, project, TODAY } from './project.ts';
import { answering, type Engine } from './voice-server.ts';

type Project = NonNullable<ConfigSubject['project']>;

const KEYS = { OPENAI_API_KEY: 'sk-one', DEEPGRAM_API_KEY: 'dg-two' };
const HYBRID: Given = { chosen: CLOUD, keys: KEYS };
const SERVER = 'ws://10.0.0.5:8765';

function answersWith(given: Given, where: Project, engine?: Engine) {
  return answering(wanted({ ...given, project: where }), where, engine);
}

/** What an earlier choice in the admin page may have left. */
const LEFTOVERS: readonly [string, unknown][] = [
  ['nothing', null],
  ['an empty file', {}],
  ['another pipeline', { active_pipeline: 'local_hybrid', default_provider: 'local_hybrid' }],
  ['a disabled agent', { providers: { local: { enabled: false } } }],
  ['a cloud agent', { default_provider: 'deepgram', providers: { deepgram: { enabled: true } } }],
  [
    'removed keys',
    { active_pipeline: null, pipelines: { local_hybrid: null }, providers: { openai_llm: null } },
  ],
];

describe.each(LEFTOVERS)('today, where the local file holds %s', (_, local) => {
  const where = project({ local });

  test('the local choice is answered by the full agent', () => {
    expect(answersWith({}, where)).toMatchObject({ agent: 'local' });
  });

  test('the hybrid choice is answered by a complete pipeline of our own', () => {
    expect(answersWith(HYBRID, where)).toEqual({
      pipeline: 'hybrid_support',
      parts: ['local_stt', 'openai_llm', 'deepgram_tts'],
      options: {
        stt: { mode: 'stt', streaming: true, stream_format: 'pcm16_16k', chunk_ms: 160 },
        llm: {
          base_url: 'https://api.openai.com/v1',
          model: 'gpt-4o-mini',
          temperature: 0.6,
          max_tokens: 100,
          response_timeout_sec: 15,
        },
        tts: {
          base_url: 'https://api.deepgram.com',
          model: 'aura-asteria-en',
          voice: 'aura-asteria-en',
          format: { encoding: 'mulaw', sample_rate: 8000 },
        },
      },
    });
  });

  test('a card changes nothing about who answers', () => {
    expect(answersWith(ON_CARD, where)).toMatchObject({ agent: 'local' });
  });

  test('a speech server elsewhere is what the full agent asks', () => {
    const config = { base_url: SERVER, ws_url: SERVER };
    expect(answersWith({ server: SERVER }, where)).toMatchObject({ agent: 'local', config });
  });

  test('an external llama-server answers between local speech', () => {
    expect(answersWith({ target: 'llama-server' }, where)).toMatchObject({
      pipeline: 'local_llama_server',
      parts: ['local_stt', 'llama_server_llm', 'local_tts'],
      options: { llm: { chat_base_url: 'http://127.0.0.1:8080/v1', max_tokens: 32 } },
    });
  });
});

test('without its keys the hybrid pipeline would be refused, which is said', () => {
  const where = project();
  const config = wanted({ chosen: CLOUD, project: where });
  expect(answering(config, where)).toEqual({ refused: 'hybrid_support: openai_llm' });
  expect(config.warnings).toContainEqual({
    code: 'api-keys-missing',
    keys: ['OPENAI_API_KEY', 'DEEPGRAM_API_KEY'],
  });
});

test('keys that stand in .env are enough, and are not written again', () => {
  const where = project({ env: new Map(Object.entries(KEYS)) });
  const config = wanted({ chosen: CLOUD, project: where });
  expect(answering(config, where)).toMatchObject({ pipeline: 'hybrid_support' });
  expect(JSON.stringify(config)).not.toContain('sk-one');
});

test('providers that a file lacks are added whole', () => {
  const { openai_llm: _, deepgram: __, ...providers } = TODAY.providers;
  expect(answersWith(HYBRID, project({ base: { ...TODAY, providers } }))).toMatchObject({
    pipeline: 'hybrid_support',
  });
});

test("a provider that is added asks for the list's model", () => {
  const { openai_llm: _, ...providers } = TODAY.providers;
  const pipelines = Object.fromEntries(
    Object.entries(registry.pipelines).map(([name, pipeline]) => [
      name,
      { ...pipeline, cloud_models: { llm: 'another-model' } },
    ]),
  );
  const where = project({ base: { ...TODAY, providers } });
  const config = wanted({ ...HYBRID, registry: { ...registry, pipelines }, project: where });
  expect(yamlValue(config, 'providers.openai_llm')).toMatchObject({ chat_model: 'another-model' });
});

describe("in the customer's own time", () => {
  test.for([
    ['the local choice', {}, 'local_only'],
    ['a card', ON_CARD, 'local_only'],
    ['two machines', { server: SERVER }, 'local_only'],
    ['the hybrid choice', HYBRID, 'hybrid_support'],
  ] as const)('%s is answered by the preset of that name', ([, given, pipeline]) => {
    expect(answersWith(given, customersProject(), 'before-2026')).toMatchObject({ pipeline });
  });

  test.for([
    [{}, 'local_only'],
    [HYBRID, 'hybrid_support'],
  ] as const)('a preset that is there stays as it is, and a missing one is added: %#', ([given, name]) => {
    const { [name]: present, ...others } = CUSTOMERS.pipelines;
    const kept = answersWith(given, customersProject(), 'before-2026');
    expect(kept).toMatchObject({ options: present.options });
    const without = customersProject({ base: { ...CUSTOMERS, pipelines: others } });
    expect(answersWith(given, without, 'before-2026')).toMatchObject({
      pipeline: name,
      parts: [present.stt, present.llm, present.tts],
    });
  });

  test('a disabled block that all parts share is enabled', () => {
    const providers = { ...CUSTOMERS.providers, local: { ...CUSTOMERS.providers.local, enabled: false } };
    const where = customersProject({ base: { ...CUSTOMERS, providers } });
    expect(answersWith({}, where, 'before-2026')).toMatchObject({ pipeline: 'local_only' });
    expect(yamlValue(wanted({ project: where }), 'providers.local.enabled')).toBe(true);
  });

  test('only the active pipeline changes where the preset serves', () => {
    const { files } = wanted({ ...HYBRID, project: customersProject() });
    expect(files[1]).toMatchObject({
      path: 'config/ai-agent.yaml',
      entries: [{ path: ['pipelines', 'hybrid_support'], keepsPresent: true }, { path: ['active_pipeline'] }],
    });
  });
});

describe('in versions between, where a full agent outranks the active pipeline', () => {
  test.for([
    ['parts of their own', BETWEEN, {}, 'local_only'],
    ['parts of their own', BETWEEN, HYBRID, 'hybrid_support'],
    ['one block for all parts', AUTUMN, {}, 'local_only'],
    ['one block for all parts', AUTUMN, HYBRID, 'hybrid_support'],
  ] as const)('and providers have %s, the default provider is set too: %#', ([, base, given, pipeline]) => {
    const where = project({ layout: 'base-file', base });
    expect(answersWith(given, where)).toMatchObject({ pipeline });
  });

  test('a file without a default provider means the agent that the server takes then', () => {
    const { default_provider: _, ...base } = AUTUMN;
    expect(answersWith({}, project({ layout: 'base-file', base }))).toMatchObject({ pipeline: 'local_only' });
  });

  test('a default provider that is switched off stays, since nothing outranks the pipeline', () => {
    const providers = { ...AUTUMN.providers, deepgram: { ...AUTUMN.providers.deepgram, enabled: false } };
    const where = project({ layout: 'base-file', base: { ...AUTUMN, providers } });
    expect(yamlValue(wanted({ project: where }), 'default_provider')).toBeUndefined();
  });
});
