import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { GIB, MIB } from '../../main/nouns/bytes.ts';
import { nodePlatform } from '../../main/platform.ts';
import { Machine } from '../../main/probe/nouns/machine.ts';
import { type ProbeWorld, probe } from '../../main/probe/probe.ts';
import { english } from '../../main/words/plain-wording.ts';
import { codes, recorded } from './given.ts';
import { folder, look, named, prints, startWithEmptyPath, tool } from './look.ts';

startWithEmptyPath();

test('this machine is described in full, and identically each time', async () => {
  const [first, second] = [await look(), await look()];
  expect(Machine.parse(first.machine)).toEqual(first.machine);
  expect(second.machine.id).toBe(first.machine.id);
  const { cpu, memory, disk } = first.machine;
  expect(cpu.brand).not.toBe('');
  expect(cpu.usableCores).toBeLessThanOrEqual(cpu.logicalCores);
  expect(memory.usableBytes).toBeLessThanOrEqual(memory.totalBytes);
  expect(memory.availableBytes).toBeGreaterThan(0);
  expect(disk).toEqual({ folder: join(folder, 'models'), freeBytes: expect.any(Number) });
});

test('progress runs from 0 to 1', async () => {
  const { progress } = await look();
  const fractions = progress.map(({ fraction }) => fraction ?? -1);
  expect(fractions.at(0)).toBe(0);
  expect(fractions.at(-1)).toBe(1);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
});

test('a card that the runtime opens is usable', async () => {
  await prints('nvidia-smi', 'nvidia/one-card.csv');
  const found = await look({ cuda: { opened: true, deviceNames: ['NVIDIA GeForce RTX 3090'] } });
  expect(named(found, 'NVIDIA GeForce RTX 3090')).toEqual([
    {
      vendor: 'nvidia',
      name: 'NVIDIA GeForce RTX 3090',
      vramBytes: 24 * GIB,
      integrated: false,
      usable: true,
      backend: 'cuda',
      causes: [],
      driver: '550.54.14',
    },
  ]);
  expect(found.asked[0]).toBe('cuda');
});

test('a card that the runtime cannot open is shown and explained', async () => {
  await prints('nvidia-smi', 'nvidia/one-card.csv');
  const found = await look();
  expect(named(found, 'NVIDIA GeForce RTX 3090')).toMatchObject([
    { usable: false, backend: null, vramBytes: 24 * GIB },
  ]);
  expect(named(found, 'NVIDIA GeForce RTX 3090')[0]?.causes).not.toEqual([]);
  expect(codes(found.machine.warnings)).toContain('gpu-not-usable');
  expect(found.asked.slice(0, 2)).toEqual(['cuda', 'vulkan']);
});

test('a runtime that fails instead of answering is a reason too', async () => {
  await prints('nvidia-smi', 'nvidia/one-card.csv');
  const found = await look({}, { tryBackend: () => Promise.reject(new Error('No room for a process.')) });
  const [card] = named(found, 'NVIDIA GeForce RTX 3090');
  expect(english.causes(card?.causes ?? [])).toContain('cuda: No room for a process.');
});

test('a changed driver gives the machine another id', async () => {
  await prints('nvidia-smi', 'nvidia/one-card.csv');
  const before = await look();
  await writeFile(
    join(folder, 'nvidia-smi.out'),
    recorded('nvidia/one-card.csv').replace('550.54.14', '560.35.03'),
  );
  const after = await look();
  expect(after.machine.id).not.toBe(before.machine.id);
});

test('real programs may hang, die, print garbage or not start, all at once', async () => {
  await tool('nvidia-smi', '#!/bin/sh\n/bin/sleep 600\n');
  await tool('amd-smi', '#!/bin/sh\nkill -SEGV $$\n');
  await tool('rocm-smi', '#!/bin/sh\nwhile :; do echo "GPU, 1234, <p>"; done\n');
  await tool('xpu-smi', 'not a program', 0o644);
  const { machine, progress } = await look();
  expect(progress.map(({ activity }) => activity)).toContainEqual(
    expect.objectContaining({ code: 'tool-silent', tool: 'nvidia-smi' }),
  );
  expect(codes(machine.warnings)).toEqual(
    expect.arrayContaining([
      'nvidia-smi-silent',
      'amd-smi-failed',
      'rocm-smi-unreadable',
      'xpu-smi-not-startable',
    ]),
  );
});

