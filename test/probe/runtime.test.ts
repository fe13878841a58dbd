import { expect, test } from 'vitest';
import { openedCards } from '../../main/probe/gpu/opened-cards.ts';
import { english } from '../../main/words/plain-wording.ts';
import { codes, gpuWith } from './given.ts';
import { AMD, ARC, ask, GB10, M3, opens, RAPHAEL, refuses } from './given-runtime.ts';

const nameless = (id: string) => gpuWith({ name: `NVIDIA GPU ${id}`, vramBytes: null, driver: null });

test.for([
  ['no card', [], []],
  ['integrated graphics', [RAPHAEL], ['vulkan']],
  ['a card of an unknown maker', [gpuWith({ vendor: 'other', name: 'MTT S80' })], []],
  ['an AMD card', [AMD, RAPHAEL], ['vulkan']],
  ['an Intel card', [ARC], ['vulkan']],
  ['an Apple chip', [M3], ['metal']],
  ['an NVIDIA chip with unified memory', [GB10], ['cuda', 'vulkan']],
  ['cards of two makers', [gpuWith(), AMD], ['cuda', 'vulkan']],
] as const)('for %s only suitable backends are tried, each once', async ([, cards, backends]) => {
  expect((await ask(cards)).asked).toEqual(backends);
});

test.for([
  ['nothing of a card is in /dev', ['null', 'kvm'], []],
  ['NVIDIA’s own files are there', ['nvidia0'], ['cuda', 'vulkan']],
  ['any card’s files are there', ['dri'], ['cuda', 'vulkan']],
  ['WSL gives its card', ['dxg'], ['cuda', 'vulkan']],
] as const)(
  'on Linux the runtime is started only if it could reach a card: %s',
  async ([, devices, backends]) => {
    expect((await ask([gpuWith()], {}, { devices })).asked).toEqual(backends);
  },
);

test('on a Mac every card is tried with Metal', async () => {
  expect((await ask([AMD], {}, { platform: 'darwin' })).asked).toEqual(['metal']);
});

test('a card that CUDA opens is usable and needs no Vulkan', async () => {
  const { gpus, warnings, asked } = await ask([gpuWith()], { cuda: opens('NVIDIA GeForce RTX 3090') });
  expect(gpus).toMatchObject([{ usable: true, backend: 'cuda', causes: [] }]);
  expect(warnings).toEqual([]);
  expect(asked).toEqual(['cuda']);
});

test('if CUDA fails and Vulkan opens the card, it is usable with Vulkan', async () => {
  const { gpus } = await ask([gpuWith()], { vulkan: opens('NVIDIA GeForce RTX 3090') });
  expect(gpus).toMatchObject([{ usable: true, backend: 'vulkan' }]);
});

test('a card that the runtime does not list is not usable', async () => {
  const cards = [gpuWith(), gpuWith({ name: 'NVIDIA GeForce GTX 1650', busId: '0000:02:00.0' })];
  const { gpus, warnings } = await ask(cards, { cuda: opens('NVIDIA GeForce RTX 3090') });
  expect(gpus.map(({ usable }) => usable)).toEqual([true, false]);
  expect(codes(warnings)).toEqual(['gpu-not-usable']);
  expect(warnings.map(english.warning)).toEqual([
    expect.stringMatching(/GTX 1650 is present but cannot be used.*lists only NVIDIA GeForce RTX 3090/),
  ]);
});

test('a card that cannot be opened keeps its place, its memory and the runtime’s own message', async () => {
  const { gpus, warnings } = await ask([gpuWith()], { cuda: refuses('error 35.') });
  expect(gpus).toMatchObject([
    { name: 'NVIDIA GeForce RTX 3090', vramBytes: 24 * 1024 ** 3, usable: false, backend: null },
  ]);
  expect(english.causes(gpus[0]?.causes ?? [])).toBe(
    "The llama.cpp runtime cannot open it. Check that the driver's CUDA library (libcuda) is installed. " +
      'It said: cuda: error 35. vulkan: no such backend.',
  );
  expect(gpus[0]?.causes).toEqual([
    {
      code: 'not-opened',
      lacks: 'libcuda',
      refusals: [
        { backend: 'cuda', failure: { code: 'said', said: 'error 35.' } },
        { backend: 'vulkan', failure: { code: 'said', said: 'no such backend' } },
      ],
    },
  ]);
  expect(codes(warnings)).toEqual(['gpu-not-usable']);
});

