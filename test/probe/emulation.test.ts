import { expect, test } from 'vitest';
import { emulationWarning } from '../../main/probe/emulation.ts';

test.for([
  ['Snapdragon(R) X Elite - X1E78100 - Qualcomm(R) Oryon(TM) CPU', 'x86_64', {}, true],
  ['Some CPU', 'x86_64', { processorIdentifier: 'ARMv8 (64-bit) Family 8 Model 1 Revision 201' }, true],
  ['VirtualApple @ 2.50GHz', 'x86_64', {}, true],
  ['Apple M2', 'x64', { isTranslated: true }, true],
  ['Unknown processor', 'x86_64', { isArm: true }, true],
  ['Unknown processor', 'aarch64', { isArm: true }, false],
  ['Ampere(R) Altra(R) Processor', 'x86_64', {}, true],
  ['Intel(R) Core(TM) i7-9750H', 'x86_64', { isTranslated: false }, false],
  [
    'Some CPU',
    'AMD64',
    { processorIdentifier: 'Intel64 Family 6 Model 158 Stepping 10, GenuineIntel' },
    false,
  ],
  ['Snapdragon(R) X Elite', 'arm64', { processorIdentifier: 'ARMv8 (64-bit)' }, false],
  ['Apple M4', 'arm64', { isTranslated: false }, false],
  ['Some CPU', 'arm64', { builtFor: 'x64' }, true],
  ['Some CPU', 'aarch64', { builtFor: 'arm64' }, false],
] as const)('%s with a build for %s and %o is emulated: %s', ([brand, architecture, clues, isEmulated]) => {
  const warning = emulationWarning({ brand, architecture }, clues);
  expect(warning).toEqual(isEmulated ? { code: 'emulated-build', processor: brand } : null);
});
