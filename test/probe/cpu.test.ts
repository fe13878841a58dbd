import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cpusIn } from '../../main/probe/cpu-list.ts';
import { readSysctl } from '../../main/probe/sysctl.ts';
import { printed, recorded, toolsThat } from './given.ts';
import { allowed, CPU, cpu, everyCpu, HYBRID, LISTED, RK3588 } from './given-cpu.ts';

test('a hybrid processor has its physical cores, fast cores and instruction sets', async () => {
  expect(
    await cpu({ files: { ...HYBRID, ...allowed('0-19') }, host: { logicalCores: 20, availableCores: 20 } }),
  ).toEqual({
    brand: '13th Gen Intel(R) Core(TM) i5-13600K',
    architecture: 'x86_64',
    physicalCores: 14,
    performanceCores: 6,
    logicalCores: 20,
    usableCores: 20,
    features: ['AVX', 'AVX2', 'FMA', 'F16C', 'AVX-VNNI'],
    lastLevelCacheBytes: null,
  });
});

test.for([
  ['two fast cores and slow ones', '0-3,12-19', 2],
  ['slow cores alone', '12-19', null],
  ['fast cores alone', '0-11', null],
] as const)('a process that may use %s counts the fast cores among them', async ([, list, fast]) => {
  const { performanceCores } = await cpu({
    files: { ...HYBRID, ...allowed(list) },
    host: { logicalCores: 20 },
  });
  expect(performanceCores).toBe(fast);
});

test('two sockets number their cores alike, and every core counts', async () => {
  const found = await cpu({
    files: { '/proc/cpuinfo': recorded('linux/cpuinfo-two-sockets.txt') },
    listed: LISTED,
  });
  expect(found).toMatchObject({ brand: 'AMD EPYC 7R13 Processor', physicalCores: 4 });
  expect(found.features).toEqual(['AVX', 'AVX2', 'FMA', 'F16C', 'AVX512F', 'AVX512-VNNI', 'AMX']);
});

test.for([
  ['the scheduler’s capacities', everyCpu(8, 'cpu_capacity', (at) => (at < 4 ? '414' : '1024')), 4],
  [
    'the highest clocks',
    everyCpu(8, 'cpufreq/cpuinfo_max_freq', (at) => (at < 4 ? '1800000' : '2400000')),
    4,
  ],
  [
    'favoured cores of one kind',
    everyCpu(8, 'cpufreq/cpuinfo_max_freq', (at) => (at < 2 ? '5800000' : '5500000')),
    null,
  ],
  ['equal capacities', everyCpu(8, 'cpu_capacity', () => '1024'), null],
  ['nothing', {}, null],
] as const)('fast cores of an ARM processor, by %s', async ([, files, fast]) => {
  const found = await cpu({
    files: { ...RK3588, ...files },
    host: { logicalCores: 8, availableCores: 8 },
    listed: { ...LISTED, brand: 'Cortex-A55' },
  });
  expect(found).toMatchObject({ brand: 'Cortex-A76', physicalCores: 8, performanceCores: fast });
  expect(found.features).toEqual(['NEON', 'DOTPROD', 'I8MM', 'SVE']);
});

test('less than a core is told as the share that it is; more is counted in cores alone', async () => {
  expect((await cpu({ limits: { cpus: 0.5 } })).coreShare).toBe(0.5);
  expect(await cpu({ limits: { cpus: 1.5 } })).not.toHaveProperty('coreShare');
});

test.for([
  ['all of them', {}, {}, 16],
  ['what its affinity allows', { host: { availableCores: 6 } }, {}, 6],
  ['what the kernel’s list allows', {}, allowed('0-2,8'), 4],
  ['of the list, what is plugged in', {}, { ...allowed('0-127'), [`${CPU}/online`]: '0-15' }, 16],
  ['its quota rounded down', { limits: { cpus: 3.9 } }, {}, 3],
  ['at least one', { limits: { cpus: 0.5 } }, {}, 1],
  ['no more than there are, whatever the quota', { limits: { cpus: 64 } }, {}, 16],
] as const)('a process may use %s', async ([, given, files, usable]) => {
  const found = await cpu({ ...given, files });
  expect(found.usableCores).toBe(usable);
  expect(found.logicalCores).toBe(16);
});

