import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GIB } from '../../main/nouns/bytes.ts';
import { readDisk } from '../../main/probe/disk.ts';
import { machineId } from '../../main/probe/machine-id.ts';
import { machineWarnings } from '../../main/probe/machine-warnings.ts';
import type { Machine } from '../../main/probe/nouns/machine.ts';
import { isOnBattery, parsePmset, readPower, type Supply } from '../../main/probe/power.ts';
import { english } from '../../main/words/plain-wording.ts';
import { codes, filesWith, gpuWith, hostWith, printed, toolsThat } from './given.ts';

const supply = (part: Partial<Supply>): Supply => ({
  type: 'Battery',
  online: false,
  status: '',
  scope: '',
  ...part,
});
const CHARGER = { type: 'Mains' };

test.for([
  ['no supplies', [], false],
  ['a charger that is plugged in', [{ ...CHARGER, online: true }, { status: 'Charging' }], false],
  ['a charger that is not', [CHARGER, { status: 'Discharging' }], true],
  ['a full battery and no charger', [CHARGER, { status: 'Full' }], true],
  ['one of two chargers', [CHARGER, { type: 'USB', online: true }, { status: 'Not charging' }], false],
  ['a battery without any charger', [{ status: 'Discharging' }], true],
  ['a mouse', [{ status: 'Discharging', scope: 'Device' }], false],
] as const)('on battery with %s: %s', ([, supplies, onBattery]) => {
  expect(isOnBattery(supplies.map(supply))).toBe(onBattery);
});

const GOVERNOR = '/sys/devices/system/cpu/cpu0/cpufreq';

test.for([
  ['the firmware’s profile', { '/sys/firmware/acpi/platform_profile': 'low-power\n' }, 'low-power'],
  ['the kernel’s rule', { [`${GOVERNOR}/scaling_governor`]: 'schedutil\n' }, 'schedutil'],
  [
    'a rule that saves',
    { [`${GOVERNOR}/scaling_governor`]: 'powersave\n', [`${GOVERNOR}/scaling_driver`]: 'acpi-cpufreq' },
    'powersave',
  ],
  [
    'a rule that only sounds so',
    { [`${GOVERNOR}/scaling_governor`]: 'powersave\n', [`${GOVERNOR}/scaling_driver`]: 'intel_pstate\n' },
    'balanced',
  ],
  ['nothing', {}, null],
] as const)('the power profile by %s', async ([, files, profile]) => {
  expect((await readPower(filesWith(files), toolsThat({}), hostWith())).profile).toBe(profile);
});

test('a laptop’s supplies are read from the kernel', async () => {
  const files = filesWith({
    '/sys/class/power_supply/AC/type': 'Mains\n',
    '/sys/class/power_supply/AC/online': '0\n',
    '/sys/class/power_supply/BAT0/type': 'Battery\n',
    '/sys/class/power_supply/BAT0/status': 'Discharging\n',
  });
  expect(await readPower(files, toolsThat({}), hostWith())).toEqual({ onBattery: true, profile: null });
});

test('a Mac reports it by pmset, Windows not at all', async () => {
  const mac = hostWith({ platform: 'darwin' });
  const tools = toolsThat({
    'pmset -g batt': printed(
      "Now drawing from 'Battery Power'\n -InternalBattery-0 (id=1)\t81%; discharging\n",
    ),
    'pmset -g': printed('System-wide power settings:\n lowpowermode         1\n'),
  });
  expect(await readPower(filesWith({}), tools, mac)).toEqual({ onBattery: true, profile: 'low-power' });
  expect(parsePmset(["Now drawing from 'AC Power'", ' lowpowermode 0'])).toEqual({
    onBattery: false,
    profile: 'balanced',
  });
  expect(parsePmset([])).toEqual({ onBattery: null, profile: null });
  expect(await readPower(filesWith({}), tools, hostWith({ platform: 'win32' }))).toEqual({
    onBattery: null,
    profile: null,
  });
});

test('free space is reported for the nearest folder that exists', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'voicefit-disk-'));
  try {
    const { freeBytes } = await readDisk(folder);
    expect(freeBytes).toBeGreaterThan(0);
    const below = await readDisk(join(folder, 'not/there/yet'));
    expect(below.folder).toBe(join(folder, 'not/there/yet'));
    expect(below.freeBytes).toBeGreaterThan(0);
  } finally {
    await rm(folder, { recursive: true });
  }
});

