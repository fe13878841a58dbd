import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Registry, TurnTokens } from '../../registry/schema.ts';
import type { SpeedProfile } from '../benchmark/nouns/speed-profile.ts';
import { memoryBytes } from '../predict/memory.ts';
import type { PredictedSpeed } from '../predict/speed.ts';
import { type NamedModel, rawSpeed, speedOf } from '../predict/speed-source.ts';
import { ramOfModelBytes } from '../probe/nouns/card-memory.ts';
import type { Backend, Machine } from '../probe/nouns/machine.ts';
import type { Option } from '../recommend/nouns/recommendation.ts';
import { ModelNotInstalled, TooLittleFreeMemory } from './errors.ts';
import type { Calibration } from './nouns/calibration.ts';

/** What a trial knows about this machine. */
export interface Known {
  readonly machine: Machine;
  /** Of this machine; `null`: it was not measured. */
  readonly speed: SpeedProfile | null;
  readonly calibration: Calibration | null;
  readonly registry: Registry;
  /** Absolute. */
  readonly modelsFolder: string;
}

/** How a language model is run, and what was predicted for it. */
export interface LlmPlan {
  readonly named: NamedModel;
  readonly file: string;
  readonly backend: Backend;
  readonly threads: number;
  readonly contextTokens: number;
  readonly mostTokens: number;
  readonly mostPromptTokens: number;
  /** As shown before, with what earlier trials have shown; `null`: this machine was not measured. */
  readonly predicted: PredictedSpeed | null;
  /** Without them: what a trial is compared with. */
  readonly raw: PredictedSpeed | null;
}

/**
 * How to run the language model of an option here, which does not run in the cloud.
 * @throws ModelNotInstalled; TooLittleFreeMemory if `freeBytes` of RAM are not enough on the CPU, or on a card that shares it
 */
export function planLlm(option: Option, known: Known, freeBytes: number): LlmPlan {
  const { registry, machine, speed, calibration, modelsFolder } = known;
  const id = option.models.llm ?? option.pipeline;
  const model = registry.models.llm[id];
  if (model === undefined) throw new ModelNotInstalled(id, join(modelsFolder, 'llm'));
  const file = join(modelsFolder, 'llm', model.file_name);
  if (!existsSync(file)) throw new ModelNotInstalled(model.short_name, file);
  const backend = option.backend ?? 'cpu';
  const contextTokens = Math.min(
    registry.context_tokens,
    model.shape.context_length ?? registry.context_tokens,
  );
  const neededBytes = ramBytes(memoryBytes(model, contextTokens), backend, machine);
  if (neededBytes > freeBytes) throw new TooLittleFreeMemory(model.short_name, neededBytes, freeBytes);
  const named = { id, model };
  const source = speed === null ? null : ({ kind: 'measured', profile: speed, calibration } as const);
  return {
    named,
    file,
    backend,
    threads: threadsOn(backend, speed, machine),
    contextTokens,
    mostTokens: settingsOf(option, registry)?.max_tokens ?? registry.turn.reply_tokens,
    mostPromptTokens: mostPromptTokens(registry.turn),
    predicted: speedOf(named, source, backend, null),
    raw: speed && rawSpeed(named, speed, backend),
  };
}

/** RAM that a model of this size takes: none on a card with memory of its own. */
function ramBytes(modelBytes: number, backend: Backend, { gpus }: Machine): number {
  if (backend === 'cpu') return modelBytes;
  const card = gpus.find((gpu) => gpu.backend === backend && !gpu.sharedMemory?.isPassedOver);
  return card === undefined ? 0 : ramOfModelBytes(card, modelBytes);
}

/** What the measurement chose; else as many as the machine has physical cores for us. */
function threadsOn(backend: Backend, speed: SpeedProfile | null, { cpu }: Machine): number {
  const measured = speed?.backends.find((one) => one.backend === backend)?.threads;
  return measured ?? Math.max(1, Math.min(cpu.usableCores, cpu.physicalCores));
}

/**
 * A vocabulary that our prompt's language is rare in, or one of single letters, makes five times as many tokens of it. The
 * seconds of each grow with the position, and are promised for the registry's turn: so the prompt is kept about as long.
 */
function mostPromptTokens({ system_prompt_tokens, new_prompt_tokens }: TurnTokens): number {
  return Math.ceil(LONGEST_SHARE * (system_prompt_tokens + new_prompt_tokens));
}

/** Room for the families' templates: of usual vocabularies, 225 to 285 tokens. */
const LONGEST_SHARE = 1.25;

function settingsOf({ tier }: Option, registry: Registry) {
  return registry.tiers.find(({ name }) => name === tier)?.server;
}
