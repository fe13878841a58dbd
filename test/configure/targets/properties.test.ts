import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WantedConfig } from '../../../main/configure/nouns/wanted-config.ts';
import { card, registry } from '../../recommend/given.ts';
import { commentOn, entriesOf, envValue, type Given, settingsOf, wanted } from './given.ts';
import { BETWEEN, CUSTOMERS, project, TODAY } from './project.ts';
import { withEntries } from './voice-server.ts';

const FOLDERS = ['/srv/ava/models', "/home/jo's models", 'C:\\My Models', '/srv/50% $all'];

const seconds = fc.double({ min: 0.01, max: 300, noNaN: true });
const chosen = fc.oneof(
  fc.constantFrom(...registry.tiers.map(({ name }) => ({ tier: name }))),
  fc.constantFrom(...Object.keys(registry.models.llm).map((model) => ({ model }))),
  fc.constant({ pipeline: 'hybrid_support' }),
);
const where = fc.oneof(
  fc.constant(null),
  fc
    .record({
      base: fc.constantFrom<unknown>(TODAY, CUSTOMERS, BETWEEN, {}, null, 'text', {
        providers: null,
        pipelines: [],
      }),
      local: fc.constantFrom<unknown>(
        null,
        {},
        { providers: { local: null, openai_llm: { enabled: false } } },
      ),
      layout: fc.constantFrom('local-file' as const, 'base-file' as const),
      env: fc.constantFrom(new Map<string, string>(), new Map([['LOCAL_WS_RESPONSE_TIMEOUT', '5.0']])),
    })
    .map(project),
);
const given: fc.Arbitrary<Given> = fc.record({
  chosen,
  target: fc.constantFrom('ava' as const, 'llama-server' as const, 'ollama' as const),
  ramGib: fc.integer({ min: 2, max: 256 }),
  gpus: fc.constantFrom([], [card(6)], [card(24)], [card(12, { vendor: 'amd', backend: 'vulkan' })]),
  isOnGpu: fc.boolean(),
  threads: fc.option(fc.integer({ min: 1, max: 128 }), { nil: null }),
  replySec: fc.option(fc.record({ later: seconds, first: seconds }), { nil: null }),
  server: fc.constantFrom(null, 'ws://10.0.0.5:8765', 'ws://127.0.0.1:9000'),
  modelsFolder: fc.constantFrom(...FOLDERS),
  project: where,
});

test('no file gets an empty value, a second line, or the same place twice', () => {
  fc.assert(
    fc.property(given, (each) => {
      const config = wanted(each);
      for (const { value, comment } of settingsOf(config)) {
        expect(value).toMatch(/^.+$/);
        expect(comment ?? 'none').toMatch(/^.+$/);
      }
      expect(JSON.stringify(entriesOf(config).map(({ value }) => value))).not.toContain('null');
      const places = [
        ...settingsOf(config).map(({ key }) => key),
        ...entriesOf(config).map(({ path }) => path.join('.')),
      ];
      expect(new Set(places).size).toBe(places.length);
    }),
  );
});

test('no timeout is shorter than the wait that it guards, and none is raised without saying so', () => {
  fc.assert(
    fc.property(given, (each) => {
      const config = wanted({ ...each, target: 'ava', gpus: [], isOnGpu: false });
      const sec = envValue(config, 'LOCAL_LLM_INFER_TIMEOUT_SEC');
      if (sec === undefined) return;
      const waitSec = each.replySec?.first ?? 0;
      expect(Number(sec)).toBeGreaterThanOrEqual(1.3 * waitSec);
      const isSaid = config.warnings.some(
        (warning) => warning.code === 'timeout-raised' && warning.key === 'LOCAL_LLM_INFER_TIMEOUT_SEC',
      );
      expect(commentOn(config, 'LOCAL_LLM_INFER_TIMEOUT_SEC') !== null).toBe(isSaid);
    }),
  );
});

test('layers are a number of layers: never -1, none on the CPU', () => {
  fc.assert(
    fc.property(given, (each) => {
      const layers = envValue(wanted(each), 'LOCAL_LLM_GPU_LAYERS');
      if (layers === undefined) return;
      expect(Number(layers)).toBeGreaterThanOrEqual(0);
      if (each.isOnGpu === false) expect(layers).toBe('0');
    }),
  );
});

test('more memory never gives a shorter context', () => {
  fc.assert(
    fc.property(
      chosen,
      fc.integer({ min: 2, max: 64 }),
      fc.integer({ min: 0, max: 64 }),
      (model, ramGib, more) => {
        const tokens = (gib: number) =>
          Number(envValue(wanted({ chosen: model, ramGib: gib }), 'LOCAL_LLM_CONTEXT') ?? 0);
        expect(tokens(ramGib + more)).toBeGreaterThanOrEqual(tokens(ramGib));
      },
    ),
  );
});

test('after its files were written, the same choice changes nothing', () => {
  fc.assert(
    fc.property(given, (each) => {
      if (each.project === undefined || each.project === null) return;
      const once = written(each.project, wanted(each));
      expect(written(once, wanted({ ...each, project: once }))).toEqual(once);
    }),
  );
});

/** The folder after an editor has written what is wanted. */
function written(before: ReturnType<typeof project>, config: WantedConfig): ReturnType<typeof project> {
  const env = new Map(before.env);
  for (const { key, value } of settingsOf(config)) env.set(key, value);
  const edited = config.files.find(({ format }) => format === 'yaml')?.path;
  const entries = entriesOf(config);
  return {
    ...before,
    env,
    ...(edited === 'config/ai-agent.yaml' && { base: withEntries(before.base, entries) }),
    ...(edited === 'config/ai-agent.local.yaml' && { local: withEntries(before.local, entries) }),
  };
}
