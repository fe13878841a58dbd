import { expect, test } from 'vitest';
import { GIB, MIB } from '../../main/nouns/bytes.ts';
import { isIntegratedAmd } from '../../main/probe/gpu/amd-kinds.ts';

test.for([
  ['AMD Radeon Graphics', null, true],
  ['AMD Radeon(TM) Graphics', null, true],
  ['AMD Radeon (TM) Graphics', null, true],
  ['AMD Radeon (TM) 680M', null, true],
  ['HawkPoint1', null, true],
  ['AMD Radeon Graphics', 'gfx1201', false],
  ['AMD Radeon Graphics', 'gfx1036', true],
  ['AMD Radeon 780M Graphics', null, true],
  ['Radeon 8060S Graphics', null, true],
  ['AMD Radeon Vega 8 Graphics', null, true],
  ['Raphael', null, true],
  ['Strix Halo [Radeon Graphics / Radeon 8050S Graphics / Radeon 8060S Graphics]', null, true],
  ['AMD Instinct MI300A', 'gfx942', true],
  ['AMD Instinct MI300X', 'gfx942', false],
  ['Vega 10 XL/XT [Radeon RX Vega 56/64]', 'gfx900', false],
  ['Vega 10 XL/XT [Radeon RX Vega 56/64]', null, false],
  ['Vega 20 [Radeon VII]', null, false],
  ['AMD Radeon RX 6800M', null, false],
  ['AMD Radeon RX 7900 XTX', null, false],
  ['AMD Radeon AI PRO R9700', null, false],
] as const)('%s (%s) is part of the processor: %s', ([name, gfx, integrated]) => {
  expect(isIntegratedAmd({ name, gfx, deviceId: null, vramBytes: null })).toBe(integrated);
});

test.for([
  ['0x1902', 'Krackan Point 2', true],
  ['0x130f', 'Kaveri', true],
  ['0x9851', 'Mullins', true],
  ['0x74a0', 'MI300A', true],
  ['0x74a1', 'MI300X', false],
  ['0x7481', 'Steam Machine', false],
  ['0x694c', 'Vega M', false],
] as const)('by the id %s alone, %s is part of the processor: %s', ([deviceId, , integrated]) => {
  expect(isIntegratedAmd({ name: null, gfx: null, deviceId, vramBytes: 2 * GIB })).toBe(integrated);
});

test('an unknown card with a round 512 MiB is a carve-out', () => {
  const clues = { name: 'AMD GPU', gfx: null, deviceId: null };
  expect(isIntegratedAmd({ ...clues, vramBytes: 512 * MIB })).toBe(true);
  expect(isIntegratedAmd({ ...clues, vramBytes: 8176 * MIB })).toBe(false);
});
