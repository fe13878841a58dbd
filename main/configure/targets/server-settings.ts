import { findLlm } from '../../../registry/find-model.ts';
import type { LlmModel, NamedTier, Registry } from '../../../registry/schema.ts';

export type ServerSettings = NonNullable<NamedTier['server']>;

/** For a registry that states no server settings at all: those of a middle tier for the CPU. */
const USUAL: ServerSettings = { max_tokens: 32, infer_timeout_sec: 20, batch: 512 };

/**
 * The settings of the tier; of a model without one, those of the tier for the same kind of machine whose language
 * model is nearest below in size, or the smallest.
 */
export function serverSettings(
  tier: NamedTier | null,
  llm: LlmModel | null,
  isOnGpu: boolean,
  registry: Registry,
): ServerSettings {
  if (tier?.server !== undefined) return tier.server;
  const sized = registry.tiers.flatMap((each) => sizedSettings(each, registry));
  const alike = sized.filter((each) => each.isForGpu === isOnGpu);
  const bySize = (alike.length > 0 ? alike : sized).toSorted((one, other) => one.billions - other.billions);
  const below = bySize.findLast(({ billions }) => llm !== null && billions <= llm.params_billions);
  return (below ?? bySize[0])?.server ?? USUAL;
}

interface SizedSettings {
  readonly server: ServerSettings;
  readonly billions: number;
  readonly isForGpu: boolean;
}

function sizedSettings({ server, models, requirements }: NamedTier, registry: Registry): SizedSettings[] {
  if (server === undefined || models.llm === null) return [];
  // The catalogue's number is exact: a tier calls 6.7 billion parameters 7.
  const billions =
    findLlm(registry, models.llm.name)?.model.params_billions ?? models.llm.params_billions ?? null;
  return billions === null ? [] : [{ server, billions, isForGpu: requirements.gpu_required }];
}
