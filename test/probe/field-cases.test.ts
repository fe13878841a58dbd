import { expect, test } from 'vitest';
import { GIB, MIB } from '../../main/nouns/bytes.ts';
import { largestGpu } from '../../main/probe/nouns/largest-gpu.ts';
import { english } from '../../main/words/plain-wording.ts';
import { machine } from '../hosts/terminal/given.ts';
import { given } from '../recommend/given.ts';
import { codes, controller, printed, recorded } from './given.ts';
import { drm, look } from './told-machine.ts';

/* Machines that people reported to other tools as misread: what their systems told, and what is right. */

const RX_9070_XT = drm(0, 'amdgpu', '0x1002:0x7550', { mem_info_vram_total: '17095983104' });
const GRANITE_RIDGE = drm(1, 'amdgpu', '0x1002:0x164e', { mem_info_vram_total: '536870912' });

test('a card that Vulkan’s driver knows by its chip alone is usable, and beats the processor', async () => {
  const { gpus, warnings } = await look({
    files: { ...RX_9070_XT, ...GRANITE_RIDGE },
    opens: { vulkan: ['AMD Radeon Graphics (RADV GFX1201)'] },
  });
  expect(gpus).toMatchObject([
    {
      name: 'AMD Radeon RX 9070 XT',
      vramBytes: 17095983104,
      integrated: false,
      usable: true,
      backend: 'vulkan',
    },
    { integrated: true, vramBytes: null, usable: false },
  ]);
  expect(codes(warnings)).toEqual(['integrated-gpu']);
  const advice = given({ ramGib: 31, cores: 16, gpus, score: 8 });
  expect(advice.hardwareClass).toBe('HEAVY_GPU');
  expect(advice.recommended.tier).toBe('HEAVY_GPU');
});

test('a card that the runtime left out is not usable, though it opened the processor’s graphics', async () => {
  const { gpus } = await look({
    files: { ...RX_9070_XT, ...GRANITE_RIDGE },
    opens: { vulkan: ['AMD Ryzen 7 9800X3D 8-Core Processor (RADV RAPHAEL_MENDOCINO)'] },
  });
  expect(gpus.map(({ integrated, usable }) => ({ integrated, usable }))).toEqual([
    { integrated: false, usable: false },
    { integrated: true, usable: true },
  ]);
});

test.for([
  ['0xc0', '17095983104', 'AMD Radeon RX 9070 XT'],
  ['0xc3', '17095983104', 'AMD Radeon RX 9070'],
  ['0xff', '12868124672', 'AMD Radeon RX 9070 GRE'],
  ['', '8573157376', 'AMD GPU 0x7550'],
] as const)('a PCI id with the revision %s and %s B is named by both', async ([revision, bytes, name]) => {
  const files = drm(0, 'amdgpu', '0x1002:0x7550', { mem_info_vram_total: bytes, revision });
  expect((await look({ files })).gpus).toMatchObject([{ name, vramBytes: Number(bytes) }]);
});

const B70 = { 'tile0/physical_vram_size_bytes': '34359738368' };

test('two Intel cards on xe have the memory that the kernel states, and are usable', async () => {
  const { gpus, warnings } = await look({
    files: { ...drm(0, 'xe', '0x8086:0xe223', B70), ...drm(1, 'xe', '0x8086:0xe223', B70) },
    opens: { vulkan: ['Intel(R) Graphics (BMG G31)', 'Intel(R) Graphics (BMG G31)'] },
  });
  const card = { name: 'Intel Arc Pro B70', vramBytes: 32 * GIB, integrated: false, usable: true };
  expect(gpus).toMatchObject([card, card]);
  expect(warnings).toEqual([]);
  expect(given({ ramGib: 62, cores: 16, gpus, score: 8 }).hardwareClass).toBe('HEAVY_GPU');
});

/** A display on the bus, without one in `/sys/class/drm`. */
const kept = (place: string, device: string, driver = 'vfio-pci') => {
  const [vendor, id] = device.split(':');
  const files = { vendor, device: id, class: '0x030000', uevent: `DRIVER=${driver}` };
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`/sys/bus/pci/devices/${place}/${name}`, `${text}\n`]),
  );
};

