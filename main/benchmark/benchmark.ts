import type { Registry } from '../../registry/schema.ts';
import type { Platform } from '../platform.ts';
import type { Machine } from '../probe/nouns/machine.ts';
import type { Task } from '../steps/nouns/task.ts';
import { cardsToMeasure } from './cards-to-measure.ts';
import { measureProcessor } from './measure-backend.ts';
import { measureCards } from './measure-card.ts';
import { type FileMeasurement, requireModel, tryModelFile } from './model-file.ts';
import type { BenchmarkRequest } from './nouns/benchmark-request.ts';
import type { SpeedProfile } from './nouns/speed-profile.ts';
import { profileOf } from './profile.ts';
import { measureVoices } from './voices/measure-voices.ts';

export interface BenchmarkInput {
  readonly machine: Machine;
  readonly registry: Registry;
  readonly request: BenchmarkRequest;
}

/** Voices take 3 s of some 15, and come first: the seconds left are then those of the language models alone. */
const VOICES_SHARE = 0.2;
const NO_FILE: FileMeasurement = { speeds: [], warnings: [] };

/**
 * How fast this machine runs language models and voices, measured on small files made for it: nothing is
 * downloaded. On the CPU, and on the cards that may count; voices not by a quick one.
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
  if (modelFile !== undefined) await requireModel(modelFile, machine.memory.availableBytes);
  const here = { machine, registry, quick: request.quick, platform, task };
  const gpus = cardsToMeasure(machine);
  const begun = request.quick ? 0 : VOICES_SHARE;
  const ofCpu = begun + (1 - begun) / (1 + gpus.length);
  const voices = request.quick ? [] : await measureVoices({ ...here, span: { from: 0, to: begun } });
  const cpu = await measureProcessor({
    ...here,
    startedMs: performance.now(),
    span: { from: begun, to: ofCpu },
  });
  const cards = await measureCards(gpus, cpu, { ...here, span: { from: ofCpu, to: 1 } });
  const { threads } = cpu.speed;
  const file = modelFile === undefined ? NO_FILE : await tryModelFile(modelFile, { platform, threads, task });
  return profileOf({
    machine,
    registry,
    measured: [cpu, ...cards.measured],
    cardFailures: cards.failures,
    ofFile: file.speeds,
    fileWarnings: file.warnings,
    voices,
    measuredAt,
    durationMs: performance.now() - startedMs,
    isQuick: request.quick,
  });
}
