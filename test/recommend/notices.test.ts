import { expect, test } from 'vitest';
import { GIB } from '../../main/nouns/bytes.ts';
import type { Gpu } from '../../main/probe/nouns/machine.ts';
import { english } from '../../main/words/plain-wording.ts';
import type { Registry } from '../../registry/schema.ts';
import { card, type Given, given, machineOf, messageOf, profileOf, registry, registryWith } from './given.ts';

const codes = (what: Given) => given(what).warnings.map(({ code }) => code);
const said = (what: Given, code: string) => messageOf(given(what), code);

test('a research-only voice is named, with a free one in its place', () => {
  expect(said({}, 'research-only-voice')).toBe(
    'The voice en_US-lessac-high may not be used for business calls. The recordings it was trained on are ' +
      'licensed for research only; commercial speech synthesis is excluded. en_US-ljspeech-high may be used freely instead.',
  );
});

test.for([
  ['en_US-ljspeech-high', undefined],
  ['en_US-amy-low', 'research-only-voice'],
] as const)('the voice %s is warned of by %s', ([voice, code]) => {
  const spoken = registryWith('HEAVY_CPU', (tier) => ({
    ...tier,
    models: { ...tier.models, tts: { name: `${voice}.onnx` } },
  }));
  const licences = codes({ registry: spoken }).filter((one) => one === 'research-only-voice');
  expect(licences[0]).toBe(code);
});

test('a voice without a replacement or a note is named all the same', () => {
  const voices = Object.entries(registry.models.tts).map(
    ([id, { free_replacement: _, license_note: __, ...voice }]) => [id, voice],
  );
  const tts = Object.fromEntries(voices);
  const bare = { ...registry, models: { ...registry.models, tts } };
  expect(said({ registry: bare }, 'research-only-voice')).toBe(
    'The voice en_US-lessac-high may not be used for business calls.',
  );
});

test.for([
  ['restricted', 'licence-restricted', 'sets conditions'],
  ['no', 'licence-non-commercial', 'forbids commercial use'],
  ['unknown', 'licence-unknown', 'is not cleared for commercial use'],
] as const)('a model whose commercial use is "%s" is warned of as %s', ([commercial_use, code, words]) => {
  const model = registry.models.llm['llama-2-7b-chat'];
  if (model === undefined) throw new Error('the catalogue has no llama-2-7b-chat');
  const { license_note: _, ...bare } = model;
  const llm = { ...registry.models.llm, 'llama-2-7b-chat': { ...bare, commercial_use } };
  const changed = { ...registry, models: { ...registry.models, llm } };
  expect(said({ registry: changed }, code)).toBe(
    `The licence of Llama-2-7B (Llama 2 Community License) ${words}.`,
  );
});

test('a free licence is no news', () => {
  expect(codes({ ramGib: 16, cores: 8 }).filter((code) => code.startsWith('licence'))).toEqual([]);
});

test("the seconds of speech are the registry's, and that is said where there are any", () => {
  expect(codes({})).toContain('stt-tts-not-measured');
  const silent = registryWith('HEAVY_CPU', (tier) => ({ ...tier, expectations: {} }));
  const advice = given({ registry: silent });
  expect(advice.warnings.map(({ code }) => code)).not.toContain('stt-tts-not-measured');
  expect(advice.recommended).toMatchObject({
    turnSec: { stt: null, tts: null, total: null },
    provenance: { stt: null, llm: 'predicted', tts: null },
    firstTurnSec: null,
  });
  expect(english.summary(advice)[1]).toBe('Recommendation: HEAVY_CPU (Llama-2-7B), seconds per turn unknown');
});

test('without a speed it is said whose figures these are', () => {
  expect(said({ score: null }, 'no-speed')).toMatch(/^This machine was not measured\./);
  expect(said({ score: null, imagined: true }, 'no-speed')).toMatch(/^No speed is known for this machine\./);
  expect(codes({})).not.toContain('no-speed');
});

test('a card that was not measured is named', () => {
  const onCard = { gpus: [card(24)], score: 6 };
  expect(said(onCard, 'no-speed')).toBe(
    'The speed of the GeForce RTX 3060 was not measured, so no seconds can be predicted for it.',
  );
  expect(given(onCard).recommended).toMatchObject({
    tier: 'HEAVY_GPU',
    provenance: { llm: 'registry' },
    tokensPerSec: 12,
    concurrentCalls: 8,
  });
});

