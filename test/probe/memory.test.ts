import { expect, test } from 'vitest';
import { GIB, MIB } from '../../main/nouns/bytes.ts';
import { parseGroups, readCgroupLimits } from '../../main/probe/cgroup.ts';
import { describeMemory, parseMemInfo, parseVmStat, readMemory } from '../../main/probe/memory.ts';
import { filesWith, hostWith, printed, toolsThat } from './given.ts';

const V2 = '0::/kubepods/pod7/app\n';
const ROOT = '/sys/fs/cgroup';
/** Version 1's value for no limit. */
const V1_UNLIMITED = '9223372036854771712\n';

test.for([
  ['version 2', { '/proc/self/cgroup': V2, [`${ROOT}/kubepods/pod7/app/cpu.max`]: '250000 100000\n' }, 2.5],
  [
    'version 2 without a limit',
    { '/proc/self/cgroup': V2, [`${ROOT}/kubepods/pod7/app/cpu.max`]: 'max 100000\n' },
    null,
  ],
  [
    'a group around it that is tighter',
    {
      '/proc/self/cgroup': V2,
      [`${ROOT}/kubepods/pod7/app/cpu.max`]: '400000 100000\n',
      [`${ROOT}/kubepods/cpu.max`]: '150000 100000\n',
    },
    1.5,
  ],
  [
    'a container that sees itself as the root',
    { '/proc/self/cgroup': '0::/\n', [`${ROOT}/cpu.max`]: '200000 100000' },
    2,
  ],
  [
    'a path above the root',
    { '/proc/self/cgroup': '0::/../../app\n', [`${ROOT}/app/cpu.max`]: '100000 100000' },
    1,
  ],
  [
    'version 2 beside version 1',
    { '/proc/self/cgroup': '0::/a\n', [`${ROOT}/unified/a/cpu.max`]: '300000 100000' },
    3,
  ],
  [
    'version 1',
    {
      '/proc/self/cgroup': '4:cpu,cpuacct:/docker/f00\n',
      [`${ROOT}/cpu,cpuacct/docker/f00/cpu.cfs_quota_us`]: '350000\n',
      [`${ROOT}/cpu,cpuacct/docker/f00/cpu.cfs_period_us`]: '100000\n',
    },
    3.5,
  ],
  [
    'version 1 in a container that sees its path from outside',
    {
      '/proc/self/cgroup': '2:cpu:/docker/f00\n',
      [`${ROOT}/cpu/cpu.cfs_quota_us`]: '50000',
      [`${ROOT}/cpu/cpu.cfs_period_us`]: '100000',
    },
    0.5,
  ],
  [
    'version 1 without a limit',
    {
      '/proc/self/cgroup': '2:cpu:/\n',
      [`${ROOT}/cpu/cpu.cfs_quota_us`]: '-1\n',
      [`${ROOT}/cpu/cpu.cfs_period_us`]: '100000\n',
    },
    null,
  ],
  ['no groups at all', {}, null],
] as const)('CPU time by %s', async ([, files, cpus]) => {
  expect((await readCgroupLimits(filesWith(files))).cpus).toBe(cpus);
});

test.for([
  ['version 2', V2, { 'kubepods/pod7/app/memory.max': `${4 * GIB}\n`, 'kubepods/memory.max': 'max\n' }, 4],
  ['version 2 without a limit', V2, { 'kubepods/pod7/app/memory.max': 'max\n' }, null],
  [
    'a group around it',
    V2,
    { 'kubepods/pod7/app/memory.max': `${8 * GIB}`, 'kubepods/pod7/memory.max': `${2 * GIB}` },
    2,
  ],
  ['version 1', '9:memory:/docker/f00\n', { 'memory/docker/f00/memory.limit_in_bytes': `${6 * GIB}\n` }, 6],
  ['version 1 without a limit', '9:memory:/\n', { 'memory/memory.limit_in_bytes': V1_UNLIMITED }, null],
] as const)('memory by %s', async ([, groups, limits, gib]) => {
  const files = Object.fromEntries(Object.entries(limits).map(([path, text]) => [`${ROOT}/${path}`, text]));
  const { memoryBytes } = await readCgroupLimits(filesWith({ ...files, '/proc/self/cgroup': groups }));
  expect(memoryBytes && memoryBytes / GIB).toBe(gib);
});

