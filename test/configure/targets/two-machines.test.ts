import { expect, test } from 'vitest';
import { registry } from '../../recommend/given.ts';
import { codesOf, commentOn, envValue, snippet, wanted, yamlValue } from './given.ts';
import { BETWEEN, customersProject, project, TODAY } from './project.ts';

const SERVER = 'ws://10.0.0.5:9000';

const config = wanted({ server: SERVER, project: project() });

test("the PBX's .env has its address and nothing about models", () => {
  expect(envValue(config, 'LOCAL_WS_URL')).toBe(SERVER);
  expect(envValue(config, 'LOCAL_AI_MODE')).toBeUndefined();
  expect(envValue(config, 'LOCAL_LLM_MODEL_PATH')).toBeUndefined();
  expect(envValue(config, 'LOCAL_WS_RESPONSE_TIMEOUT')).toBe('12');
});

test('the other machine gets its lines to copy, reachable and with the models', () => {
  const lines = snippet(config, 'env')?.split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'LOCAL_WS_HOST=0.0.0.0',
      'LOCAL_WS_PORT=9000',
      'LOCAL_WS_AUTH_TOKEN=',
      'LOCAL_AI_MODE=full',
      'LOCAL_LLM_MODEL_PATH=/app/models/llm/phi-3-mini-4k-instruct.Q4_K_M.gguf',
    ]),
  );
  expect(snippet(config, 'command')).toBe('docker compose up -d --force-recreate local_ai_server');
});

test('values are quoted as in a file of ours, and say what they are for', () => {
  const vosk = registry.models.stt['vosk-model-en-us-0.22'];
  if (vosk === undefined) throw new Error('not in the registry');
  const stt = { id: 'mine', model: { ...vosk, file_name: 'my model #2' } };
  const text = snippet(wanted({ server: SERVER, stt }), 'env');
  expect(text).toContain("LOCAL_STT_MODEL_PATH='/app/models/stt/my model #2'\n");
  expect(text).toMatch(
    /# Voicefit: For the machine that runs speech-to-text and the voice\..*\nLOCAL_WS_HOST=/,
  );
});

test('remarks of the choice stand on both machines, and say which one they are about', () => {
  const forced = wanted({ server: SERVER, chosen: { tier: 'HEAVY_GPU' }, project: project() });
  expect(snippet(forced, 'env')).toMatch(/^# .*on which Voicefit ran.*HEAVY_GPU.*\nLOCAL_AI_MODE=full$/m);
  expect(commentOn(forced, 'LOCAL_WS_URL')).toMatch(/on which Voicefit ran; .* HEAVY_GPU needs a GPU/);
  expect(commentOn(forced, 'LOCAL_WS_RESPONSE_TIMEOUT')).not.toMatch(/here|this machine/);
  const advised = wanted({ server: SERVER, chosen: { tier: 'HEAVY_CPU' }, project: project() });
  expect(commentOn(advised, 'LOCAL_WS_URL')).toBeNull();
});

test('only the engine is recreated here, and the other machine is asked', () => {
  expect(config.next.map(({ does }) => does)).toEqual(['restart-engine', 'ask-once']);
  expect(config.next.at(-1)?.command).toBe(`voicefit try --server ${SERVER}`);
  const old = wanted({ server: SERVER, project: customersProject() });
  expect(old.next[0]).toMatchObject({
    does: 'restart-engine',
    command: 'docker compose up -d --force-recreate',
  });
  expect(snippet(old, 'command')).toBe('docker compose up -d --force-recreate');
});

test.for([
  [{}, true],
  [{ env: new Map([['LOCAL_WS_AUTH_TOKEN', 'secret']]) }, false],
] as const)('a token is asked for unless .env has one: %#', ([different, isAsked]) => {
  const given = wanted({ server: SERVER, project: project(different) });
  expect(codesOf(given).includes('server-token-needed')).toBe(isAsked);
});

test('an address that is written out in the YAML file is replaced there', () => {
  const providers = { ...TODAY.providers, local: { ...TODAY.providers.local, ws_url: 'ws://old:8765' } };
  const config = wanted({ server: SERVER, project: project({ base: { ...TODAY, providers } }) });
  expect(yamlValue(config, 'providers.local.ws_url')).toBe(SERVER);
  expect(yamlValue(config, 'providers.local.base_url')).toBeUndefined();
});

test("in the customer's time the address stands in the YAML file, whose loader ignores .env", () => {
  const config = wanted({ server: SERVER, project: customersProject() });
  expect(yamlValue(config, 'providers.local.ws_url')).toBe(SERVER);
});

test.for([
  ['ws://10.0.0.5', '80'],
  ['wss://speech.example.org', '8765'],
] as const)('%s listens on port %s', ([server, port]) => {
  expect(snippet(wanted({ server }), 'env')).toContain(`LOCAL_WS_PORT=${port}\n`);
});

test.for(['ws://127.0.0.1:9000', 'ws://localhost:8765', 'ws://[::1]:8765', 'ws://local_ai_server:8765'])(
  '%s is this machine',
  (server) => {
    const config = wanted({ server, project: project() });
    expect(config.snippets).toEqual([]);
    expect(envValue(config, 'LOCAL_WS_URL')).toBe(server);
    expect(envValue(config, 'LOCAL_AI_MODE')).toBe('full');
  },
);

test('in the versions between, pipelines ask where the block of the full agent says', () => {
  const config = wanted({ server: SERVER, project: project({ layout: 'base-file', base: BETWEEN }) });
  expect(yamlValue(config, 'providers.local.ws_url')).toBe(SERVER);
  expect(yamlValue(config, 'providers.local_llm.ws_url')).toBeUndefined();
});