test('the last cache is the one of the highest level', async () => {
  const cache = (index: number, level: string, size: string) => ({
    [`${CPU}/cpu0/cache/index${index}/level`]: `${level}\n`,
    [`${CPU}/cpu0/cache/index${index}/size`]: `${size}\n`,
  });
  const files = { ...cache(0, '1', '48K'), ...cache(3, '3', '36M'), ...cache(2, '2', '2048K') };
  expect((await cpu({ files })).lastLevelCacheBytes).toBe(36 * 1024 ** 2);
  expect((await cpu({ files: cache(0, '3', 'huge') })).lastLevelCacheBytes).toBeNull();
});

const M1_PRO = `hw.physicalcpu: 10
hw.logicalcpu: 10
hw.nperflevels: 2
hw.perflevel0.physicalcpu: 8
hw.perflevel0.l2cachesize: 12582912
hw.optional.neon: 1
hw.optional.arm.FEAT_DotProd: 1
hw.optional.arm.FEAT_I8MM: 0
machdep.cpu.brand_string: Apple M1 Pro
kern.hv_vmm_present: 0`;

test('a Mac reports everything in its own settings', async () => {
  const settings = await readSysctl(toolsThat({ sysctl: printed(M1_PRO, 1, 'sysctl: unknown oid') }));
  expect(settings.get('hw.nperflevels')).toBe('2');
  expect(
    await cpu({ mac: M1_PRO, host: { platform: 'darwin', logicalCores: 10, availableCores: 10 } }),
  ).toMatchObject({
    brand: 'Apple M1 Pro',
    physicalCores: 10,
    performanceCores: 8,
    usableCores: 10,
    features: ['NEON', 'DOTPROD'],
    lastLevelCacheBytes: 12582912,
  });
});

test('an Intel Mac has cores of one kind', async () => {
  const mac =
    'hw.physicalcpu: 6\nhw.nperflevels: 1\nhw.l3cachesize: 12582912\nhw.optional.avx2_0: 1\nhw.optional.fma: 1';
  expect(await cpu({ mac, host: { logicalCores: 12 } })).toMatchObject({
    brand: 'Some CPU',
    physicalCores: 6,
    performanceCores: null,
    features: ['AVX2', 'FMA'],
    lastLevelCacheBytes: 12582912,
  });
});

test('on Windows systeminformation is used', async () => {
  expect(
    await cpu({ listed: { ...LISTED, performanceCores: 4 }, host: { platform: 'win32' } }),
  ).toMatchObject({
    brand: 'Listed',
    physicalCores: 8,
    performanceCores: 4,
    features: ['AVX', 'AVX2'],
    lastLevelCacheBytes: 16e6,
  });
});

test('without any source, Node’s own figures are used', async () => {
  expect(await cpu({ host: { cpuModel: '' } })).toMatchObject({
    brand: 'Unknown processor',
    physicalCores: 16,
    performanceCores: null,
    features: [],
    lastLevelCacheBytes: null,
  });
});

test.for([
  ['0-3,8,10-11', [0, 1, 2, 3, 8, 10, 11]],
  ['5\n', [5]],
  ['', []],
  ['all', []],
  ['3-1', []],
] as const)('the list %j names the CPUs %j', ([list, cpus]) => {
  expect(cpusIn(list)).toEqual(cpus);
});

test('no kernel text yields a processor without cores', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.string(), fc.string(), async (info, status, online) => {
      const files = { '/proc/cpuinfo': info, '/proc/self/status': status, [`${CPU}/online`]: online };
      const { usableCores, physicalCores, logicalCores } = await cpu({ files });
      expect(Math.min(usableCores, physicalCores)).toBeGreaterThanOrEqual(1);
      expect(Math.max(usableCores, physicalCores)).toBeLessThanOrEqual(logicalCores);
    }),
  );
});
