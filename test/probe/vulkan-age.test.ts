import { expect, test } from 'vitest';
import { isTooOldForVulkan } from '../../main/probe/gpu/vulkan-age.ts';

test.for([
  ['amd', 'AMD Radeon HD 6450'],
  ['amd', 'ATI Radeon HD 5770'],
  ['amd', 'Caicos [Radeon HD 6450/7450/8450 / R5 230 OEM]'],
  ['amd', 'Trinity 2 [Radeon HD 7520G]'],
  ['intel', 'Intel GPU 0x0102'],
  ['intel', 'Intel GPU 0x0412'],
  ['intel', 'Intel(R) HD Graphics 4000'],
  ['intel', 'Intel(R) HD Graphics P4600'],
  ['intel', 'Intel(R) Iris(TM) Pro Graphics 5200'],
  ['intel', 'Xeon E3-1200 v3/4th Gen Core Processor Integrated Graphics Controller'],
  ['intel', 'Haswell-ULT Integrated Graphics Controller'],
] as const)('the %s card %s is too old for llama.cpp, whatever its driver', ([vendor, name]) => {
  expect(isTooOldForVulkan(vendor, name)).toBe(true);
});

test.for([
  ['amd', 'AMD Radeon HD 7970'],
  ['amd', 'AMD GPU 0x67df'],
  ['amd', 'Oland [Radeon HD 8570 / R5 430 OEM / R7 240/340]'],
  ['amd', 'AMD Radeon RX 6450'],
  ['intel', 'Intel GPU 0x0a84'],
  ['intel', 'Intel GPU 0x4680'],
  ['intel', 'Intel GPU 0x0bd5'],
  ['intel', 'Intel(R) HD Graphics 5500'],
  ['intel', 'Intel(R) HD Graphics 530'],
  ['intel', 'Intel(R) UHD Graphics 620'],
  ['intel', 'Intel(R) Iris(R) Graphics 6100'],
  ['intel', 'Intel(R) Arc(TM) A770 Graphics'],
] as const)('the %s card %s is not', ([vendor, name]) => {
  expect(isTooOldForVulkan(vendor, name)).toBe(false);
});
