import type { Platform } from '../platform.ts';
import type { Activity } from '../steps/nouns/activity.ts';
import type { Task } from '../steps/nouns/task.ts';
import { askHardware } from './ask-hardware.ts';
import { readCgroupLimits } from './cgroup.ts';
import { commandRunner, type Run } from './command.ts';
import { describeCpu, readLinuxCpu } from './cpu.ts';
import { readDisk } from './disk.ts';
import { environmentOf, readEnvironmentClues } from './environment.ts';
import { findGpus } from './gpu/find-gpus.ts';
import { withRuntime } from './gpu/runtime.ts';
import { machineId } from './machine-id.ts';
import { machineWarnings } from './machine-warnings.ts';
import { describeMemory, readMemory } from './memory.ts';
import type { BackendAnswer } from './nouns/backend-answer.ts';
import type { GpuBackend, Machine } from './nouns/machine.ts';
import { readPower } from './power.ts';
import { type Files, type Host, realFiles, type Senses, thisHost } from './senses.ts';
import { readSysctl } from './sysctl.ts';

/** The probe's dependencies; omitted ones are the real ones. */
export interface ProbeWorld {
  readonly platform: Platform;
  readonly modelsFolder: string;
  /** Whether the llama.cpp runtime opens a backend here, and on which cards. */
  readonly tryBackend: (
    backend: GpuBackend,
    timeoutMs: number,
    signal: AbortSignal,
  ) => Promise<BackendAnswer>;
  readonly run?: Run;
  readonly files?: Files;
  readonly host?: Host;
}

/** A healthy driver opens in under 2 s, also after a cold start; a broken one may never answer. */
const BACKEND_LIMIT_MS = 8_000;

/**
 * What this machine is: processor, memory, graphics cards, disk, surroundings. Every problem of a tool or a
 * driver is a warning in the result; nothing throws but the signal, when aborted.
 */
export async function probe(world: ProbeWorld, task: Task<'probe'>): Promise<Machine> {
  const { signal } = task;
  const report = (fraction: number, activity: Activity) => task.report({ fraction, activity });
  const host = world.host ?? thisHost();
  const run = reportingSilence(world.run ?? commandRunner(signal), (silent) => report(0, silent));
  const senses: Senses = { run, files: world.files ?? realFiles, host };

  report(0, { code: 'asking-system' });
  const hardware = askHardware(world.platform, signal);
  const [{ clues, ...system }, found] = await Promise.all([
    readSystem(senses, world.modelsFolder, hardware),
    findGpus(
      senses,
      hardware.then(({ controllers }) => controllers),
    ),
  ]);
  signal.throwIfAborted();

  const devices = await senses.files.names('/dev');
  const circumstances = { environment: system.environment, platform: host.platform, devices };
  const { gpus, warnings } = await withRuntime(found.gpus, circumstances, (backend) => {
    report(0.5, { code: 'opening-card', backend });
    return world.tryBackend(backend, BACKEND_LIMIT_MS, signal).catch((error: unknown) => {
      signal.throwIfAborted();
      const said = error instanceof Error ? error.message : String(error);
      return { opened: false, failure: { code: 'said', said } };
    });
  });
  report(1, { code: 'looked' });
  return {
    id: machineId({ ...system, gpus }),
    ...system,
    gpus,
    warnings: [...machineWarnings({ ...system, gpus }, clues), ...found.warnings, ...warnings],
  };
}

/** Reports which tool the probe is waiting for. */
function reportingSilence(run: Run, report: (silent: Activity) => void): Run {
  return async (tool, args) => {
    const answer = await run(tool, args);
    if (answer.kind === 'silent') report({ code: 'tool-silent', tool, sec: answer.afterMs / 1000 });
    return answer;
  };
}

/** Everything but the cards: files and settings, which are read within milliseconds. */
async function readSystem(senses: Senses, modelsFolder: string, hardware: ReturnType<typeof askHardware>) {
  const { files, run, host } = senses;
  const [linux, limits, mac, memory, disk, power] = await Promise.all([
    readLinuxCpu(files),
    readCgroupLimits(files),
    host.platform === 'darwin' ? readSysctl(run) : new Map<string, string>(),
    readMemory(files, run, host),
    readDisk(modelsFolder),
    readPower(files, run, host),
  ]);
  const isVirtualCpu = linux.info.isVirtual || mac.get('kern.hv_vmm_present') === '1';
  const environment = environmentOf(await readEnvironmentClues(senses, isVirtualCpu));
  const { cpu: listed } = await hardware;
  return {
    cpu: describeCpu({ ...linux, host, limits, mac, listed }),
    memory: describeMemory(memory, limits),
    disk,
    environment,
    os: { platform: host.platform, release: host.release },
    power,
    clues: {
      builtFor: host.builtFor,
      isArm: linux.info.isArm,
      processorIdentifier: host.env.PROCESSOR_IDENTIFIER,
      isTranslated: mac.get('sysctl.proc_translated') === '1',
    },
  };
}
