import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import { endGroup } from './end-group.ts';
import type { HardwareFact } from './hardware-facts.ts';

/*
 * systeminformation, in a process of its own: some of its questions block the event loop for as
 * long as a tool hangs, so its parent must be able to end it.
 */

// It would wait for nvidia-smi a second time, and block for as long as that hangs. The probe asks it itself.
const { execFileSync } = childProcess;
Object.assign(childProcess, {
  execFileSync: (file: string, ...rest: unknown[]) => {
    if (/nvidia-smi/.test(file)) throw new Error('The probe asks nvidia-smi itself.');
    return Reflect.apply(execFileSync, childProcess, [file, ...rest]);
  },
});
syncBuiltinESMExports();

// Screens do not matter here, and a dead display makes their tools hang.
delete process.env.DISPLAY;

// Without its parent it has nobody to tell. Its tools end with it where it leads a group.
process.once('disconnect', () => endGroup(process.pid, () => process.exit()));

const { cpu, graphics } = await import('systeminformation');

const tell = (fact: HardwareFact) =>
  new Promise<void>((resolve) => {
    if (process.send === undefined) resolve();
    else process.send(fact, () => resolve());
  });

async function tellCpu(): Promise<void> {
  const { brand, physicalCores, performanceCores, flags, cache } = await cpu();
  const lastLevelCacheBytes = Number(cache.l3) || Number(cache.l2) || 0;
  await tell({
    about: 'cpu',
    cpu: { brand, physicalCores, performanceCores: performanceCores ?? 0, flags, lastLevelCacheBytes },
  });
}

async function tellGraphics(): Promise<void> {
  const { controllers } = await graphics();
  await tell({
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

await Promise.allSettled([tellCpu(), tellGraphics()]);
process.exit();