test('a model that the catalogue does not know is named', () => {
  const strange = registryWith('LIGHT_CPU', (tier) => ({
    ...tier,
    models: {
      stt: { name: 'my-ears' },
      llm: { name: 'my-model.gguf', size_mb: 1000 },
      tts: { name: 'my-voice.onnx' },
    },
  }));
  const advice = given({ ramGib: 8, cores: 4, registry: strange });
  expect(advice.recommended).toMatchObject({
    tier: 'LIGHT_CPU',
    models: { stt: 'my-ears', llm: 'my-model.gguf', tts: 'my-voice.onnx' },
    provenance: { llm: 'registry' },
    memoryBytes: null,
    downloadBytes: null,
  });
  expect(messageOf(advice, 'no-speed')).toBe(
    'my-model.gguf is not in the catalogue, so its speed cannot be predicted.',
  );
  expect(english.summary(advice)[1]).toBe(
    'Recommendation: LIGHT_CPU (my-model.gguf), about 13 s per turn by the model list',
  );
});

test('what the benchmark, the probe and the registry had to say is passed on, each thing once', () => {
  const busy = { code: 'contended', low: 1, high: 2 } as const;
  const old = { code: 'as-written', of: 'contended', message: 'Other work took the processor.' } as const;
  const silent = { code: 'tool-silent', tool: 'nvidia-smi', sec: 2 } as const;
  const machine = { warnings: [silent, silent] };
  const profile = profileOf(6, { noise: { spread: 1, contended: true }, warnings: [busy, old] });
  const warned: Registry = { ...registry, warnings: [{ code: 'no-gpus', count: 3 }] };
  const { warnings } = given({ profile, machine, registry: warned });
  expect(warnings.filter(({ code }) => /contended|as-written/.test(code))).toHaveLength(1);
  expect(warnings.filter(({ code }) => code === 'tool-silent')).toEqual([silent]);
  expect(warnings).toEqual(expect.arrayContaining([...warned.warnings]));
});

test('a score that only reaches the guideline is said not to be above it', () => {
  const forced = given({ score: 5, wishes: { tier: 'HEAVY_CPU' } }).alternatives[0];
  expect(messageOf(forced, 'score-under-guideline')).toBe(
    'CPU score 5.0 is not above the guideline of 5.0 for HEAVY_CPU.',
  );
  expect(codes({ score: 5.1 })).not.toContain('score-under-guideline');
});

test('a score that was measured while busy is told as a range, refused or insisted on', () => {
  const cpuScoreRange = { low: 1, high: 2.75 };
  const profile = profileOf(2.5, { cpuScoreRange, noise: { spread: 0.1, contended: true } });
  const advice = given({ profile, wishes: { tier: 'HEAVY_CPU' } });
  const sentence =
    'CPU score 1.0 to 2.8, measured while busy, is not safely above the guideline of 5.0 for HEAVY_CPU.';
  const tier = advice.tiers.find(({ name }) => name === 'HEAVY_CPU');
  expect(tier?.reasons.map((reason) => english.reason('HEAVY_CPU', reason))).toContain(sentence);
  expect(messageOf(advice.alternatives[0], 'score-under-guideline')).toBe(sentence);
});

test('the download of a model that the catalogue does not know is as large as its tier says', () => {
  const strange = registryWith('LIGHT_CPU', (tier) => ({
    ...tier,
    models: { ...tier.models, llm: { name: 'my-model.gguf', size_mb: 1000 } },
  }));
  const { recommended } = given({ ramGib: 8, cores: 4, registry: strange });
  expect(recommended.downloadBytes).toBe(1e9 + 41_205_931 + 63_201_294 + 4885);
});

test('too little free memory is a warning and never the rule', () => {
  const { memory } = machineOf({ ramGib: 32 });
  const busy = (availableGib: number, gpus: readonly Gpu[] = []): Given => ({
    gpus,
    machine: { memory: { ...memory, availableBytes: availableGib * GIB } },
  });
  expect(given(busy(5)).recommended.tier).toBe('HEAVY_CPU');
  expect(said(busy(5), 'low-free-memory')).toBe('9.7 GB of memory are needed, 5 GB are free now.');
  expect(codes(busy(20))).not.toContain('low-free-memory');
  expect(said(busy(3, [card(24)]), 'low-free-memory')).toBe(
    '4.8 GB of memory are needed, 3 GB are free now.',
  );
});

test('exactly as much free memory as is needed is enough', () => {
  const needed = given({}).recommended.memoryBytes ?? 0;
  const { memory } = machineOf({});
  const withFree = (availableBytes: number) => ({ machine: { memory: { ...memory, availableBytes } } });
  expect(codes(withFree(needed))).not.toContain('low-free-memory');
  expect(codes(withFree(needed - 1))).toContain('low-free-memory');
});

test('what just fits may lack free memory too', () => {
  const capacityBytes = given({}).recommended.memoryBytes ?? 0;
  const usableBytes = capacityBytes + GIB;
  const memory = { totalBytes: usableBytes, availableBytes: GIB, limitBytes: null, usableBytes };
  const forced = given({ machine: { memory }, wishes: { tier: 'HEAVY_CPU' } }).alternatives[0];
  expect(messageOf(forced, 'low-free-memory')).toMatch(/, 1 GB are free now\.$/);
});

