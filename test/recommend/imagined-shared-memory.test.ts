import { expect, test } from 'vitest';
import { GIB } from '../../main/nouns/bytes.ts';
import { cardMemoryBytes } from '../../main/probe/nouns/card-memory.ts';
import type { WhatIf } from '../../main/recommend/nouns/what-if-input.ts';
import { recommend } from '../../main/recommend/recommend.ts';
import { imagine } from '../../main/recommend/what-if.ts';
import { english, plainWording } from '../../main/words/plain-wording.ts';
import { machineOf, messageOf, reasonsFor, registry } from './given.ts';
import { mac, machineFrom, profileFrom, strixHalo } from './given-shared.ts';

const nothing = { machine: null, speed: null };
const whatIf = (input: WhatIf, facts: Parameters<typeof imagine>[0] = nothing) =>
  recommend(imagine(facts, input, registry));
const CORES = 16;

test.for([
  ['Apple M1', 8, 5.33, 'LIGHT_CPU'],
  ['Apple M1', 16, 10.67, 'MEDIUM_GPU'],
  ['Apple M4 Pro', 24, 16, 'MEDIUM_GPU'],
  ['Apple M3 Max', 36, 27, 'HEAVY_GPU'],
  ['m4 max', 64, 48, 'HEAVY_GPU'],
  ['Ryzen AI Max+ 395', 128, 64, 'HEAVY_GPU'],
  ['AMD Ryzen AI MAX+ 395 w/ Radeon 8060S', 64, 32, 'HEAVY_GPU'],
  ['Strix Halo', 32, 16, 'HEAVY_GPU'],
  ['Radeon 890M', 16, 8, 'MEDIUM_GPU'],
  ['GB10', 128, 127, 'HEAVY_GPU'],
  ['DGX Spark', 128, 127, 'HEAVY_GPU'],
  ['N1X', 64, 63, 'HEAVY_GPU'],
  ['NVIDIA Thor', 128, 127, 'HEAVY_GPU'],
  ['Jetson Orin Nano', 8, 7, 'LIGHT_CPU'],
] as const)('--gpu "%s" --ram %d: up to %d GB of it, %s', ([gpu, ramGb, gib, tier]) => {
  const subject = imagine(nothing, { gpu, ramGb, cores: CORES }, registry);
  const [card] = subject.machine.gpus;
  expect(card && cardMemoryBytes(card, subject.machine.memory)).toBeCloseTo(gib * GIB, -8);
  const advice = recommend(subject);
  expect(advice.recommended.tier).toBe(tier);
  expect(advice.recommended.provenance.llm).toBe('registry');
  expect(advice.warnings).toContainEqual(expect.objectContaining({ code: 'imagined-shared-memory' }));
});

test('its notice says how much of the RAM it may use', () => {
  const advice = whatIf({ gpu: 'Apple M4 Pro', ramGb: 24, cores: 12 });
  expect(messageOf(advice, 'imagined-shared-memory')).toBe(
    'The Apple M4 Pro shares the RAM and may usually use 16 GB of 24 GB.',
  );
  expect(english.summary(advice)[0]).toBe(
    'Detected: 24 GB RAM, 12 cores, Apple M4 Pro with up to 16 GB of the RAM, CPU score unknown',
  );
});

test('without a size of the RAM this machine’s counts, and the notice says so', () => {
  const facts = { machine: machineOf({ ramGib: 32, cores: 12 }), speed: null };
  expect(messageOf(whatIf({ gpu: 'Apple M4 Pro' }, facts), 'imagined-shared-memory')).toBe(
    'The Apple M4 Pro shares the RAM and may usually use 21 GB of 32 GB. ' +
      'That is the RAM of this machine: --ram sets another size.',
  );
});

test.for([
  [20, 20, 'The Apple M4 Pro shares the RAM: 20 GB of 24 GB count, as given.'],
  [
    48,
    23,
    'The Apple M4 Pro shares the RAM: of the 48 GB given, 23 GB count. ' +
      'It has 24 GB, and the system needs a part.',
  ],
] as const)('a given memory of the card is a limit, and the RAM another: %d GB', ([vramGb, gib, words]) => {
  const advice = whatIf({ gpu: 'Apple M4 Pro', ramGb: 24, cores: 12, vramGb });
  expect(advice.detected.gpu?.vramBytes).toBe(gib * GIB);
  expect(messageOf(advice, 'imagined-shared-memory')).toBe(words);
});

test('an Apple chip that no list has shares the RAM too', () => {
  const advice = whatIf({ gpu: 'Apple M9 Pro', ramGb: 24, cores: 12, vramGb: 40, target: 'ava' });
  expect(advice.detected.gpu).toEqual({ name: 'Apple M9 Pro', vramBytes: 23 * GIB, sharesRam: true });
});

