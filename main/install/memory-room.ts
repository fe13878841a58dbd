import type { Registry } from '../../registry/schema.ts';
import {
  ramForModelsBytes,
  speechModelBytes,
  sttModelBytes,
  vramForModelsBytes,
} from '../predict/capacity.ts';
import { memoryBytes } from '../predict/memory.ts';
import { largestGpu } from '../probe/nouns/largest-gpu.ts';
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
 * What advice computes for an option. A language model that fits on the largest usable card takes no RAM. Of several
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
  const card = machine === null ? null : largestGpu(machine);
  const isOnCard = card !== null && llmBytes <= vramForModelsBytes(card.vramBytes);
  return (isOnCard ? 0 : llmBytes) + largest(models.tts, tts, speechModelBytes);
}

function largest<Model>(
  ids: readonly string[],
  of: Readonly<Record<string, Model>>,
  bytes: (model: Model, id: string) => number,
): number {
  return Math.max(0, ...ids.flatMap((id) => (of[id] === undefined ? [] : [bytes(of[id], id)])));
}
