import { describe, expect, test } from 'vitest';
import { wantedConfig } from '../../../main/configure/targets/wanted-config.ts';
import type { AdviceWarning } from '../../../main/recommend/nouns/notice.ts';
import { card } from '../../recommend/given.ts';
import { CLOUD, codesOf, envValue, type Given, ON_CARD, snippet, subject, wanted } from './given.ts';
import { customersProject, project } from './project.ts';

const SERVER = 'ws://10.0.0.5:9000';

function commands(given: Given): (readonly [string, string, string | null])[] {
  return wanted(given).next.map(({ does, command, folder }) => [does, command, folder] as const);
}

describe('what to run next', () => {
  const engine = ['restart-engine', 'docker compose up -d --force-recreate ai_engine', '/srv/ava'];
  const ask = ['ask-once', 'voicefit try --server ws://127.0.0.1:8765', null];

  test('the speech server and the engine are recreated, then one question is asked', () => {
    expect(commands({ project: project() })).toEqual([
      ['recreate', 'docker compose up -d --force-recreate local_ai_server', '/srv/ava'],
      engine,
      ask,
    ]);
  });

  test('with the overlay if a card is used', () => {
    const [first] = commands({ ...ON_CARD, project: project() });
    expect(first).toEqual([
      'recreate-with-gpu',
      'docker compose -f docker-compose.yml -f docker-compose.gpu.yml up -d --force-recreate local_ai_server',
      '/srv/ava',
    ]);
    expect(codesOf(wanted({ ...ON_CARD, project: project() }))).toContain('gpu-overlay-needed');
  });

  test("services had other names in the customer's time, so all are recreated", () => {
    expect(commands({ project: customersProject() })).toEqual([
      ['recreate', 'docker compose up -d --force-recreate', '/srv/ava'],
      ask,
    ]);
  });

  test('the question goes to the port and with the token of .env', () => {
    const env = new Map([
      ['LOCAL_WS_PORT', '9000'],
      ['LOCAL_WS_AUTH_TOKEN', 'secret'],
    ]);
    const config = wanted({ project: project({ env }) });
    expect(config.next.at(-1)?.command).toBe(
      'voicefit try --server ws://127.0.0.1:9000 --token LOCAL_WS_AUTH_TOKEN',
    );
    expect(JSON.stringify(config)).not.toContain('secret');
  });

  test.for(['8765; touch /tmp/x', '0', '65536', '-1', '80 80', '$(id)'])(
    'a port of .env that is none is never part of a command: %s',
    (port) => {
      const env = new Map([['LOCAL_WS_PORT', port]]);
      expect(commands({ project: project({ env }) }).at(-1)).toEqual(ask);
    },
  );

  test('an address is one word of a command', () => {
    const server = 'ws://10.0.0.5:9000/?a=1&b=$(id);x';
    expect(wanted({ server }).next.at(-1)?.command).toBe(`voicefit try --server '${server}'`);
  });

  test('without a folder the commands have none', () => {
    expect(commands({}).every(([, , folder]) => folder === null)).toBe(true);
  });
});

describe('what to know', () => {
  const unusable = card(12, { usable: false, backend: null });

  test.for<[string, Given, AdviceWarning['code'], boolean]>([
    ['agents may have a pipeline of their own', {}, 'agent-outranks', true],
    ['the dialplan may name another', {}, 'dialplan-outranks', true],
    [
      'models beside the project are not seen',
      { modelsFolder: '/home/me/models', project: project() },
      'models-outside-project',
      true,
    ],
    [
      'models in it are, with a slash at the end too',
      { modelsFolder: '/srv/ava/models/', project: project() },
      'models-outside-project',
      false,
    ],
    [
      'on Windows too',
      { modelsFolder: 'C:\\ava\\models', project: project({ folder: 'C:\\ava' }) },
      'models-outside-project',
      false,
    ],
    [
      'models of another machine are not here',
      { modelsFolder: '/x', server: SERVER, project: project() },
      'models-outside-project',
      false,
    ],
    ['a card that cannot be used yet', { gpus: [unusable] }, 'measure-after-gpu', true],
    ['no card', {}, 'measure-after-gpu', false],
    ['a card that runs the model', ON_CARD, 'measure-after-gpu', false],
    ['a model that a line of the prompt stops', { chosen: { model: 'qwen3-4b' } }, 'needs-prompt-line', true],
    ['a model that nothing stops', { chosen: { model: 'gpt-oss-20b' } }, 'forced-always-thinks', true],
    ['one that does not', { chosen: { model: 'qwen3-4b-instruct-2507' } }, 'needs-prompt-line', false],
    ['nor are its replies too short', { chosen: { model: 'qwen3-4b' } }, 'reply-ends-in-thoughts', false],
    ['a model in the cloud', { chosen: CLOUD, gpus: [unusable] }, 'gpu-overlay-needed', false],
  ])('%s: %s, %s is said: %s', ([, given, code, isSaid]) => {
    expect(codesOf(wanted(given)).includes(code)).toBe(isSaid);
  });
});

describe('a model whose thoughts nothing stops', () => {
  const given = subject({ chosen: { model: 'lfm2.5-2.6b' } });

  test('gets to no answer in the tokens of a reply, which is said', () => {
    const config = wantedConfig(given);
    expect(config.warnings).toContainEqual({
      code: 'reply-ends-in-thoughts',
      model: 'LFM2.5-2.6B',
      thoughtTokens: 1517,
      key: 'LOCAL_LLM_MAX_TOKENS',
      replyTokens: Number(envValue(config, 'LOCAL_LLM_MAX_TOKENS')),
    });
  });

  test('gets to one where replies may be longer than its thoughts', () => {
    const server = { max_tokens: 2000, infer_timeout_sec: 400, batch: 512 };
    const [first] = given.registry.tiers;
    if (first === undefined) throw new Error('no tier');
    expect(codesOf(wantedConfig({ ...given, tier: { ...first, server } }))).not.toContain(
      'reply-ends-in-thoughts',
    );
  });
});

describe("a card that AVA's images cannot use", () => {
  const vulkan = card(12, { vendor: 'amd', name: 'RX 6800', backend: 'vulkan' });
  const config = wanted({ ...ON_CARD, gpus: [vulkan], project: project() });

  test('has no layers, no overlay, and no threads that were measured with it', () => {
    expect(envValue(config, 'LOCAL_LLM_GPU_LAYERS')).toBe('0');
    expect(envValue(config, 'LOCAL_LLM_THREADS')).toBeUndefined();
    expect(config.next[0]?.does).toBe('recreate');
    expect(codesOf(config)).not.toContain('gpu-overlay-needed');
  });

  test('is offered an external llama-server as the way out', () => {
    expect(snippet(config, 'command')).toMatch(/^llama-server .* -ngl 33 /);
    expect(snippet(config, 'provider')).toContain('llama_server_llm:');
  });

  test('is named unless the advice did so', () => {
    const given = subject({ ...ON_CARD, gpus: [vulkan] });
    const option = { ...given.option, warnings: [] };
    expect(codesOf(wantedConfig(given))).not.toContain('target-cannot-use-gpu');
    expect(wantedConfig({ ...given, option }).warnings).toContainEqual({
      code: 'target-cannot-use-gpu',
      card: 'RX 6800',
    });
  });
});
