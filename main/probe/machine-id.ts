import { createHash } from 'node:crypto';
import { MIB } from '../nouns/bytes.ts';
import type { Machine } from './nouns/machine.ts';

/** Firmware and kernels reserve a few MiB more or less on each start. */
const MEMORY_STEP_BYTES = 256 * MIB;

/**
 * Twelve hexadecimal digits that stay the same while the speed of the machine does: processor, usable cores,
 * memory, and the cards with their drivers. It contains no name of the machine or its user.
 */
export function machineId({ cpu, memory, gpus }: Pick<Machine, 'cpu' | 'memory' | 'gpus'>): string {
  const identity = [
    cpu.brand,
    cpu.coreShare ?? cpu.usableCores,
    Math.round(memory.totalBytes / MEMORY_STEP_BYTES),
    gpus.map(({ name, vramBytes, usable, driver }) => [name, vramBytes, usable, driver]),
  ];
  return createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 12);
}