test.for([
  [
    'a driver that is too old for CUDA 12',
    gpuWith({ driver: '470.82.01' }),
    {},
    /driver 470\.82\.01 is too old/,
  ],
  ['the newest that is too old', gpuWith({ driver: '525.53' }), {}, /Update the NVIDIA driver to 525\.60/],
  ['the oldest that is new enough', gpuWith({ driver: '525.60.13' }), {}, /libcuda/],
  ['an old driver on Windows', gpuWith({ driver: '527.41' }), { platform: 'win32' }, /to 528\.33/],
  ['no driver at all', gpuWith({ driver: null }), {}, /No NVIDIA driver answers/],
  [
    'the complaint of nvidia-smi',
    gpuWith({ cause: { code: 'nvidia-driver-mismatch' } }),
    {},
    /Reboot this machine\.$/,
  ],
  [
    'a container without the card',
    gpuWith(),
    { environment: 'container', devices: ['null'] },
    /container has no access to the card.*--gpus all/,
  ],
  ['a container with the card', gpuWith(), { environment: 'container' }, /libcuda/],
  [
    'an old driver in a container without the card',
    gpuWith({ driver: '470.82.01' }),
    { environment: 'container', devices: [] },
    /too old for CUDA 12.*container has no access to the card/,
  ],
  [
    'a container of a Jetson',
    GB10,
    { environment: 'container', devices: ['nvhost-gpu', 'nvmap'] },
    /libcuda/,
  ],
  ['a driver without its device file', gpuWith(), { devices: ['null'] }, /no device file in \/dev.*reboot/],
  [
    'a card that no driver holds',
    gpuWith({ driver: null }),
    { devices: ['null'] },
    /No NVIDIA driver answers/,
  ],
  ['a container in WSL', gpuWith(), { environment: 'container', devices: ['dxg'] }, /libcuda/],
  [
    'a container without an AMD card’s devices',
    AMD,
    { environment: 'container', devices: [] },
    /--device \/dev\/kfd --device \/dev\/dri/,
  ],
  [
    'a container without Intel’s devices',
    ARC,
    { environment: 'container', devices: [] },
    /with --device \/dev\/dri\./,
  ],
  ['a container with an AMD card', AMD, { environment: 'container' }, /AMD's Vulkan driver/],
  ['an Intel card without Vulkan', ARC, {}, /Intel's Vulkan driver/],
  ['an AMD card on Windows', AMD, { platform: 'win32' }, /current driver from amd\.com/],
  ['an Intel card on Windows', ARC, { platform: 'win32' }, /current driver from intel\.com/],
  ['an NVIDIA card on Windows', gpuWith(), { platform: 'win32' }, /current driver from nvidia\.com/],
  ['an AMD card of a Mac', AMD, { platform: 'darwin' }, /with Metal/],
  ['a card on Linux’s old driver', { ...AMD, driver: 'radeon' }, {}, /amdgpu\.cik_support=1/],
  ['a card without a name that is too old', nameless('0x1024'), {}, /whatever its driver/],
  ['a card without a name that is not', nameless('0x1380'), {}, /NVIDIA's driver 525/],
  ['an Apple chip without Metal', M3, { platform: 'darwin' }, /with Metal/],
  ['an Apple chip on Linux', M3, {}, /no backend/],
  ['a maker that llama.cpp does not know', gpuWith({ vendor: 'other', name: 'MTT S80' }), {}, /no backend/],
] as const)('the reason names %s', async ([, card, circumstances, reason]) => {
  const { gpus } = await ask([card], {}, circumstances);
  expect(english.causes(gpus[0]?.causes ?? [])).toMatch(reason);
});

test.for([
  ['the same words', [AMD], ['AMD Radeon RX 7900 XTX (RADV NAVI31)'], 1],
  [
    'other words, but the only device of the maker',
    [gpuWith({ name: 'GA102' })],
    ['NVIDIA GeForce RTX 3090'],
    1,
  ],
  ['a device of another maker', [AMD], ['NVIDIA GeForce RTX 3090'], 0],
  ['only the processor’s graphics', [AMD], ['AMD Radeon Graphics (RADV RAPHAEL)'], 0],
  ['a device that reports no maker', [ARC], ['Some Vulkan device'], 1],
  ['one device for two alike cards', [AMD, { ...AMD, busId: '0000:0a:00.0' }], ['AMD Radeon RX 7900 XTX'], 1],
] as const)('%s', ([, cards, devices, count]) => {
  expect(openedCards(cards, devices, 'vulkan').size).toBe(count);
});
