import type { ConfigSubject } from '../nouns/wanted-config.ts';
import type { WantedFile, YamlEntry } from '../nouns/wanted-file.ts';
import { type AvaYaml, avaYaml, blockOf } from './ava-yaml.ts';
import type { LlmRun } from './llm-run.ts';
import { cloudParts, localParts, type PipelineParts, pipelineBlock } from './pipeline-block.ts';
import { providerEntries } from './provider-entries.ts';
import { answerSec, providerRaises, type Raise } from './response-timeout.ts';
import { entry, timeoutEntry } from './settings.ts';
import { addressEntries } from './speech-server.ts';
import { timeout } from './timeouts.ts';

/** The file that a version of AVA reads last: either has no other of ours in it. */
export const LOCAL_FILE = 'config/ai-agent.local.yaml';
const BASE_FILE = 'config/ai-agent.yaml';

/** Which pipeline AVA's engine answers with. */
export function pipelineFile(run: LlmRun | null, subject: ConfigSubject): WantedFile {
  const yaml = avaYaml(subject);
  return isBaseFile(subject)
    ? { format: 'yaml', path: BASE_FILE, entries: baseEntries(run, subject, yaml) }
    : { format: 'yaml', path: LOCAL_FILE, entries: localEntries(run, subject, yaml) };
}

/** Timeouts of that file that the waits on this machine are too long for. */
export function pipelineRaises(
  run: LlmRun | null,
  subject: ConfigSubject,
  yaml: AvaYaml | null = avaYaml(subject),
): Raise[] {
  if (isBaseFile(subject)) return baseRaises(run, subject, yaml);
  if (run !== null) return providerRaises(answerSec(run, subject), [FULL_AGENT], yaml, subject);
  const parts = partsInCloud(subject);
  return parts === null ? [] : speechRaises(parts, subject, yaml);
}

function isBaseFile({ project }: ConfigSubject): boolean {
  return project?.layout === 'base-file';
}

function localEntries(run: LlmRun | null, subject: ConfigSubject, yaml: AvaYaml | null): YamlEntry[] {
  if (run === null) {
    const parts = partsInCloud(subject);
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

/** Speech-to-text, language model and voice over one connection. */
const FULL_AGENT = 'local';

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

function raisedEntries(raises: readonly Raise[], subject: ConfigSubject): YamlEntry[] {
  return raises.map(({ path, timeout }) => timeoutEntry(path, timeout, subject));
}

function partsInCloud({ registry, option }: ConfigSubject): PipelineParts | null {
  const pipeline = registry.pipelines[option.pipeline];
  return pipeline === undefined ? null : cloudParts(pipeline);
}

/** The pipeline for the local choice that these versions ship. */
const LOCAL_PRESET = 'local_only';

function baseEntries(run: LlmRun | null, subject: ConfigSubject, yaml: AvaYaml | null): YamlEntry[] {
  const name = run === null ? subject.option.pipeline : LOCAL_PRESET;
  const parts = run === null ? partsInCloud(subject) : localParts({ ...replyLimits(run) });
  if (parts === null) return [];
  return [
    { ...entry(['pipelines', name], pipelineBlock(parts)), keepsPresent: true },
    ...providerEntries(parts, yaml),
    ...raisedEntries(baseRaises(run, subject, yaml), subject),
    ...addressEntries(subject, yaml),
    entry(['active_pipeline'], name),
    ...(takesPipelineAsProvider(yaml) ? [entry(['default_provider'], name)] : []),
  ];
}

function baseRaises(run: LlmRun | null, subject: ConfigSubject, yaml: AvaYaml | null): Raise[] {
  if (run === null || yaml === null) return [];
  const isSplit = blockOf(yaml.providers, 'local_llm') !== null;
  const whole = providerRaises(
    waitOnProvider(run, yaml, subject),
    [isSplit ? 'local_llm' : FULL_AGENT],
    yaml,
    subject,
  );
  return isSplit
    ? [...whole, ...providerRaises(answerSec(null, subject), ['local_tts'], yaml, subject)]
    : whole;
}

/** The engine waits this long for a whole reply of the local model. */
function replyLimits({ settings, replySec }: LlmRun) {
  const { sec } = timeout(settings.infer_timeout_sec, replySec);
  return { max_tokens: settings.max_tokens, llm_response_timeout_sec: sec };
}

/** The engine asks for the provider's seconds only where the preset leaves them open. */
function waitOnProvider(run: LlmRun, yaml: AvaYaml, subject: ConfigSubject): number | null {
  const present = blockOf(yaml.pipelines, LOCAL_PRESET);
  const llm = present === null ? null : blockOf(blockOf(present, 'options') ?? {}, 'llm');
  const limits = [llm?.llm_response_timeout_sec, llm?.response_timeout_sec];
  const isLeftOpen = present !== null && limits.every((limit) => limit === undefined);
  return answerSec(isLeftOpen ? run : null, subject);
}

/**
 * Versions that describe each part of a provider on its own let a full agent as the default outrank the active
 * pipeline, and take a pipeline's name as the default. Those before do neither: they would report that the provider is
 * missing, and that they are not ready.
 */
function takesPipelineAsProvider(yaml: AvaYaml | null): boolean {
  if (yaml === null) return false;
  const { providers, pipelines, defaultProvider } = yaml;
  const isSplit = Object.keys(providers).some((name) => /_(stt|llm|tts)$/.test(name));
  return isSplit || (defaultProvider !== null && Object.hasOwn(pipelines, defaultProvider));
}
