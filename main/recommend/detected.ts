import { cpuScoreOf } from '../predict/speed-source.ts';
import { cardMemoryBytes, setAside } from '../probe/nouns/card-memory.ts';
import { largestGpu } from '../probe/nouns/largest-gpu.ts';
import type { Gpu } from '../probe/nouns/machine.ts';
import type { Detected } from './nouns/recommendation.ts';
import { busyScoreRange, type Subject } from './subject.ts';

/** The hardware that advice depends on. */
export function detected(subject: Subject): Detected {
  const { machine, speed } = subject;
  const usable = machine.gpus.filter((gpu) => gpu.usable);
  const largest = largestGpu(machine);
  const gpu = largest ?? usable.find(({ integrated }) => !integrated) ?? usable[0];
  const vramBytes = largest && cardMemoryBytes(largest, machine.memory);
  return {
    ramBytes: machine.memory.usableBytes,
    cores: machine.cpu.usableCores,
    gpu: gpu === undefined ? null : { name: gpu.name, vramBytes, ...memoryKind(gpu, vramBytes) },
    hasUnusableGpu: machine.gpus.length > 0 && usable.length === 0,
    score: cpuScoreOf(speed),
    busyRange: busyScoreRange(subject),
  };
}

/** What a size alone does not say: that it is part of the RAM, or that nobody knows it. */
function memoryKind(gpu: Gpu, vramBytes: number | null) {
  if (gpu.integrated) return { sharesRam: true, ...setAside(gpu, vramBytes ?? 0) };
  return vramBytes === null ? { isMemoryUnknown: true } : {};
}