test('the usage of a limited group excludes the files that the kernel can drop', async () => {
  const files = filesWith({
    '/proc/self/cgroup': '0::/\n',
    [`${ROOT}/memory.max`]: `${4 * GIB}`,
    [`${ROOT}/memory.current`]: `${3 * GIB}`,
    [`${ROOT}/memory.stat`]: `anon ${GIB}\nfile ${2 * GIB}\ninactive_file ${GIB}\nactive_file ${GIB}\n`,
  });
  const limits = await readCgroupLimits(files);
  expect(limits.memoryUsedBytes).toBe(2 * GIB);
  expect(describeMemory({ totalBytes: 64 * GIB, availableBytes: 50 * GIB }, limits)).toEqual({
    totalBytes: 64 * GIB,
    availableBytes: 2 * GIB,
    limitBytes: 4 * GIB,
    usableBytes: 4 * GIB,
  });
});

test('a limit that is not below the machine’s memory is ignored', () => {
  const limits = { cpus: null, memoryBytes: 64 * GIB, memoryUsedBytes: null };
  expect(describeMemory({ totalBytes: 64 * GIB, availableBytes: 50 * GIB }, limits)).toMatchObject({
    limitBytes: null,
    usableBytes: 64 * GIB,
    availableBytes: 50 * GIB,
  });
});

test('lines that are not groups are ignored', () => {
  expect(parseGroups('0::/a\nnonsense\n3:cpu,cpuacct:/b\n')).toEqual([
    { controllers: [], path: '/a' },
    { controllers: ['cpu', 'cpuacct'], path: '/b' },
  ]);
});

const MEMINFO =
  'MemTotal:       32565432 kB\nMemFree:         1024 kB\nMemAvailable:   20480000 kB\nBuffers:  1024 kB\nCached:  2048 kB\n';

test('Linux reports total and available memory', async () => {
  const reading = await readMemory(filesWith({ '/proc/meminfo': MEMINFO }), toolsThat({}), hostWith());
  expect(reading).toEqual({ totalBytes: 32565432 * 1024, availableBytes: 20480000 * 1024 });
});

test('an old kernel’s available memory is estimated', () => {
  expect(parseMemInfo(MEMINFO.replace(/MemAvailable.*\n/, ''))?.availableBytes).toBe(4096 * 1024);
  expect(parseMemInfo('nothing')).toBeNull();
});

const VM_STAT = `Mach Virtual Memory Statistics: (page size of 16384 bytes)
Pages free:                               10000.
Pages active:                            300000.
Pages inactive:                           20000.
Pages speculative:                         1000.
Pages purgeable:                            500.
`;

test('macOS counts inactive and purgeable memory as available', async () => {
  const mac = hostWith({ platform: 'darwin', totalBytes: 16 * GIB, freeBytes: 100 * MIB });
  const reading = await readMemory(filesWith({}), toolsThat({ vm_stat: printed(VM_STAT) }), mac);
  expect(reading).toEqual({ totalBytes: 16 * GIB, availableBytes: 31500 * 16384 });
  expect(parseVmStat(['nonsense'])).toBeNull();
  expect(await readMemory(filesWith({}), toolsThat({}), mac)).toMatchObject({ availableBytes: 100 * MIB });
});

test('on other systems Node’s figures are used', async () => {
  const reading = await readMemory(filesWith({}), toolsThat({}), hostWith({ platform: 'win32' }));
  expect(reading).toEqual({ totalBytes: 32 * GIB, availableBytes: 20 * GIB });
});