test('a card kept for a virtual machine is listed with the reason, and does not take another one’s device', async () => {
  const { gpus, warnings } = await look({
    files: {
      ...kept('0000:00:09.0', '0x1002:0x7550'),
      ...RX_9070_XT,
      ...kept('0000:0a:00.0', '0x10de:0x2204'),
    },
    controllers: [controller({ busAddress: '0a:00.0' })],
    tools: { 'nvidia-smi': printed('', 9, 'No devices were found') },
    opens: { vulkan: ['AMD Radeon Graphics (RADV GFX1201)'] },
  });
  const elsewhere = { usable: false, causes: [{ code: 'passed-through', driver: 'vfio-pci' }] };
  expect(gpus).toMatchObject([
    { name: 'AMD Radeon RX 9070 XT', usable: true, backend: 'vulkan' },
    { name: 'AMD Radeon RX 9070 XT', ...elsewhere },
    { name: 'GeForce RTX 3090', ...elsewhere },
  ]);
  expect(warnings).toEqual([]);
});

test('the only card, kept for a virtual machine, is worth a warning', async () => {
  const { gpus, warnings } = await look({ files: kept('0000:01:00.0', '0x10de:0x2204', 'pci-stub') });
  expect(gpus).toMatchObject([{ name: 'NVIDIA GPU 0x2204', usable: false }]);
  expect(warnings.map((warning) => english.warning(warning))).toEqual([
    expect.stringMatching(/NVIDIA GPU 0x2204.* kept for a virtual machine \(driver pci-stub\)/),
  ]);
});

const N1X = { 'nvidia-smi': printed(recorded('nvidia/n1x.csv')) };

test('the N1X under its driver’s name shares the machine’s memory', async () => {
  const { gpus, warnings } = await look({
    tools: N1X,
    host: { architecture: 'aarch64', totalBytes: 62.6 * GIB },
    opens: { cuda: ['JMJWOA-Generic-GPU'] },
    devices: ['dxg'],
  });
  expect(gpus).toMatchObject([{ integrated: true, vramBytes: null, usable: true, backend: 'cuda' }]);
  expect(codes(warnings)).toEqual(['unified-memory']);
});

test.for([
  ['a chip without a name, with all of the memory', 'NVIDIA Graphics Device', 122_880, 'aarch64', 119, true],
  ['one with the half that Windows lends', 'NVIDIA Graphics Device', 65_471, 'aarch64', 127.5, true],
  ['a card without a name beside an x86 processor', 'NVIDIA Graphics Device', 65_471, 'x86_64', 64, false],
  ['a card beside an ARM processor', 'NVIDIA RTX A6000', 49_140, 'aarch64', 48, false],
  ['a card without a name beside much more memory', 'NVIDIA Graphics Device', 24_576, 'aarch64', 256, false],
  ['GH200', 'NVIDIA GH200 480GB', 97_871, 'aarch64', 96, false],
  ['GB200', 'NVIDIA GB200', 189_471, 'aarch64', 370, false],
] as const)(
  'an NVIDIA chip may share the machine’s memory: %s',
  async ([, name, mib, architecture, ramGib, shares]) => {
    const smi = printed(`0, ${name}, ${mib}, 580.10, 00000000:01:00.0, GPU-12345678-0000\n`);
    const { gpus } = await look({
      tools: { 'nvidia-smi': smi },
      host: { architecture, totalBytes: ramGib * GIB },
    });
    expect(gpus).toMatchObject([{ integrated: shares, vramBytes: shares ? null : mib * MIB }]);
  },
);

test('a card whose memory Windows does not tell is advised about as unknown, never as having none', async () => {
  const { gpus, warnings } = await look({
    host: { platform: 'win32' },
    controllers: [
      controller({
        vendor: 'Advanced Micro Devices, Inc.',
        model: 'AMD Radeon RX 9070 XT',
        busAddress: '',
        vramMib: 4293918720 / MIB,
      }),
    ],
    opens: { vulkan: ['AMD Radeon RX 9070 XT'] },
  });
  expect(gpus).toMatchObject([{ vramBytes: null, integrated: false, usable: true }]);
  expect(codes(warnings)).toEqual(['gpu-memory-unknown']);
  const advice = given({ ramGib: 32, cores: 16, gpus, score: 8 });
  const [summary = ''] = english.summary(advice);
  expect(summary).toContain('AMD Radeon RX 9070 XT with unknown memory (state it with --vram GB)');
  const said = advice.tiers.flatMap(({ name, reasons }) =>
    reasons.map((reason) => english.reason(name, reason)),
  );
  expect(said).toContain(
    'HEAVY_GPU needs 12 GB of GPU memory; the memory of the AMD Radeon RX 9070 XT is not known. State it with --vram GB.',
  );
  expect([summary, ...said].join(' ')).not.toMatch(/memory of its own/);
});

