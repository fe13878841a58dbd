import { afterAll, beforeAll, expect, test } from 'vitest';
import { memoryBytes } from '../../main/predict/memory.ts';
import { type Known, planLlm } from '../../main/try/llm-plan.ts';
import type { LlmModel, Registry } from '../../registry/schema.ts';
import { Folder } from '../install/given-files.ts';
import { given, machineOf, profileOf, registry } from '../recommend/given.ts';
import { PHI, planOf } from './given.ts';

const { model } = planOf().named;
const { recommended: option } = given({ ramGib: 39, cores: 16, profile: profileOf(2.5) });
const PLENTY = 64e9;
let folder: Folder;

beforeAll(async () => {
  folder = await Folder.make();
  await folder.write(`models/llm/${model.file_name}`, 'a model');
});
afterAll(() => folder[Symbol.asyncDispose]());

const known = (different: Partial<Known> = {}): Known => ({
  machine: machineOf({ cores: 16 }),
  speed: profileOf(2.5),
  calibration: null,
  registry,
  modelsFolder: folder.at('models'),
  ...different,
});

function withPhi(different: Partial<LlmModel>): Registry {
  const llm = { ...registry.models.llm, [PHI]: { ...model, ...different } };
  return { ...registry, models: { ...registry.models, llm } };
}

test('a model runs as its tier, the measurement and the registry say', () => {
  expect(planLlm(option, known(), PLENTY)).toMatchObject({
    named: { id: PHI },
    file: folder.at(`models/llm/${model.file_name}`),
    backend: 'cpu',
    threads: 4,
    contextTokens: registry.context_tokens,
    mostTokens: 32,
    mostPromptTokens: 325,
  });
});

test('it is predicted with what trials have shown, and compared without', () => {
  const ratios = {
    backend: 'cpu',
    triedAt: '2026-11-28T12:00:00Z',
    decode: 0.5,
    prefill: 1,
    load: 1,
  } as const;
  const calibration = { machineId: 'this-machine', llm: { [PHI]: ratios }, served: {}, stt: {}, tts: {} };
  const { predicted, raw } = planLlm(option, known({ calibration }), PLENTY);
  expect((predicted?.decodeTokensPerSec ?? 0) / (raw?.decodeTokensPerSec ?? 0)).toBeCloseTo(0.5);
});

test('where the machine was not measured, nothing is predicted, and physical cores are used', () => {
  expect(planLlm(option, known({ speed: null }), PLENTY)).toMatchObject({
    predicted: null,
    raw: null,
    threads: 16,
  });
  const { cpu } = machineOf({ cores: 16 });
  const machine = machineOf({ machine: { cpu: { ...cpu, physicalCores: 8 } } });
  expect(planLlm(option, known({ speed: null, machine }), PLENTY).threads).toBe(8);
});

test('a model of a shorter context gets no longer one', () => {
  const shape = { ...model.shape, context_length: 1024 };
  expect(planLlm(option, known({ registry: withPhi({ shape }) }), PLENTY).contextTokens).toBe(1024);
});

test('a model without a tier answers with as many tokens as the registry’s turn', () => {
  const { mostTokens } = planLlm({ ...option, tier: null }, known(), PLENTY);
  expect(mostTokens).toBe(registry.turn.reply_tokens);
});

test('a model whose file is missing is not installed', () => {
  const file = folder.at('models/llm/other.gguf');
  expect(() => planLlm(option, known({ registry: withPhi({ file_name: 'other.gguf' }) }), PLENTY)).toThrow(
    expect.objectContaining({ failure: { code: 'model-not-installed', model: 'Phi-3-mini', file } }),
  );
});

test('a model that the registry no longer knows is not installed', () => {
  const models = { ...option.models, llm: 'gone' };
  expect(() => planLlm({ ...option, models }, known(), PLENTY)).toThrow(
    expect.objectContaining({
      failure: { code: 'model-not-installed', model: 'gone', file: folder.at('models/llm') },
    }),
  );
});

test('on the CPU it has to fit into free memory, on a card not', () => {
  const neededBytes = memoryBytes(model, registry.context_tokens);
  const freeBytes = neededBytes - 1;
  expect(() => planLlm(option, known(), freeBytes)).toThrow(
    expect.objectContaining({
      failure: { code: 'too-little-free-memory', model: 'Phi-3-mini', neededBytes, freeBytes },
    }),
  );
  expect(planLlm(option, known(), neededBytes).backend).toBe('cpu');
  expect(planLlm({ ...option, backend: 'cuda' }, known(), freeBytes).backend).toBe('cuda');
});
