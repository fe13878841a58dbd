import type { Registry } from '../../registry/schema.ts';
import type { Platform } from '../platform.ts';
import { largestGpu } from '../probe/nouns/largest-gpu.ts';
import type { Machine } from '../probe/nouns/machine.ts';
import type { Task } from '../steps/nouns/task.ts';
import { measureProcessor } from './measure-backend.ts';
import { measureCard } from './measure-card.ts';
import { measureModelFile, requireGguf } from './model-file.ts';
import type { BenchmarkRequest } from './nouns/benchmark-request.ts';
import type { SpeedProfile } from './nouns/speed-profile.ts';
import { profileOf } from './profile.ts';

export interface BenchmarkInput {
  readonly machine: Machine;
  readonly registry: Registry;
  readonly request: BenchmarkRequest;
}

/**
 * How fast this machine runs language models, measured on small files made for it: nothing is
 * downloaded. On the CPU, and on a card that the runtime can open.
 * @throws NoRoomForModels, UnreadableModel, WorkerEnded, WorkerSilent, InferenceFailed; the signal's
 * reason when cancelled
 */
export async function benchmark(
  { machine, registry, request }: BenchmarkInput,
  platform: Platform,
  task: Task<'benchmark'>,
): Promise<SpeedProfile> {
  const startedMs = performance.now();
  const measuredAt = new Date();
  const { modelFile } = request;
  if (modelFile !== undefined) await requireGguf(modelFile, machine.memory.availableBytes);
  const here = { machine, registry, quick: request.quick, platform, task };
  const gpu = largestGpu(machine);
  const half = gpu === null ? 1 : 0.5;
  const cpu = await measureProcessor({ ...here, startedMs, span: { from: 0, to: half } });
  const card = await measureCard(gpu, { ...here, span: { from: half, to: 1 } });
  const { threads } = cpu.speed;
  const ofFile =
    modelFile === undefined ? [] : [await measureModelFile(modelFile, { platform, threads, task })];
  return profileOf({
    machine,
    registry,
    measured: [cpu, ...card.measured],
    cardFailures: card.failures,
    ofFile,
    measuredAt,
    durationMs: performance.now() - startedMs,
    isQuick: request.quick,
  });
}
