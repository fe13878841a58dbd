import type { Pipeline, Registry } from '../../registry/schema.ts';
import type { Mishap } from '../nouns/mishap.ts';
import { SetupError } from '../nouns/setup-error.ts';

export interface NamedPipeline extends Pipeline {
  readonly name: string;
}

/** The registry's pipelines leave out one of the two kinds that advice is made of. */
export class PipelineMissing extends SetupError {
  readonly code = 'pipeline-missing';
  readonly nextStep: string;
  readonly mishap: Mishap;

  constructor(source: string, kind: 'local' | 'cloud') {
    const which =
      kind === 'local' ? 'without turn_sec, for work on this machine' : 'with turn_sec, for the cloud';
    super(`The registry ${source} has no pipeline ${which}.`);
    this.nextStep = 'Add one under "pipelines", or leave that part out to get the built-in ones.';
    this.mishap = { code: this.code, registry: source, kind };
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