test('a program that knows its arguments is queried for slices and for their exact size', async () => {
  for (const [name, file] of [
    ['list', 'mig-list.txt'],
    ['query', 'mig-query.csv'],
    ['table', 'mig-table.txt'],
  ] as const) {
    await writeFile(join(folder, name), recorded(`nvidia/${file}`));
  }
  await tool(
    'nvidia-smi',
    `#!/bin/sh\ncd "${folder}"\ncase "$1" in -L) /bin/cat list ;; --query-gpu=*) /bin/cat query ;; *) /bin/cat table ;; esac\n`,
  );
  const found = await look();
  expect(named(found, 'NVIDIA A100-SXM4-40GB').map(({ vramBytes }) => vramBytes)).toEqual([
    19968 * MIB,
    40960 * MIB,
  ]);
  expect(codes(found.machine.warnings)).toEqual(
    expect.arrayContaining(['mig-slices', 'largest-gpu-not-first']),
  );
});

test('integrated graphics are tried like any card, and keep what is known of their memory', async () => {
  await prints('rocm-smi', 'amd/rocm-smi-780m.json');
  const memory = { totalBytes: 14 * GIB, sharedBytes: 14 * GIB };
  const deviceNames = ['AMD Radeon 780M (RADV PHOENIX)'];
  const found = await look({ vulkan: { opened: true, deviceNames, memory } });
  expect(named(found, 'Phoenix3')).toMatchObject([
    {
      integrated: true,
      vramBytes: null,
      usable: true,
      backend: 'vulkan',
      sharedMemory: { runtimeBytes: 14 * GIB, carveOutBytes: 512 * MIB, isPassedOver: false },
    },
  ]);
  expect(found.asked).toEqual(['vulkan']);
  expect(codes(found.machine.warnings)).toContain('integrated-gpu');
});

test('nvidia-smi is called exactly twice, although the system’s list would call it too', async () => {
  await prints('lspci', 'linux/lspci.txt');
  await tool(
    'nvidia-smi',
    `#!/bin/sh\necho "$1" >> "${join(folder, 'asked')}"\necho No devices were found\n`,
  );
  await look();
  const asked = await readFile(join(folder, 'asked'), 'utf8');
  expect(asked.trim().split('\n').toSorted()).toEqual([expect.stringMatching(/^--query-gpu/), '-L']);
});

test('cards that only the system’s list of PCI devices has are found', async () => {
  await prints('lspci', 'linux/lspci.txt');
  const { machine } = await look();
  expect(machine.gpus).toMatchObject([
    { vendor: 'intel', name: 'UHD Graphics 770', integrated: true, vramBytes: null },
    {
      vendor: 'nvidia',
      name: 'GeForce RTX 3060',
      integrated: false,
      vramBytes: null,
      usable: false,
      driver: null,
    },
  ]);
  expect(english.causes(machine.gpus[1]?.causes ?? [])).toMatch(/driver/);
});

test('a tool that hangs inside the system’s list is killed with it', async () => {
  await tool('lspci', `#!/bin/sh\necho $$ > "${join(folder, 'lspci.pid')}"\nexec /bin/sleep 600\n`);
  const { machine } = await look();
  expect(codes(machine.warnings)).toContain('hardware-list-silent');
  const pid = Number(await readFile(join(folder, 'lspci.pid'), 'utf8'));
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(), { timeout: 10_000 });
});

test('cancelling ends the probe and the tools that it waits for', async () => {
  await tool('nvidia-smi', `#!/bin/sh\necho $$ >> "${join(folder, 'pids')}"\nexec /bin/sleep 600\n`);
  const abort = new AbortController();
  const world: ProbeWorld = {
    platform: nodePlatform,
    modelsFolder: folder,
    tryBackend: async () => ({ opened: false, failure: { code: 'no-device' } }),
  };
  const probing = probe(world, { signal: abort.signal, report: () => {} });
  const pids = () =>
    readFile(join(folder, 'pids'), 'utf8').then((text) => text.trim().split('\n').map(Number));
  await vi.waitFor(async () => expect((await pids()).length).toBe(2), { timeout: 10_000 });
  abort.abort(new Error('cancelled'));
  await expect(probing).rejects.toThrow('cancelled');
  for (const pid of await pids()) {
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(), { timeout: 10_000 });
  }
});
