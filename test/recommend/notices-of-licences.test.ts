import { expect, test } from 'vitest';
import { codes, registry, registryWith, said } from './given.ts';

test('a research-only voice is named, with a free replacement', () => {
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

test('a voice without a replacement or a note is still named', () => {
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
] as const)('a model whose commercial use is "%s" gets the warning %s', ([commercial_use, code, words]) => {
  const model = registry.models.llm['llama-2-7b-chat'];
  if (model === undefined) throw new Error('the catalogue has no llama-2-7b-chat');
  const { license_note: _, ...bare } = model;
  const llm = { ...registry.models.llm, 'llama-2-7b-chat': { ...bare, commercial_use } };
  const changed = { ...registry, models: { ...registry.models, llm } };
  expect(said({ registry: changed }, code)).toBe(
    `The licence of Llama-2-7B (Llama 2 Community License) ${words}.`,
  );
});

test('a free licence produces no notice', () => {
  expect(codes({ ramGib: 16, cores: 8 }).filter((code) => code.startsWith('licence'))).toEqual([]);
});