test.for(['Apple M9 Pro', 'Radeon RX 9999 XT', 'Intel Arc B999'])('AVA cannot use it either: %s', (gpu) => {
  const advice = whatIf({ gpu, ramGb: 24, cores: 12, vramGb: 16, target: 'ava' });
  expect(advice.warnings.map(({ code }) => code)).toContain('target-cannot-use-gpu');
});

test('this machine’s own card, named, keeps what is set aside for it, whatever it may use', async () => {
  const facts = { machine: await machineFrom(strixHalo(31, 96, 15.5, 111.5)), speed: null };
  const asFound = whatIf({ gpu: 'Strix Halo [Radeon 8060S]' }, facts);
  expect(messageOf(asFound, 'imagined-shared-memory')).toMatch(
    /may use 112 GB: 96 GB are set aside for it, the rest is part of 31 GB of RAM\./,
  );
  const limited = whatIf({ gpu: 'Strix Halo [Radeon 8060S]', vramGb: 100 }, facts);
  expect(limited.detected.gpu).toMatchObject({ vramBytes: 100 * GIB, setAsideBytes: 96 * GIB });
});

test('a card of the list that has its own memory is none of this', () => {
  const advice = whatIf({ gpu: 'RTX 4090', ramGb: 24, cores: 12 });
  expect(advice.warnings.map(({ code }) => code)).not.toContain('imagined-shared-memory');
});

test('an unlisted name is refused with the names that work', () => {
  expect(() => whatIf({ gpu: 'Apple M4 Pto', ramGb: 24, cores: 12 })).toThrow(
    expect.objectContaining({ failure: expect.objectContaining({ nearest: 'Apple M4 Pro' }) }),
  );
});

test('a name that almost is another name of a listed one is told that', () => {
  expect(() => whatIf({ gpu: 'Strix Hallo', ramGb: 128, cores: 16 })).toThrow(
    expect.objectContaining({ failure: expect.objectContaining({ nearest: 'Strix Halo' }) }),
  );
});

test('AVA cannot use an imagined one either', () => {
  const advice = whatIf({ gpu: 'GB10', ramGb: 128, cores: 20, target: 'ava' });
  expect(advice.warnings.map(({ code }) => code)).toContain('target-cannot-use-gpu');
});

test('this machine’s own card, named, keeps its measurement', async () => {
  const machine = await machineFrom(mac('Apple M4 Pro', 24, 16_384));
  const facts = { machine, speed: profileFrom(machine, [12, 30]) };
  const advice = whatIf({ gpu: 'apple m4 pro' }, facts);
  expect(advice.recommended.provenance.llm).toBe('predicted');
  expect(advice.warnings.map(({ code }) => code)).not.toContain('imagined-shared-memory');
  const slow = { machine, speed: profileFrom(machine, [12, 8]) };
  expect(reasonsFor(whatIf({ gpu: 'apple m4 pro' }, slow), 'MEDIUM_GPU')).toContain('card-slower-than-cpu');
});

test('a measured card keeps counting with more memory, other cores or a given score', async () => {
  const machine = await machineFrom(mac('Apple M4 Pro', 24, 16_384));
  const facts = { machine, speed: profileFrom(machine, [12, 30]) };
  expect(whatIf({ ramGb: 48 }, facts)).toMatchObject({
    recommended: { tier: 'HEAVY_GPU', provenance: { llm: 'predicted' } },
    detected: { gpu: { vramBytes: 36 * GIB } },
  });
  expect(whatIf({ cores: 8 }, facts).recommended.tier).toBe('MEDIUM_GPU');
  expect(whatIf({ score: 4 }, facts).recommended.tier).toBe('MEDIUM_GPU');
});

test('on a machine smaller than its system no capacity is below nothing', () => {
  const advice = whatIf({ gpu: 'Apple M4 Pro', ramGb: 0.5, cores: 12 });
  const capacities = advice.tiers.flatMap(({ reasons }) =>
    reasons.flatMap((reason) => (reason.code === 'does-not-fit' ? [reason.capacityBytes] : [])),
  );
  expect(capacities).toContain(0);
  expect(Math.min(...capacities)).toBe(0);
});

test('in German it is said what becomes of a given size', () => {
  const said = { code: 'imagined-shared-memory', card: 'Apple M4 Pro', ramBytes: 24 * GIB } as const;
  const german = plainWording('de', 'de-DE');
  const words = (cardBytes: number, saidBytes: number) =>
    german.warning({ ...said, cardBytes, saidBytes, isRamOfThisMachine: false });
  expect(words(20 * GIB, 20 * GIB)).toContain('Wie angegeben zählen 20 GB von 24 GB.');
  expect(words(23 * GIB, 48 * GIB)).toContain('Von den angegebenen 48 GB zählen 23 GB.');
});
