import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import { endGroup } from './end-group.ts';
import type { HardwareFact } from './hardware-facts.ts';

/*
 * systeminformation in a separate process: some of its queries block the event loop for as long as a tool
 * hangs, so the parent must be able to kill it.
 */

// Otherwise it would run nvidia-smi a second time, and block while that hangs. The probe runs it itself.
const { execFileSync } = childProcess;
Object.assign(childProcess, {
  execFileSync: (file: string, ...rest: unknown[]) => {
    if (/nvidia-smi/.test(file)) throw new Error('The probe runs nvidia-smi itself.');
    return Reflect.apply(execFileSync, childProcess, [file, ...rest]);
  },
});
syncBuiltinESMExports();

// Displays do not matter here, and a broken one makes their tools hang.
delete process.env.DISPLAY;

// Without its parent the worker is useless. Its tools end with it if it leads a group.
process.once('disconnect', () => endGroup(process.pid, () => process.exit()));

const { cpu, graphics } = await import('systeminformation');

const report = (fact: HardwareFact) =>
  new Promise<void>((resolve) => {
    if (process.send === undefined) resolve();
    else process.send(fact, () => resolve());
  });

async function reportCpu(): Promise<void> {
  const { brand, physicalCores, performanceCores, flags, cache } = await cpu();
  const lastLevelCacheBytes = Number(cache.l3) || Number(cache.l2) || 0;
  await report({
    about: 'cpu',
    cpu: { brand, physicalCores, performanceCores: performanceCores ?? 0, flags, lastLevelCacheBytes },
  });
}

async function reportGraphics(): Promise<void> {
  const { controllers } = await graphics();
  await report({
    about: 'graphics',
    controllers: controllers.map(({ vendor, model, busAddress, vram, driverVersion }) => ({
      vendor,
      model,
      busAddress: busAddress ?? '',
      vramMib: vram,
      driver: driverVersion ?? null,
    })),
  });
}

await Promise.allSettled([reportCpu(), reportGraphics()]);
process.exit();
