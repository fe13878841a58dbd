import { expect, test } from 'vitest';
import { builtInContent } from '../../registry/built-in.ts';
import { loadRegistry } from '../../registry/load.ts';
import { builtInText, changed, plainText, written } from './written-file.ts';

const LLAMA_7B = 'llama-2-7b-chat.Q4_K_M.gguf';
const codes = ({ warnings }: { warnings: readonly { code: string }[] }) => warnings.map(({ code }) => code);

test('without a file the built-in registry is loaded, complete and without a warning', async () => {
  const registry = await loadRegistry();
  expect(registry).toMatchObject({ source: 'built-in', warnings: [] });
  expect(registry.id).toMatch(/^[0-9a-f]{12}$/);
});

test('the built-in registry is the same after the build has written it as JSON', () => {
  expect(JSON.parse(JSON.stringify(builtInContent))).toEqual(builtInContent);
});

test('loading our own file by name gives the built-in registry', async () => {
  const file = await written(await builtInText());
  const builtIn = await loadRegistry();
  expect(await loadRegistry(file)).toEqual({ ...builtIn, source: file });
});

test('the plain format gives the same tiers, and lists what it took from the built-in registry', async () => {
  const registry = await loadRegistry(await written(await plainText()));
  const builtIn = await loadRegistry();
  expect({ ...registry, source: '', warnings: [] }).toEqual({ ...builtIn, source: '', warnings: [] });
  expect(codes(registry)).toEqual([
    'no-turn',
    'no-safe-latency',
    'no-context-tokens',
    'no-reference-model',
    'no-pipelines',
    'no-models',
    'no-gpus',
    'no-server-settings',
    'wrong-size',
  ]);
});

test('a size in the registry that differs from the file is replaced, with a warning', async () => {
  const { tiers, warnings } = await loadRegistry(await written(await plainText()));
  expect(tiers.find(({ name }) => name === 'LIGHT_CPU')?.models.llm?.size_mb).toBe(669);
  expect(warnings.at(-1)).toMatchObject({
    code: 'wrong-size',
    files: expect.arrayContaining([{ model: 'TinyLlama', mb: 669, statedMb: 570 }]),
  });
});

test.for([
  ['a byte order mark', (text: string) => `\u{feff}${text}`],
  ['UTF-16, as Windows writes it', (text: string) => Buffer.from(`\u{feff}${text}`, 'utf16le')],
  ['no line ends', (text: string) => JSON.stringify(JSON.parse(text))],
  ['fields of its own', (text: string) => ({ ...JSON.parse(text), author: 'somebody', version: 3 })],
] as const)('a file with %s is the same registry', async ([, rewrite]) => {
  const plain = await loadRegistry(await written(await plainText()));
  const other = await loadRegistry(await written(rewrite(await plainText())));
  expect({ ...other, source: '' }).toEqual({ ...plain, source: '' });
});

test('another figure makes another registry', async () => {
  const path = ['tiers', 'HEAVY_CPU', 'requirements', 'min_ram_gb'] as const;
  const other = await loadRegistry(await written(changed(await builtInText(), path, 33)));
  expect(other.id).not.toBe((await loadRegistry()).id);
});

test('another order of tiers makes another registry: order is rank', async () => {
  const content = JSON.parse(await builtInText());
  const tiers = Object.fromEntries(Object.entries(content.tiers).toReversed());
  const other = await loadRegistry(await written({ ...content, tiers }));
  expect(other.tiers[0]?.name).toBe('HEAVY_GPU');
  expect(other.id).not.toBe((await loadRegistry()).id);
});

test('the threshold may have its older name', async () => {
  const content = JSON.parse(await plainText());
  delete content.tiers.HEAVY_CPU.cpu_benchmark_threshold;
  content.tiers.HEAVY_CPU.cpu_benchmark_min = 4.5;
  const { tiers } = await loadRegistry(await written(content));
  const tier = tiers.find(({ name }) => name === 'HEAVY_CPU');
  expect(tier).toMatchObject({ cpu_benchmark_threshold: 4.5 });
  expect(tier).not.toHaveProperty('cpu_benchmark_min');
});

