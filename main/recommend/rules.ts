import type { NamedTier } from '../../registry/schema.ts';
import type { Range } from '../benchmark/nouns/speed-profile.ts';
import { GIB } from '../nouns/bytes.ts';
import { largestGpu } from '../probe/nouns/largest-gpu.ts';
import type { Machine } from '../probe/nouns/machine.ts';
import type { LocalRun } from './local-run.ts';
import type { Reason } from './nouns/reason.ts';

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

export const usableGpu: Rule = ({ tier, machine }) => {
  if (!tier.requirements.gpu_required || machine.gpus.some((gpu) => gpu.usable)) return null;
  const [card] = machine.gpus;
  if (card === undefined) return { code: 'no-usable-gpu', card: null };
  const { name, causes } = card;
  return { code: 'no-usable-gpu', card: { name, causes } };
};

/** Applies only with a usable GPU: without one, its memory is irrelevant. */
export const enoughVram: Rule = ({ tier, machine }) => {
  const { gpu_required, min_gpu_vram_gb: needGb = 0 } = tier.requirements;
  if (!gpu_required || !machine.gpus.some((gpu) => gpu.usable)) return null;
  const haveBytes = largestGpu(machine)?.vramBytes ?? null;
  return hasGb(haveBytes ?? 0, needGb) ? null : { code: 'too-little-vram', needGb, haveBytes };
};

export const fitsInMemory: Rule = ({ run }) => {
  if (run === null || run.neededBytes === null) return null;
  const { llm, gpu, neededBytes, capacityBytes, speechMemory } = run;
  if (neededBytes <= capacityBytes) return null;
  const sizes = { llm: llm.shortName, neededBytes, capacityBytes };
  if (gpu !== null) return { code: 'does-not-fit', ...sizes, card: gpu.name };
  const sttWithout = speechMemory.stt?.without ?? [];
  return { code: 'does-not-fit', ...sizes, card: null, ...(sttWithout.length > 0 && { sttWithout }) };
};

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
export const modelRules: readonly Rule[] = [fitsInMemory, predicted, answersInTime];

/** All of them are applied to every tier, so that the user sees all reasons. */
export const rules: readonly Rule[] = [...requirements, ...modelRules, fastEnough];
