import { FULL_AGENT } from '../nouns/ava-names.ts';
import type { ConfigSubject } from '../nouns/wanted-config.ts';
import type { YamlEntry } from '../nouns/wanted-file.ts';
import { type AvaYaml, blockOf } from './ava-yaml.ts';
import { activeEntries } from './chosen-pipeline.ts';
import { type LlmRun, replyTimeout } from './llm-run.ts';
import { cloudParts, localParts, type PipelineParts, pipelineBlock } from './pipeline-block.ts';
import { missingProviderEntries } from './provider-entries.ts';
import { commentOf } from './remarks.ts';
import { answerSec, providerRaises, type Raise, raisedEntries } from './response-timeout.ts';
import { entry } from './settings.ts';
import { addressEntries } from './speech-server.ts';
import { raisedWarnings } from './timeouts.ts';

/** Versions of AVA that know no local file: a preset of the tracked file is chosen, and completed where it lacks. */

/** The pipeline for the local choice that these versions ship. */
const LOCAL_PRESET = 'local_only';

export function baseEntries(run: LlmRun | null, subject: ConfigSubject, yaml: AvaYaml | null): YamlEntry[] {
  const name = run === null ? subject.option.pipeline : LOCAL_PRESET;
  const parts = run === null ? cloudParts(subject) : localParts({ ...replyLimits(run) });
  if (parts === null) return [];
  const raised = run === null ? [] : raisedWarnings('llm_response_timeout_sec', replyTimeout(run));
  const preset = entry(['pipelines', name], pipelineBlock(parts), commentOf(raised, subject));
  return [
    { ...preset, keepsPresent: true },
    ...missingProviderEntries(partsInUse(name, parts, yaml), yaml),
    ...raisedEntries(baseRaises(run, subject, yaml), subject),
    ...addressEntries(subject, yaml),
    ...activeEntries(name, subject, yaml),
  ];
}

/** Pipelines of these versions take the full agent's seconds for all local parts. */
export function baseRaises(run: LlmRun | null, subject: ConfigSubject, yaml: AvaYaml | null): Raise[] {
  return run === null || yaml === null
    ? []
    : providerRaises(waitOnProvider(run, yaml, subject), [FULL_AGENT], yaml, subject);
}

/** Of the preset that is there, since it stays. */
function partsInUse(name: string, ours: PipelineParts, yaml: AvaYaml | null): PipelineParts {
  const present = yaml === null ? null : blockOf(yaml.pipelines, name);
  const part = (role: 'stt' | 'llm' | 'tts') => {
    const named = present?.[role];
    return typeof named === 'string' ? named : ours[role];
  };
  return { stt: part('stt'), llm: part('llm'), tts: part('tts'), options: ours.options };
}

/** The engine waits this long for a whole reply of the local model. */
function replyLimits(run: LlmRun) {
  return { max_tokens: run.settings.max_tokens, llm_response_timeout_sec: replyTimeout(run).sec };
}

/** The engine asks for the provider's seconds only where the preset leaves them open. */
function waitOnProvider(run: LlmRun, yaml: AvaYaml, subject: ConfigSubject): number | null {
  const present = blockOf(yaml.pipelines, LOCAL_PRESET);
  const llm = present === null ? null : blockOf(blockOf(present, 'options') ?? {}, 'llm');
  const limits = [llm?.llm_response_timeout_sec, llm?.response_timeout_sec];
  const isLeftOpen = present !== null && limits.every((limit) => limit === undefined);
  return answerSec(isLeftOpen ? run : null, subject);
}
