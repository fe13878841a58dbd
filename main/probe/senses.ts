import { readdir, readFile } from 'node:fs/promises';
import os from 'node:os';
import type { Run } from './command.ts';

/** Text files and folders of the system; unreadable ones are `null` or empty, never an exception. */
export interface Files {
  text(path: string): Promise<string | null>;
  names(folder: string): Promise<string[]>;
}

/** What Node itself knows about its host. */
export interface Host {
  readonly platform: NodeJS.Platform;
  readonly architecture: string;
  /** What this Node was built for, `x64`: under emulation another one than the machine's; missing: the same. */
  readonly builtFor?: string;
  readonly release: string;
  readonly totalBytes: number;
  readonly freeBytes: number;
  /** Logical CPUs that are online, whoever may use them. */
  readonly logicalCores: number;
  /** Logical CPUs this process may use: its affinity and, where Node reads it, its quota. */
  readonly availableCores: number;
  readonly cpuModel: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Everything that the probe reads the machine with: tests use fixtures instead. */
export interface Senses {
  readonly run: Run;
  readonly files: Files;
  readonly host: Host;
}

export const realFiles: Files = {
  text: (path) => readFile(path, 'utf8').catch(() => null),
  names: (folder) => readdir(folder).catch(() => []),
};

export function thisHost(): Host {
  const cpus = os.cpus();
  return {
    platform: process.platform,
    architecture: os.machine(),
    builtFor: process.arch,
    release: os.release(),
    totalBytes: os.totalmem(),
    freeBytes: os.freemem(),
    logicalCores: Math.max(1, cpus.length),
    availableCores: os.availableParallelism(),
    cpuModel: cpus[0]?.model ?? '',
    env: process.env,
  };
}
