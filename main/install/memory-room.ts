import type { Registry } from '../../registry/schema.ts';
import {
  cardFor,
  cardForModelsBytes,
  ramForModelsBytes,
  speechModelBytes,
  sttModelBytes,
} from '../predict/capacity.ts';
import { memoryBytes } from '../predict/memory.ts';
import { ramOfModelBytes } from '../probe/nouns/card-memory.ts';
import type { Machine } from '../probe/nouns/machine.ts';
import type { ModelFile } from './nouns/install-plan.ts';
import type { WantedModels } from './wanted-files.ts';

/** RAM that models take while they run, and RAM that a machine has for them. */
export interface MemoryRoom {
  readonly neededBytes: number;
  /** `null`: the machine is unknown. */
  readonly haveBytes: number | null;
}

/**
 * What advice computes for an option. A language model that fits on a card takes the RAM that the
 * card shares, if it does. Of several
 * models for one part, one runs at a time, so the largest counts.
 * @param files of these models: speech-to-text takes what its archive is installed with
 */
export function memoryRoom(
  models: WantedModels,
  files: readonly Pick<ModelFile, 'model' | 'part' | 'without'>[],
  registry: Registry,
  machine: Machine | null,
): MemoryRoom {
  const withoutOf = (id: string) =>
    files.find(({ model, part }) => part === 'stt' && model === id)?.without ?? [];
  const sttBytes = largest(models.stt, registry.models.stt, (model, id) => {
    return sttModelBytes(model, withoutOf(id)).ramBytes;
  });
  return {
    neededBytes: Math.round(sttBytes + bytesBesideStt(models, registry, machine)),
    haveBytes: machine === null ? null : Math.max(0, ramForModels(machine)),
  };
}

/** RAM that a speech-to-text model may take beside the other models of a machine. */
export function ramForSttBytes(models: WantedModels, registry: Registry, machine: Machine): number {
  return ramForModels(machine) - bytesBesideStt(models, registry, machine);
}

const ramForModels = ({ memory }: Machine) => ramForModelsBytes(memory.usableBytes);

/** RAM of language model and voice. */
function bytesBesideStt(models: WantedModels, registry: Registry, machine: Machine | null): number {
  const { llm, tts } = registry.models;
  const llmBytes = largest(models.llm, llm, (model) => memoryBytes(model, registry.context_tokens));
  return ramOfLlmBytes(llmBytes, machine) + largest(models.tts, tts, speechModelBytes);
}

function ramOfLlmBytes(llmBytes: number, machine: Machine | null): number {
  const card = machine && cardFor(machine, llmBytes);
  const fits = machine !== null && card !== null && llmBytes <= cardForModelsBytes(card, machine);
  return ramOfModelBytes(fits ? card : null, llmBytes);
}

function largest<Model>(
  ids: readonly string[],
  of: Readonly<Record<string, Model>>,
  bytes: (model: Model, id: string) => number,
): number {
  return Math.max(0, ...ids.flatMap((id) => (of[id] === undefined ? [] : [bytes(of[id], id)])));
}
