import { findLlm } from '../../registry/find-model.ts';
import type { NamedTier, Registry } from '../../registry/schema.ts';
import type { Choice } from '../steps/nouns/setup-state.ts';
import { isSameName } from './nearest-name.ts';
import type { WhatIf } from './nouns/what-if-input.ts';
import { isCloud } from './pipelines.ts';
import type { Wishes } from './subject.ts';
import { ContradictoryRequest, UnknownModel, UnknownPipeline, UnknownTier } from './what-if-errors.ts';

/**
 * The option that the user forces, under the registry's own names.
 * @throws UnknownTier, UnknownModel, UnknownPipeline; ContradictoryRequest
 */
export function wishesOf({ tier, model, pipeline, target }: WhatIf, registry: Registry): Wishes {
  const wished = tier === undefined ? undefined : tierOf(tier, registry);
  const wishes = {
    tier: wished?.name,
    model: model === undefined ? undefined : modelIdOf(model, registry),
    pipeline: pipeline === undefined ? undefined : pipelineNameOf(pipeline, registry),
    target,
  };
  refuseContradictions(wishes, wished, registry);
  return wishes;
}

/**
 * A choice under the registry's own names. Its speech models may be of any language; a model without a tier
 * must be in the catalogue.
 * @throws UnknownTier, UnknownModel, UnknownPipeline; ContradictoryRequest
 */
export function knownChoice(choice: Choice, registry: Registry): Choice {
  const { tier, pipeline, models } = choice;
  const model = tier === null ? models.llm : null;
  const known = wishesOf(
    { pipeline, ...(tier !== null && { tier }), ...(model !== null && { model }) },
    registry,
  );
  return { ...choice, tier: known.tier ?? null, pipeline: known.pipeline ?? pipeline };
}

function tierOf(typed: string, { tiers }: Registry): NamedTier {
  const tier = tiers.find(({ name }) => isSameName(name, typed));
  if (tier !== undefined) return tier;
  throw new UnknownTier(
    typed,
    tiers.map(({ name }) => name),
  );
}

/** By id, file name or short name. */
function modelIdOf(typed: string, registry: Registry): string {
  const models = Object.entries(registry.models.llm);
  const found =
    models.find(([id]) => isSameName(id, typed))?.[0] ??
    findLlm(registry, typed)?.id ??
    models.find(([, model]) => isSameName(model.short_name, typed))?.[0];
  if (found !== undefined) return found;
  throw new UnknownModel(typed, Object.keys(registry.models.llm));
}

function pipelineNameOf(typed: string, { pipelines }: Registry): string {
  const names = Object.keys(pipelines);
  const found = names.find((name) => isSameName(name, typed));
  if (found !== undefined) return found;
  throw new UnknownPipeline(typed, names);
}

/** In the cloud no model of this machine runs, and the fallback tier has none. */
function refuseContradictions(
  { model, pipeline }: Wishes,
  tier: NamedTier | undefined,
  { pipelines }: Registry,
): void {
  const wished = pipeline === undefined ? undefined : pipelines[pipeline];
  const inCloud = wished !== undefined && isCloud(wished);
  const tierInCloud = tier?.models.llm === null;
  if (model !== undefined && inCloud)
    throw new ContradictoryRequest(`--model ${model}`, `--pipeline ${pipeline}`);
  if (tier === undefined || !tierInCloud) return;
  if (model !== undefined) throw new ContradictoryRequest(`--tier ${tier.name}`, `--model ${model}`);
  if (wished !== undefined && !inCloud) {
    throw new ContradictoryRequest(`--tier ${tier.name}`, `--pipeline ${pipeline}`);
  }
}
