import { z } from 'zod';
import { quantile } from '../../main/benchmark/statistics.ts';
import { whyUnproven } from '../../main/predict/proven.ts';
import { speedOf } from '../../main/predict/speed-source.ts';
import type { LlmModel, Registry } from '../../registry/schema.ts';

/** Decode speeds that someone else measured and published, by the registry's ids of the models. */
export const PublishedSpeeds = z.object({
  processor: z.string(),
  runtime: z.string(),
  decodeTokensPerSec: z.record(z.string(), z.number().positive()),
});
export type PublishedSpeeds = z.infer<typeof PublishedSpeeds>;

export interface Compared {
  readonly id: string;
  readonly publishedTokensPerSec: number;
  readonly predictedTokensPerSec: number;
  /** Predicted / published. */
  readonly ratio: number;
}

export interface OneScale {
  readonly cpuScore: number;
  readonly models: Compared[];
  /** Ids of kinds that are not predicted, such as mixtures of experts: they decide nothing here. */
  readonly notPredicted: string[];
}

/**
 * Every model of a published list, predicted from one scale: the CPU score for which the median ratio is 1. So a list of
 * one model says nothing, and a list of several only what differs between them.
 * @throws Error if the registry does not have a model of the list, or none of them is predicted
 */
export function atOneScale({ decodeTokensPerSec }: PublishedSpeeds, registry: Registry): OneScale {
  const isPredicted = (id: string) => whyUnproven(modelOf(id, registry).shape) === null;
  const published = Object.entries(decodeTokensPerSec).filter(([id]) => isPredicted(id));
  const notPredicted = Object.keys(decodeTokensPerSec).filter((id) => !isPredicted(id));
  if (published.length === 0)
    throw new Error(`None of these models is predicted: ${notPredicted.join(', ')}.`);
  const scores = published.map(
    ([id, tokensPerSec]) => tokensPerSec / atScore(1, modelOf(id, registry), registry),
  );
  const cpuScore = quantile(scores, 0.5);
  const models = published.map(([id, publishedTokensPerSec]) => {
    const predictedTokensPerSec = atScore(cpuScore, modelOf(id, registry), registry);
    const ratio = predictedTokensPerSec / publishedTokensPerSec;
    return { id, publishedTokensPerSec, predictedTokensPerSec, ratio };
  });
  return { cpuScore, models, notPredicted };
}

/** Decode speed, in tokens/s, of a machine of which only the CPU score is known: what `--score` predicts. */
function atScore(cpuScore: number, model: LlmModel, registry: Registry): number {
  const reference = registry.models.llm[registry.reference_model] ?? null;
  const speed = speedOf({ id: '', model }, { kind: 'score', cpuScore }, 'cpu', reference);
  if (speed === null) throw new Error('The registry has no reference model.');
  return speed.decodeTokensPerSec;
}

function modelOf(id: string, registry: Registry): LlmModel {
  const model = registry.models.llm[id];
  if (model === undefined) throw new Error(`No model ${id} in the registry.`);
  return model;
}
