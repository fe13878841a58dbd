import type { Pipeline, Registry } from '../../registry/schema.ts';
import { SetupError } from '../nouns/setup-error.ts';

export interface NamedPipeline extends Pipeline {
  readonly name: string;
}

/** The registry's pipelines leave out one of the two kinds that advice is made of. */
export class PipelineMissing extends SetupError {
  constructor(registry: string, kind: 'local' | 'cloud') {
    super({ code: 'pipeline-missing', registry, kind });
  }
}

/**
 * The pipeline that does all the work here: no seconds are stated for it.
 * @throws PipelineMissing
 */
export function localPipeline(registry: Registry): NamedPipeline {
  const found = named(registry).find((pipeline) => !isCloud(pipeline));
  if (found === undefined) throw new PipelineMissing(registry.source, 'local');
  return found;
}

/**
 * The pipeline that leaves language model and voice to the cloud, whose seconds the registry states.
 * @throws PipelineMissing
 */
export function cloudPipeline(registry: Registry): NamedPipeline {
  const found = named(registry).find(isCloud);
  if (found === undefined) throw new PipelineMissing(registry.source, 'cloud');
  return found;
}

export function isCloud({ turn_sec }: Pipeline): boolean {
  return turn_sec !== undefined;
}

function named({ pipelines }: Registry): NamedPipeline[] {
  return Object.entries(pipelines).map(([name, pipeline]) => ({ ...pipeline, name }));
}