test('what does not fit at all is not said to lack free memory', () => {
  const forced = given({ ramGib: 4, cores: 4, wishes: { tier: 'HEAVY_CPU' } }).alternatives[0];
  expect(forced?.kind).toBe('forced');
  expect(messageOf(forced, 'low-free-memory')).toBeUndefined();
});

test('a disk that is too full for the downloads is said with both sizes', () => {
  const disk = (freeBytes: number | null): Given => ({ machine: { disk: { folder: '/models', freeBytes } } });
  expect(said(disk(3e9), 'low-disk')).toBe('6.1 GB are to be downloaded, 3 GB are free in /models.');
  const needed = given({}).recommended.downloadBytes ?? 0;
  expect(codes(disk(needed))).not.toContain('low-disk');
  expect(codes(disk(needed - 1))).toContain('low-disk');
  expect(codes(disk(null))).not.toContain('low-disk');
  const hybrid = given(disk(1e9)).alternatives[0];
  expect(messageOf(hybrid, 'low-disk')).toBe('1.9 GB are to be downloaded, 1 GB are free in /models.');
});

const onLinux = { os: { platform: 'linux', release: '' } };
const cpu = (architecture: string) => ({ cpu: { ...machineOf({}).cpu, architecture } });

test.for([
  ['NVIDIA CUDA on x86-64 Linux', {}, onLinux, false],
  ['the same, by another name', {}, { ...onLinux, ...cpu('x86_64') }, false],
  ['an AMD card', { vendor: 'amd', backend: 'vulkan' }, onLinux, true],
  ['an NVIDIA card without CUDA', { backend: 'vulkan' }, onLinux, true],
  ['Windows', {}, { os: { platform: 'win32', release: '' } }, true],
  ['ARM', {}, { ...onLinux, ...cpu('arm64') }, true],
  ['an imagined card without a name', { vendor: 'other', backend: null }, onLinux, false],
  ['a card of an unknown make', { vendor: 'other', backend: 'vulkan' }, onLinux, true],
  ['an imagined machine', {}, { os: { platform: 'unknown', release: '' }, ...cpu('unknown') }, false],
] as [string, Partial<Gpu>, Given['machine'], boolean][])(
  'AVA and its card: %s',
  ([, gpu, machine = {}, warned]) => {
    const what: Given = { gpus: [card(24, gpu)], machine, wishes: { target: 'ava' } };
    expect(codes(what).includes('target-cannot-use-gpu')).toBe(warned);
    expect(given(what).recommended.tier).toBe('HEAVY_GPU');
  },
);

test('what AVA cannot use an external llama-server can', () => {
  const what = (target: 'ava' | 'llama-server'): Given => ({
    gpus: [card(24, { vendor: 'amd', name: 'Radeon RX 7900 XTX', backend: 'vulkan' })],
    wishes: { target },
  });
  expect(said(what('ava'), 'target-cannot-use-gpu')).toBe(
    'AVA cannot use the Radeon RX 7900 XTX: it needs NVIDIA CUDA on x86-64 Linux. ' +
      'An external llama-server can (--target llama-server).',
  );
  expect(codes(what('llama-server'))).not.toContain('target-cannot-use-gpu');
  expect(codes({ wishes: { target: 'ava' } })).not.toContain('target-cannot-use-gpu');
});

test('the first words are told apart only where the target speaks while the model writes', () => {
  const { recommended } = given({ wishes: { target: 'llama-server' }, score: 6 });
  const sentence = 40 / 24 + 12 / 6;
  expect(recommended.firstAudioSec).toBeCloseTo(2 + sentence + 3 * (12 / 30), 6);
  expect(given({ wishes: { target: 'ava' } }).recommended.firstAudioSec).toBeNull();
  const silent = registryWith('HEAVY_CPU', (tier) => ({ ...tier, expectations: {} }));
  expect(
    given({ registry: silent, wishes: { target: 'llama-server' } }).recommended.firstAudioSec,
  ).toBeNull();
});

test('a pipeline without keys needs none', () => {
  const hybrid = registry.pipelines.hybrid_support;
  if (hybrid === undefined) throw new Error('the registry has no hybrid_support');
  const { api_keys: _, ...keyless } = hybrid;
  const pipelines = { ...registry.pipelines, hybrid_support: keyless };
  const advice = given({ registry: { ...registry, pipelines } });
  expect(advice.alternatives[0]?.warnings).toEqual([]);
});

test.for([
  ['local', 'local'],
  ['hybrid_support', 'cloud'],
] as const)('a registry without %s is refused: there is no pipeline %s', ([name, kind]) => {
  const { [name]: _, ...pipelines } = registry.pipelines;
  expect(() => given({ registry: { ...registry, source: 'mine.json', pipelines } })).toThrow(
    expect.objectContaining({ failure: { code: 'pipeline-missing', registry: 'mine.json', kind } }),
  );
});