test('an unknown model leaves its tier working with the figures of the registry', async () => {
  const path = ['tiers', 'HEAVY_CPU', 'models', 'llm', 'name'] as const;
  const registry = await loadRegistry(await written(changed(await plainText(), path, 'ours.gguf')));
  const tier = registry.tiers.find(({ name }) => name === 'HEAVY_CPU');
  expect(tier?.models.llm).toMatchObject({ name: 'ours.gguf', size_mb: 3900, expected_tokens_per_sec: 2.5 });
  expect(registry.warnings).toContainEqual({ code: 'unknown-model', model: 'ours.gguf' });
});

test('an unknown voice or speech-to-text model is named once, however many tiers use it', async () => {
  const text = (await plainText())
    .replaceAll('en_US-lessac-high.onnx', 'en_US-ours-high')
    .replaceAll('vosk-model-en-us-0.22', 'vosk-model-ours');
  const { warnings } = await loadRegistry(await written(text));
  expect(warnings.filter(({ code }) => code === 'unknown-model')).toEqual([
    { code: 'unknown-model', model: 'vosk-model-ours' },
    { code: 'unknown-model', model: 'en_US-ours-high' },
  ]);
});

test('a renamed tier has no server settings and may lack seconds', async () => {
  const content = JSON.parse(await builtInText());
  content.tiers.HUGE_GPU = { ...content.tiers.HEAVY_GPU, expectations: {}, server: undefined };
  const registry = await loadRegistry(await written(content));
  expect(registry.tiers.at(-1)?.server).toBeUndefined();
  expect(registry.warnings).toEqual([
    { code: 'no-server-settings', tiers: ['HUGE_GPU'], used: 'voice-server' },
    { code: 'no-latency', tiers: ['HUGE_GPU'] },
  ]);
});

test('a file’s own catalogue is not mixed with ours, except for models that its files name', async () => {
  const content = JSON.parse(await builtInText());
  const { 'qwen3-4b': qwen } = content.models.llm;
  const { 'en_US-lessac-low': voice } = content.models.tts;
  content.models = { llm: { 'our-qwen': qwen }, tts: { 'our-voice': voice } };
  content.tiers = { MINIMAL: content.tiers.MINIMAL, LIGHT_CPU: content.tiers.LIGHT_CPU };
  const { models, warnings } = await loadRegistry(await written(content));
  expect(Object.keys(models.llm)).toEqual(['our-qwen', 'tinyllama-1.1b-chat-v1.0', 'llama-2-7b-chat']);
  expect(Object.keys(models.tts)).toEqual(['our-voice', 'en_US-kristin-medium', 'en_US-lessac-medium']);
  expect(models.stt).toEqual((await loadRegistry()).models.stt);
  expect(warnings).toEqual([{ code: 'no-models', kind: 'stt' }]);
});

test('a model in the file’s catalogue overrides ours', async () => {
  const content = JSON.parse(await builtInText());
  const own = { ...content.models.llm['llama-2-7b-chat'], sha256: null, bytes: 5_000_000_000 };
  content.models.llm = { 'llama-2-7b-chat': own, 'other-id': content.models.llm['llama-2-13b-chat'] };
  const registry = await loadRegistry(await written(content));
  expect(registry.models.llm['llama-2-7b-chat']).toEqual(own);
  expect(registry.models.llm).not.toHaveProperty('llama-2-13b-chat');
  expect(codes(registry)).toEqual(['no-hash', 'wrong-size']);
  expect(registry.warnings[0]).toEqual({ code: 'no-hash', model: LLAMA_7B });
});

test('pipelines in the file replace ours', async () => {
  const content = JSON.parse(await builtInText());
  const pipelines = { ours: content.pipelines.local };
  const registry = await loadRegistry(await written({ ...content, pipelines }));
  expect(registry.pipelines).toEqual(pipelines);
});

test('the threshold of optional folders is the file’s own, else ours, without a warning', async () => {
  const without = await loadRegistry(
    await written(changed(await builtInText(), ['optional_folders_cpu_threshold'], undefined)),
  );
  expect(without.optional_folders_cpu_threshold).toBe((await loadRegistry()).optional_folders_cpu_threshold);
  expect(without.warnings).toEqual([]);

  const own = await loadRegistry(
    await written(changed(await builtInText(), ['optional_folders_cpu_threshold'], 0)),
  );
  expect(own.optional_folders_cpu_threshold).toBe(0);
  expect(own.id).not.toBe(without.id);
});
