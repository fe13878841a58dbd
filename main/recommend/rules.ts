import type { NamedTier } from '../../registry/schema.ts';
import type { Range } from '../benchmark/nouns/speed-profile.ts';
import { GIB } from '../nouns/bytes.ts';
import { cardMemoryBytes } from '../probe/nouns/card-memory.ts';
import { countingGpus, largestGpu, unprovedGpu } from '../probe/nouns/largest-gpu.ts';
import type { Gpu, Machine } from '../probe/nouns/machine.ts';
import type { LocalRun, Room } from './local-run.ts';
import type { Reason } from './nouns/reason.ts';
import { thoughtsOf } from './thoughts.ts';

/** The input of a rule: a tier on a machine. */
export interface Case {
  readonly tier: NamedTier;
  readonly machine: Machine;
  /** The costs of the tier's language model here; `null` for the fallback, which has none. */
  readonly run: LocalRun | null;
  readonly safeSec: number;
  readonly cpuScore: number | null;
  /** The range of the score, if it was measured while busy. */
  readonly busyRange?: Range | undefined;
  /** The requirements of a higher CPU tier are met: more RAM and cores than this one needs. */
  readonly hasHeadroom: boolean;
}

/** A rule answers `null`, or the reason for refusing the tier. */
export type Rule = (theCase: Case) => Reason | null;

/** A "32 GB" machine reports 30.9-31.9 GiB and an "8 GB" card 8188 MiB: N GB is met at 90 % of N GiB. */
const NOMINAL_SHARE = 0.9;
const hasGb = (bytes: number, needGb: number) => bytes >= NOMINAL_SHARE * needGb * GIB;

export const enoughRam: Rule = ({ tier, machine }) => {
  const needGb = tier.requirements.min_ram_gb;
  const haveBytes = machine.memory.usableBytes;
  return hasGb(haveBytes, needGb) ? null : { code: 'too-little-ram', needGb, haveBytes };
};

export const enoughCores: Rule = ({ tier, machine }) => {
  const need = tier.requirements.min_cpu_cores;
  const have = machine.cpu.usableCores;
  return have >= need ? null : { code: 'too-few-cores', need, have };
};

/**
 * A card that counts, or one with memory of its own: how much it has is another rule. Of cards that share the machine's
 * RAM it says why they do not count.
 */
export const usableGpu: Rule = ({ tier, machine }) => {
  if (!tier.requirements.gpu_required || hasGpu(machine)) return null;
  const { gpus } = machine;
  // A card with memory of its own comes first: it can be mended.
  const broken = gpus.find(({ integrated }) => !integrated);
  if (broken !== undefined) return unusable(broken);
  const slower = slowerGpu(machine);
  if (slower !== null) return slower;
  const unproved = unprovedGpu(machine);
  if (unproved !== null) return { code: 'card-not-measured', card: unproved.name };
  return gpus[0] === undefined ? { code: 'no-usable-gpu', card: null } : unusable(gpus[0]);
};

const unusable = ({ name, causes }: Gpu): Reason => ({ code: 'no-usable-gpu', card: { name, causes } });

function hasGpu(machine: Machine): boolean {
  return (
    countingGpus(machine).length > 0 || machine.gpus.some(({ usable, integrated }) => usable && !integrated)
  );
}

function slowerGpu({ gpus }: Machine): Reason | null {
  for (const { name: card, causes } of gpus) {
    const cause = causes.find(({ code }) => code === 'card-slower-than-cpu');
    if (cause?.code === 'card-slower-than-cpu') return { ...cause, card };
  }
  return null;
}

/** Applies only with a usable GPU: without one, its memory is irrelevant. */
export const enoughVram: Rule = ({ tier, machine }) => {
  const { gpu_required, min_gpu_vram_gb: needGb = 0 } = tier.requirements;
  if (!gpu_required || !hasGpu(machine)) return null;
  const largest = largestGpu(machine);
  const haveBytes = largest && cardMemoryBytes(largest, machine.memory);
  if (hasGb(haveBytes ?? 0, needGb)) return null;
  // Beside a small card, another one may have enough.
  const unknown = machine.gpus.find((gpu) => gpu.usable && !gpu.integrated && gpu.vramBytes === null);
  return { code: 'too-little-vram', needGb, haveBytes, ...(unknown && { unknownOf: unknown.name }) };
};

/** On a card that shares the RAM, the language model must fit into its part, and all models into the whole. */
export const fitsInMemory = ({ run }: Pick<Case, 'run'>): Reason | null => {
  if (run === null) return null;
  const { gpu, onCard, inRam, speechMemory, llm } = run;
  if (gpu !== null && onCard !== null && isOver(onCard)) {
    return { code: 'does-not-fit', llm: llm.shortName, ...onCard, card: gpu.name };
  }
  // Speech models beside a card with memory of its own are no language model's matter.
  if ((gpu !== null && !gpu.integrated) || !isOver(inRam)) return null;
  const sttWithout = speechMemory.stt?.without ?? [];
  return {
    code: 'does-not-fit',
    llm: llm.shortName,
    ...inRam,
    card: null,
    ...(sttWithout.length > 0 && { sttWithout }),
  };
};

function isOver(room: Room): room is Room & { neededBytes: number } {
  return room.neededBytes !== null && room.neededBytes > room.capacityBytes;
}

/** Seconds of a kind that was never confirmed decide nothing, whoever states them. */
export const predicted: Rule = ({ run }) => {
  if (run === null || run.notPredicted === null) return null;
  return { code: 'not-predicted', llm: run.llm.shortName, kind: run.notPredicted };
};

/** The voice server answers one request at a time: longer replies queue up and time out. */
export const answersInTime: Rule = ({ run, safeSec }) => {
  if (run === null || run.notPredicted !== null) return null;
  const { countedSec: sec, llmSec, provenance, llm } = run;
  if (sec !== null && sec <= safeSec) return null;
  const source = provenance === 'registry' ? 'registry' : sec === llmSec ? 'speed' : 'contended';
  return { code: 'too-slow', llm: llm.shortName, sec, limitSec: safeSec, source };
};

/** A caller waits while a model thinks, and nothing stops this one. */
export const answersAtOnce: Rule = ({ run }) => {
  const model = run?.llm.known?.model;
  if (run == null || model?.reasoning?.thinks !== 'always') return null;
  return { code: 'always-thinks', llm: run.llm.shortName, ...thoughtsOf(model, run) };
};

/** A guideline: headroom in RAM and cores compensates for a score that is known but too low. */
export const fastEnough: Rule = ({ tier, cpuScore: score, busyRange, hasHeadroom }) => {
  const threshold = tier.cpu_benchmark_threshold;
  if (threshold === undefined) return null;
  if (score !== null && (score > threshold || hasHeadroom)) return null;
  return { code: 'below-threshold', score, threshold, ...(busyRange && { busyRange }) };
};

/** The hardware requirements of a tier, whatever its speed. */
export const requirements: readonly Rule[] = [enoughRam, enoughCores, usableGpu, enoughVram];

/** The rules for any model, with or without a tier. */
export const modelRules: readonly Rule[] = [fitsInMemory, predicted, answersInTime, answersAtOnce];

/** All of them are applied to every tier, so that the user sees all reasons. */
export const rules: readonly Rule[] = [...requirements, ...modelRules, fastEnough];
