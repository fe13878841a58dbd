import { expect, test } from 'vitest';
import type { Gpu } from '../../main/probe/nouns/machine.ts';
import { card, codes, type Given, given, machineOf, registryWith, said } from './given.ts';

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

test('an external llama-server can use cards that AVA cannot', () => {
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

test('time to first words is shown separately only if the target speaks while the model writes', () => {
  const { recommended } = given({ wishes: { target: 'llama-server' }, score: 6 });
  const sentence = 40 / 24 + 12 / 6;
  expect(recommended.firstAudioSec).toBeCloseTo(2 + sentence + 3 * (12 / 30), 6);
  expect(given({ wishes: { target: 'ava' } }).recommended.firstAudioSec).toBeNull();
  const silent = registryWith('HEAVY_CPU', (tier) => ({ ...tier, expectations: {} }));
  expect(
    given({ registry: silent, wishes: { target: 'llama-server' } }).recommended.firstAudioSec,
  ).toBeNull();
});

test('AVA’s server is said to be slower than llama.cpp alone, until a trial of it measured this model', () => {
  const ava: Given = { score: 6, wishes: { target: 'ava' } };
  expect(said(ava, 'server-not-measured')).toBe(
    "The seconds are llama.cpp's own. AVA's server runs it through Python, which elsewhere added " +
      '0.5 to 1.0 s per reply. Measure the server once it runs: voicefit try --server.',
  );
  const { llm } = given(ava).recommended.models;
  expect(codes({ ...ava, spoken: { llm: { [llm ?? '']: 4 } } })).not.toContain('server-not-measured');
  expect(codes({ ...ava, spoken: { llm: { other: 4 } } })).toContain('server-not-measured');
});

test('it is not said of another target, of seconds from the model list, or of the cloud', () => {
  for (const target of ['llama-server', 'ollama', undefined] as const) {
    expect(codes({ score: 6, wishes: { target } })).not.toContain('server-not-measured');
  }
  expect(codes({ score: null, wishes: { target: 'ava' } })).not.toContain('server-not-measured');
  expect(codes({ score: 0.1, wishes: { target: 'ava' } })).not.toContain('server-not-measured');
});
