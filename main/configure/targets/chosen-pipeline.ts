import type { ConfigSubject } from '../nouns/wanted-config.ts';
import type { YamlEntry } from '../nouns/wanted-file.ts';
import type { AvaYaml } from './ava-yaml.ts';
import { type PipelineParts, pipelineBlock } from './pipeline-block.ts';
import { providerEntries } from './provider-entries.ts';
import { answerSec, providerRaises, type Raise, raisedEntries } from './response-timeout.ts';
import { entry } from './settings.ts';
import { addressEntries } from './speech-server.ts';

/**
 * A pipeline of our own with all that it needs.
 * @param own the provider among its parts that the caller writes whole; `null`: none
 */
export function chosenPipeline(
  name: string,
  parts: PipelineParts,
  subject: ConfigSubject,
  yaml: AvaYaml | null,
  own: string | null = null,
): YamlEntry[] {
  return [
    entry(['pipelines', name], pipelineBlock(parts)),
    ...providerEntries(parts, yaml, own),
    ...raisedEntries(speechRaises(parts, subject, yaml), subject),
    ...addressEntries(subject, yaml),
    ...activeEntries(name, subject, yaml),
  ];
}

/**
 * What makes a pipeline the one that answers: as the default too, since a full agent there would outrank it. Versions
 * that take no pipeline's name there would report that the provider is missing, and that they are not ready.
 */
export function activeEntries(
  name: string,
  { project }: Pick<ConfigSubject, 'project'>,
  yaml: AvaYaml | null,
): YamlEntry[] {
  const isDefault = project?.layout !== 'base-file' || yaml?.isSplit || yaml?.isOutranked;
  return [entry(['active_pipeline'], name), ...(isDefault ? [entry(['default_provider'], name)] : [])];
}

/** Of the providers that speak on this machine, while the language model is elsewhere. */
export function speechRaises(parts: PipelineParts, subject: ConfigSubject, yaml: AvaYaml | null): Raise[] {
  return parts.tts === 'local_tts'
    ? providerRaises(answerSec(null, subject), ['local_tts'], yaml, subject)
    : [];
}
