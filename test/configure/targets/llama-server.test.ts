import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { card } from '../../recommend/given.ts';
import {
  CLOUD,
  codesOf,
  entriesOf,
  envValue,
  type Given,
  ON_CARD,
  snippet,
  wanted,
  yamlValue,
} from './given.ts';
import { customersProject, project } from './project.ts';

const llamaServer = (given: Given = {}) => wanted({ target: 'llama-server', ...given });
const MODEL = '/srv/ava/models/llm/phi-3-mini-4k-instruct.Q4_K_M.gguf';
const ARGUMENTS = `--alias phi-3-mini-4k-instruct -c 2048 -t 8 -b 512 -ngl 0 -np 1`;

describe('the command line', () => {
  test('names file, context, threads, batch, layers and where it listens', () => {
    const line = `llama-server -m ${MODEL} ${ARGUMENTS} --host 127.0.0.1 --port 8080`;
    const config = llamaServer();
    expect(snippet(config, 'command')).toBe(line);
    expect(config.next[0]).toEqual({ does: 'run-server', command: line, folder: null });
  });

  test('says the layers of a card, and no threads that were not measured', () => {
    const line = snippet(llamaServer({ ...ON_CARD, threads: null }), 'command');
    expect(line).toContain('-ngl 33');
    expect(line).not.toContain(' -t ');
  });

  test.for([
    ["/home/jo's models", `'/home/jo'\\''s models/llm/`],
    ['C:\\My Models', '"C:\\My Models\\llm\\'],
    ['/srv/a\\b/models', "'/srv/a\\b/models/llm/"],
    ['/srv/wow!$(id)/models', "'/srv/wow!$(id)/models/llm/"],
  ] as const)('a folder %s is quoted', ([modelsFolder, quoted]) => {
    expect(snippet(llamaServer({ modelsFolder }), 'command')).toContain(`-m ${quoted}`);
  });

  test.for([
    ['qwen3-4b', `--jinja --chat-template-kwargs '{"enable_thinking":false}' --reasoning-budget 0`, []],
    [
      'gpt-oss-20b',
      `--jinja --chat-template-kwargs '{"reasoning_effort":"low"}'`,
      ['forced-always-thinks', 'reply-ends-in-thoughts'],
    ],
  ] as const)('%s is asked not to think', ([model, words, warned]) => {
    const config = llamaServer({ chosen: { model } });
    expect(snippet(config, 'command')?.endsWith(words)).toBe(true);
    const codes = codesOf(config).filter((code) => /think|thought|prompt-line/.test(code));
    expect(codes).toEqual(warned);
  });
});

describe('ways to keep it running', () => {
  test('a unit of systemd, whose signs are escaped', () => {
    const unit = snippet(llamaServer({ modelsFolder: '/srv/50% "of" $all' }), 'systemd');
    expect(unit).toContain('ExecStart=/usr/local/bin/llama-server -m "/srv/50%% \\"of\\" $$all/llm/');
    expect(unit).toContain('WantedBy=multi-user.target\n');
  });

  test.for([
    [{}, 'server', {}],
    [
      ON_CARD,
      'server-cuda',
      { deploy: { resources: { reservations: { devices: [{ driver: 'nvidia' }] } } } },
    ],
    [
      { ...ON_CARD, gpus: [card(12, { vendor: 'amd', backend: 'vulkan' })] },
      'server-vulkan',
      { devices: ['/dev/dri'] },
    ],
  ] as const)('a service for compose: %#', ([given, image, devices]) => {
    const { services } = parse(snippet(llamaServer(given), 'compose') ?? '');
    const service = services['llama-server'];
    expect(service).toMatchObject({
      image: `ghcr.io/ggml-org/llama.cpp:${image}`,
      ports: ['127.0.0.1:8080:8080'],
      volumes: [{ type: 'bind', source: '/srv/ava/models', target: '/models', read_only: true }],
      ...devices,
    });
    expect(service.command.slice(0, 2)).toEqual(['-m', expect.stringMatching(/^\/models\/llm\//)]);
    expect(service.command.join(' ')).toContain('--host 0.0.0.0 --port 8080');
  });

  test('compose does not read a dollar sign as a variable', () => {
    const text = snippet(llamaServer({ modelsFolder: '/srv/$all' }), 'compose');
    expect(parse(text ?? '').services['llama-server'].volumes[0].source).toBe('/srv/$$all');
  });

  test('there is no service where containers cannot reach the card', () => {
    const metal = card(null, { vendor: 'apple', name: 'Apple M3', backend: 'metal', integrated: true });
    expect(snippet(llamaServer({ ...ON_CARD, gpus: [metal] }), 'compose')).toBeUndefined();
  });
});

describe('in the folder of a voice server', () => {
  test('AVA keeps speech, and its own server needs no language model', () => {
    const config = llamaServer({ project: project() });
    expect(envValue(config, 'LOCAL_AI_MODE')).toBe('minimal');
    expect(envValue(config, 'LOCAL_LLM_MODEL_PATH')).toBeUndefined();
    expect(envValue(config, 'LOCAL_TTS_MODEL_PATH')).toBe('/app/models/tts/en_US-lessac-medium.onnx');
    expect(config.next.map(({ does }) => does)).toEqual([
      'run-server',
      'recreate',
      'restart-engine',
      'ask-model',
    ]);
  });

  test('the provider waits for a whole reply', () => {
    const config = llamaServer({ project: project(), replySec: { later: 20, first: 40 } });
    expect(yamlValue(config, 'providers.llama_server_llm')).toMatchObject({ response_timeout_sec: 52 });
    expect(config.warnings).toContainEqual({
      code: 'timeout-raised',
      key: 'response_timeout_sec',
      sec: 52,
      waitSec: 40,
    });
  });

  test('what is shown to copy is what would be written', () => {
    const config = llamaServer({ project: project() });
    const text = parse(snippet(config, 'provider') ?? '');
    for (const { path, value } of entriesOf(config)) {
      expect(path.reduce<unknown>((node, key) => Object(node)[key], text)).toEqual(value);
    }
  });

  test.for([
    ['without a folder', null, []],
    // What was copied there is read when it is recreated.
    ['in one of a version without the local file', customersProject(), ['recreate']],
  ] as const)('nothing is written %s', ([, where, recreating]) => {
    const config = llamaServer({ project: where });
    expect(config.files).toEqual([]);
    expect(config.next.map(({ does }) => does)).toEqual(['run-server', ...recreating, 'ask-model']);
  });

  test('on two machines, the other one gets lines for speech alone', () => {
    const config = llamaServer({ project: project(), server: 'ws://10.0.0.5:8765' });
    expect(snippet(config, 'env')).toContain('LOCAL_AI_MODE=minimal');
  });
});

test('it is asked one question over its own interface', () => {
  const { command } = llamaServer().next.at(-1) ?? { command: '' };
  expect(command).toMatch(/^curl http:\/\/127\.0\.0\.1:8080\/v1\/chat\/completions -H '.*' -d '\{.*\}'$/);
});

test('with the language model in the cloud there is nothing to serve: AVA is configured as always', () => {
  expect(llamaServer({ chosen: CLOUD, project: project() })).toEqual(
    wanted({ chosen: CLOUD, project: project() }),
  );
});
