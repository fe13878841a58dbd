import type { Pipeline, Registry } from '../../registry/schema.ts';
import { SetupError } from '../nouns/setup-error.ts';

export interface NamedPipeline extends Pipeline {
  readonly name: string;
}

/** The registry's pipelines lack one of the two kinds that advice needs. */
export class PipelineMissing extends SetupError {
  constructor(registry: string, kind: 'local' | 'cloud') {
    super({ code: 'pipeline-missing', registry, kind });
  }
}

/**
 * The pipeline that does all the work here: it has no stated seconds.
 * @throws PipelineMissing
 */
export function localPipeline(registry: Registry): NamedPipeline {
  const found = named(registry).find((pipeline) => !isCloud(pipeline));
  if (found === undefined) throw new PipelineMissing(registry.source, 'local');
  return found;
}

/**
 * The pipeline that leaves language model and voice to the cloud, with seconds stated by the registry.
 * @throws PipelineMissing
 */
export function cloudPipeline(registry: Registry): NamedPipeline {
  const found = findCloudPipeline(registry);
  if (found === undefined) throw new PipelineMissing(registry.source, 'cloud');
  return found;
}

/** The same, if there is one. */
export function findCloudPipeline(registry: Registry): NamedPipeline | undefined {
  return named(registry).find(isCloud);
}

export function isCloud({ turn_sec }: Pipeline): boolean {
  return turn_sec !== undefined;
}

function named({ pipelines }: Registry): NamedPipeline[] {
  return Object.entries(pipelines).map(([name, pipeline]) => ({ ...pipeline, name }));
}
