import type { ConfigSubject } from '../nouns/wanted-config.ts';
import type { YamlEntry } from '../nouns/wanted-file.ts';
import type { AvaYaml } from './ava-yaml.ts';
import { type PipelineParts, pipelineBlock } from './pipeline-block.ts';
import { providerEntries } from './provider-entries.ts';
import { answerSec, providerRaises, type Raise, raisedEntries } from './response-timeout.ts';
import { entry } from './settings.ts';
import { addressEntries } from './speech-server.ts';

/** A pipeline of our own with all that it needs; both keys, since a full agent as the default would outrank it. */
export function chosenPipeline(
  name: string,
  parts: PipelineParts,
  subject: ConfigSubject,
  yaml: AvaYaml | null,
): YamlEntry[] {
  return [
    entry(['pipelines', name], pipelineBlock(parts)),
    ...providerEntries(parts, yaml),
    ...raisedEntries(speechRaises(parts, subject, yaml), subject),
    ...addressEntries(subject, yaml),
    entry(['active_pipeline'], name),
    entry(['default_provider'], name),
  ];
}

/** Of the providers that speak on this machine, while the language model is elsewhere. */
export function speechRaises(parts: PipelineParts, subject: ConfigSubject, yaml: AvaYaml | null): Raise[] {
  return parts.tts === 'local_tts'
    ? providerRaises(answerSec(null, subject), ['local_tts'], yaml, subject)
    : [];
}
