import { readFile } from 'node:fs/promises';
import os from 'node:os';
import { setTimeout } from 'node:timers/promises';

/** CPU time of all cores so far, in core-seconds. */
interface CpuTimes {
  readonly atMs: number;
  readonly busySec: number;
  /** Steal time: taken by the hypervisor for others; 0 where the system does not report it. */
  readonly stolenSec: number;
}

/** How busy the machine was with other things meanwhile, in cores. */
export interface Contention {
  readonly otherCores: number;
  readonly stolenCores: number;
}

const JIFFIES_PER_SEC = 100;

/** Starts measuring; the returned function answers for the time since, given our own CPU seconds in it. */
export async function watchContention(): Promise<(ownSec: number) => Promise<Contention>> {
  const before = await cpuTimes();
  return async (ownSec) => {
    const after = await cpuTimes();
    const wallSec = Math.max((after.atMs - before.atMs) / 1000, 0.001);
    return {
      otherCores: Math.max(0, after.busySec - before.busySec - ownSec) / wallSec,
      stolenCores: (after.stolenSec - before.stolenSec) / wallSec,
    };
  };
}

/** How busy others keep the machine now, while we are idle; waits `forMs`. */
export async function contentionNow(forMs: number, signal: AbortSignal): Promise<Contention> {
  const others = await watchContention();
  await setTimeout(forMs, undefined, { signal });
  return others(0);
}

async function cpuTimes(): Promise<CpuTimes> {
  const busyMs = os
    .cpus()
    .reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0);
  return { atMs: performance.now(), busySec: busyMs / 1000, stolenSec: await stolenSec() };
}

/** The eighth figure of the first line of `/proc/stat` (proc(5)). */
async function stolenSec(): Promise<number> {
  try {
    const [line = ''] = (await readFile('/proc/stat', 'utf8')).split('\n', 1);
    return Number(line.trim().split(/\s+/)[8] ?? 0) / JIFFIES_PER_SEC;
  } catch {
    return 0;
  }
}

/** Cores that others may use beyond the free ones before our figures count as disturbed. */
export const TOLERATED_CORES = 0.35;

interface Wanted {
  readonly threads: number;
  readonly logicalCores: number;
}

/** How many of the cores that we compute on others used meanwhile. */
export function takenCores(
  { otherCores, stolenCores }: Contention,
  { threads, logicalCores }: Wanted,
): number {
  const freeCores = Math.max(0, logicalCores - threads);
  return Math.max(0, otherCores + stolenCores - freeCores);
}

/** Whether others use cores that we compute on. */
export function isContended(contention: Contention, wanted: Wanted): boolean {
  return takenCores(contention, wanted) > TOLERATED_CORES;
}
