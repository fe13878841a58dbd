import { findLlm } from '../../registry/find-model.ts';
import type { LlmModel, NamedTier, Registry } from '../../registry/schema.ts';
import { keepsPrefix } from '../predict/keeps-prefix.ts';
import { bytesPerToken, total } from '../predict/work.ts';

/**
 * Seconds of a later reply of any model on a card whose speed is not known: the bytes that a token reads, times seconds per
 * byte of the slowest tier for cards, which follow from what the model list states for its own model. So they do not depend
 * on RAM and cores. `null`: the list states none, or the model also reads the whole prompt, which the list's seconds do not
 * contain.
 */
export function listedBySizeSec(model: LlmModel, registry: Registry): number | null {
  if (!keepsPrefix(model.shape)) return null;
  const known = registry.tiers.map((tier) => secPerByte(tier, registry)).filter((sec) => sec !== null);
  return known.length === 0 ? null : Math.max(...known) * total(bytesPerToken(model));
}

function secPerByte({ requirements, expectations, models }: NamedTier, registry: Registry): number | null {
  const own = models.llm === null ? null : findLlm(registry, models.llm.name);
  const { llm_latency_sec: listedSec } = expectations;
  if (!requirements.gpu_required || own === null || listedSec === undefined) return null;
  return listedSec / total(bytesPerToken(own.model));
}
