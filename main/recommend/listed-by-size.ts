import { findLlm } from '../../registry/find-model.ts';
import type { LlmModel, NamedTier, Registry } from '../../registry/schema.ts';
import { keepsPrefix } from '../predict/keeps-prefix.ts';
import { bytesPerToken, total } from '../predict/work.ts';

/**
 * Seconds of a later reply of another model on the card of a tier, where no speed is known: those that the model list
 * states for the tier's own model, in proportion to the bytes that a token of each reads. `null`: the list states none,
 * or the model also reads the whole prompt, which the list's seconds do not contain.
 */
export function listedBySizeSec(tier: NamedTier, model: LlmModel, registry: Registry): number | null {
  const { requirements, expectations, models } = tier;
  const own = models.llm === null ? null : findLlm(registry, models.llm.name);
  const listedSec = expectations.llm_latency_sec;
  if (!requirements.gpu_required || own === null || listedSec === undefined) return null;
  if (!keepsPrefix(model.shape)) return null;
  return (listedSec * total(bytesPerToken(model))) / total(bytesPerToken(own.model));
}