type Known = Pick<Machine, 'cpu' | 'memory' | 'gpus' | 'disk' | 'environment' | 'power'>;

const machine: Known = {
  cpu: {
    brand: 'AMD EPYC',
    architecture: 'x86_64',
    physicalCores: 8,
    performanceCores: null,
    logicalCores: 16,
    usableCores: 16,
    features: [],
    lastLevelCacheBytes: null,
  },
  memory: { totalBytes: 32 * GIB, availableBytes: 20 * GIB, limitBytes: null, usableBytes: 32 * GIB },
  gpus: [],
  disk: { folder: '/models', freeBytes: 1e12 },
  environment: 'host',
  power: { onBattery: false, profile: 'balanced' },
};
const { busId: _, cause: __, borrowedBytes: ___, ...card } = gpuWith();
const gpu: Machine['gpus'][number] = { ...card, usable: true, backend: 'cuda', causes: [] };

test('a machine keeps its id when memory changes by a few MiB', () => {
  const id = machineId(machine);
  expect(id).toMatch(/^[0-9a-f]{12}$/);
  expect(
    machineId({
      ...machine,
      memory: { ...machine.memory, totalBytes: 32 * GIB - 20 * 1024 ** 2, availableBytes: 1 },
    }),
  ).toBe(id);
});

test.for<[string, Partial<Known>]>([
  ['another processor', { cpu: { ...machine.cpu, brand: 'Intel' } }],
  ['fewer cores to use', { cpu: { ...machine.cpu, usableCores: 8 } }],
  ['more memory', { memory: { ...machine.memory, totalBytes: 64 * GIB } }],
  ['a card', { gpus: [gpu] }],
])('%s gives another id', ([, change]) => {
  expect(machineId({ ...machine, ...change })).not.toBe(machineId(machine));
});

test('a card’s name, memory, driver and usability are part of the id', () => {
  const ids = [{}, { name: 'other' }, { vramBytes: null }, { driver: '560.1' }, { usable: false }].map(
    (part) => machineId({ ...machine, gpus: [{ ...gpu, ...part }] }),
  );
  expect(new Set(ids).size).toBe(5);
});

test.for([
  ['a machine of its own', {}, [], /^$/],
  [
    'a container with a quarter of the memory',
    { environment: 'container', memory: { ...machine.memory, limitBytes: 8 * GIB, usableBytes: 8 * GIB } },
    ['memory-limit'],
    /This container may use 8 GB of the machine's 32 GB RAM/,
  ],
  [
    'a process on some of the CPUs',
    { cpu: { ...machine.cpu, usableCores: 4 } },
    ['cpu-limit'],
    /This process may use 4 of the machine's 16/,
  ],
  ['WSL', { environment: 'wsl', gpus: [gpuWith({})] }, ['wsl-memory'], /\.wslconfig/],
  [
    'WSL with a card that it does not pass on',
    { environment: 'wsl' },
    ['wsl-memory', 'wsl-without-card'],
    /AMD or Intel/,
  ],
  ['a laptop on battery', { power: { onBattery: true, profile: null } }, ['on-battery'], /lower on battery/],
  [
    'a profile that saves',
    { power: { onBattery: false, profile: 'low-power' } },
    ['power-saver'],
    /"low-power"/,
  ],
  [
    'an x86 build on an ARM processor',
    {
      cpu: {
        ...machine.cpu,
        brand: 'Snapdragon(R) X Elite - X1E78100 - Qualcomm(R) Oryon(TM) CPU',
      },
    },
    ['emulated-build'],
    /Snapdragon.*several times faster/,
  ],
  ['an unreadable folder', { disk: { folder: '/models', freeBytes: null } }, ['disk-unknown'], /\/models/],
] as const)('warnings of %s', ([, change, expected, message]) => {
  const warnings = machineWarnings({ ...machine, ...change });
  expect(codes(warnings)).toEqual(expected);
  expect(warnings.map(english.warning).join('')).toMatch(message);
});