test('nobody is asked to state the memory of a card that the runtime has no backend for', async () => {
  const { warnings } = await look({
    host: { platform: 'win32' },
    controllers: [
      controller({ vendor: 'Qualcomm', model: 'Adreno(TM) X1-85 GPU', busAddress: '', vramMib: 4095.9 }),
    ],
  });
  expect(codes(warnings)).toEqual(['gpu-not-usable']);
});

test('beside a small card, one whose memory is not told may be enough, and the reason says so', async () => {
  const { gpus } = await look({
    tools: {
      'nvidia-smi': printed(
        '0, NVIDIA GeForce GTX 1050, 2048, 560.94, 00000000:01:00.0, GPU-12345678-0000\n',
      ),
    },
    host: { platform: 'win32' },
    controllers: [
      controller({
        vendor: 'AMD',
        model: 'AMD Radeon RX 9070 XT',
        busAddress: '',
        vramMib: 4293918720 / MIB,
      }),
    ],
    opens: { cuda: ['NVIDIA GeForce GTX 1050'], vulkan: ['AMD Radeon RX 9070 XT'] },
  });
  const { tiers } = given({ ramGib: 32, cores: 16, gpus, score: 8 });
  const heavy = tiers.find(({ name }) => name === 'HEAVY_GPU');
  expect(heavy?.reasons.map((reason) => english.reason('HEAVY_GPU', reason))).toContain(
    'HEAVY_GPU needs 12 GB of GPU memory; the memory of the AMD Radeon RX 9070 XT is not known. State it with --vram GB.',
  );
});

test('a card that is too old for the runtime gets no advice about its driver', async () => {
  const { gpus, warnings } = await look({
    tools: { 'nvidia-smi': printed(recorded('nvidia/k80.csv')) },
    devices: ['nvidia0', 'nvidia1', 'nvidiactl'],
  });
  const card = { vramBytes: 11441 * MIB, usable: false, causes: [{ code: 'card-too-old' }] };
  expect(gpus).toMatchObject([card, card]);
  const said = warnings.map(english.warning).join(' ');
  expect(said).toContain('whatever its driver. The processor does the work.');
  expect(said).not.toMatch(/update|install/i);
});

test.for([
  ['GeForce GTX 1080 Ti', '470.256.02', /Update the NVIDIA driver to 525\.60/],
  ['NVIDIA GeForce GTX 970', '470.256.02', /Update the NVIDIA driver to 525\.60/],
] as const)('a %s on driver %s is told to update it', async ([name, driver, advice]) => {
  const smi = printed(`0, ${name}, 11178, ${driver}, 00000000:01:00.0, GPU-12345678-0000\n`);
  const { warnings } = await look({ tools: { 'nvidia-smi': smi }, devices: ['nvidia0'] });
  expect(warnings.map(english.warning).join(' ')).toMatch(advice);
});

test.for([
  ['GM204 [GeForce GTX 970]', /No NVIDIA driver answers/],
  ['GK210GL [Tesla K80]', /too old for the llama\.cpp runtime/],
] as const)('without NVIDIA’s driver, as under nouveau, %s is told what helps', async ([model, advice]) => {
  const { gpus } = await look({
    files: drm(0, 'nouveau', '0x10de:0x13c2'),
    controllers: [controller({ model, busAddress: '01:00.0' })],
  });
  expect(english.causes(gpus[0]?.causes ?? [])).toMatch(advice);
});

test('a laptop with an AMD processor’s graphics and an RTX has one card of its own', async () => {
  const { gpus } = await look({
    tools: { 'nvidia-smi': printed(recorded('nvidia/one-card.csv')) },
    files: drm(1, 'amdgpu', '0x1002:0x1638', { mem_info_vram_total: `${512 * MIB}` }),
    opens: { cuda: ['NVIDIA GeForce RTX 3090'], vulkan: ['AMD Radeon Graphics (RADV RENOIR)'] },
    devices: ['nvidia0', 'dri'],
  });
  expect(gpus).toMatchObject([
    { vendor: 'nvidia', usable: true, backend: 'cuda' },
    { vendor: 'amd', integrated: true, vramBytes: null },
  ]);
  expect(largestGpu({ gpus, memory: machine.memory })?.vendor).toBe('nvidia');
});
