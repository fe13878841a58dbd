import type { Registry } from '../../registry/schema.ts';
import { ramForModelsBytes, speechModelBytes, vramForModelsBytes } from '../predict/capacity.ts';
import { memoryBytes } from '../predict/memory.ts';
import { largestGpu } from '../probe/nouns/largest-gpu.ts';
import type { Machine } from '../probe/nouns/machine.ts';
import type { ModelPart } from './nouns/install-plan.ts';
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
 */
export function memoryRoom(models: WantedModels, registry: Registry, machine: Machine | null): MemoryRoom {
  const { context_tokens } = registry;
  const largest = <Model>(
    part: ModelPart,
    of: Readonly<Record<string, Model>>,
    bytes: (one: Model) => number,
  ) => Math.max(0, ...models[part].flatMap((id) => (of[id] === undefined ? [] : [bytes(of[id])])));
  const { stt, llm, tts } = registry.models;
  const llmBytes = largest('llm', llm, (model) => memoryBytes(model, context_tokens));
  const speechBytes = largest('stt', stt, speechModelBytes) + largest('tts', tts, speechModelBytes);
  const card = machine === null ? null : largestGpu(machine);
  const isOnCard = card !== null && llmBytes <= vramForModelsBytes(card.vramBytes);
  return {
    neededBytes: Math.round(speechBytes + (isOnCard ? 0 : llmBytes)),
    haveBytes: machine === null ? null : Math.max(0, ramForModelsBytes(machine.memory.usableBytes)),
  };
}
