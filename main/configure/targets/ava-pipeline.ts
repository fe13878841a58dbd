import { BASE_FILE, FULL_AGENT, LOCAL_FILE } from '../nouns/ava-names.ts';
import type { ConfigSubject } from '../nouns/wanted-config.ts';
import type { WantedFile, YamlEntry } from '../nouns/wanted-file.ts';
import { type AvaYaml, avaYaml } from './ava-yaml.ts';
import { baseEntries, baseRaises } from './base-file.ts';
import { chosenPipeline, speechRaises } from './chosen-pipeline.ts';
import type { LlmRun } from './llm-run.ts';
import { cloudParts } from './pipeline-block.ts';
import { answerSec, providerRaises, type Raise, raisedEntries } from './response-timeout.ts';
import { entry } from './settings.ts';
import { addressEntries } from './speech-server.ts';

/** Which pipeline AVA's engine answers with. */
export function pipelineFile(run: LlmRun | null, subject: ConfigSubject): WantedFile {
  const yaml = avaYaml(subject);
  const entriesOf = isBaseFile(subject) ? baseEntries : localEntries;
  return { format: 'yaml', path: pipelinePath(subject), entries: entriesOf(run, subject, yaml) };
}

/** The file that the engine of this version reads last. */
export function pipelinePath(subject: Pick<ConfigSubject, 'project'>): string {
  return isBaseFile(subject) ? BASE_FILE : LOCAL_FILE;
}

/** Timeouts of that file that the waits on this machine are too long for. */
export function pipelineRaises(
  run: LlmRun | null,
  subject: ConfigSubject,
  yaml: AvaYaml | null = avaYaml(subject),
): Raise[] {
  if (isBaseFile(subject)) return baseRaises(run, subject, yaml);
  if (run !== null) return providerRaises(answerSec(run, subject), [FULL_AGENT], yaml, subject);
  const parts = cloudParts(subject);
  return parts === null ? [] : speechRaises(parts, subject, yaml);
}

function isBaseFile({ project }: Pick<ConfigSubject, 'project'>): boolean {
  return project?.layout === 'base-file';
}

function localEntries(run: LlmRun | null, subject: ConfigSubject, yaml: AvaYaml | null): YamlEntry[] {
  if (run === null) {
    const parts = cloudParts(subject);
    return parts === null ? [] : chosenPipeline(subject.option.pipeline, parts, subject, yaml);
  }
  // An enabled full agent as the default provider outranks any `active_pipeline`, so that key stays as it is; removing
  // it by a `null` would make the first pipeline of the tracked file the active one.
  return [
    entry(['default_provider'], FULL_AGENT),
    entry(['providers', FULL_AGENT, 'enabled'], true),
    ...raisedEntries(pipelineRaises(run, subject, yaml), subject),
    ...addressEntries(subject, yaml),
  ];
}
