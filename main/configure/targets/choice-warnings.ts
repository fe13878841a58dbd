import type { AdviceWarning } from '../../recommend/nouns/notice.ts';
import type { ConfigSubject } from '../nouns/wanted-config.ts';
import { type AvaYaml, avaYaml, blockOf } from './ava-yaml.ts';
import { cloudParts } from './pipeline-block.ts';
import { remarkable } from './remarks.ts';

/** What to know about the choice itself, whatever runs it: what it misses, and which language it cannot speak. */
export function choiceWarnings(subject: ConfigSubject): AdviceWarning[] {
  const unspoken = subject.option.warnings.filter(({ code }) => code === 'speech-language-missing');
  return [...remarkable(subject), ...unspoken, ...voiceWarnings(subject)];
}

/** Deepgram names the language of a voice at the end: `aura-asteria-en`. */
const VOICE_LANGUAGE = /-([a-z]{2,3})$/;

/** The voice of a pipeline in the cloud is one for all languages. */
function voiceWarnings(subject: ConfigSubject): AdviceWarning[] {
  const { option, language } = subject;
  if (language === null || option.models.llm !== null) return [];
  const voice = cloudVoice(subject);
  const spoken = VOICE_LANGUAGE.exec(voice ?? '')?.[1];
  const isSame = spoken === undefined || spoken === language.split('-')[0]?.toLowerCase();
  return voice === null || isSame
    ? []
    : [{ code: 'cloud-voice-language', pipeline: option.pipeline, voice, language }];
}

/** That of a preset which stays as it is, else ours. `null`: no voice of Deepgram. */
function cloudVoice(subject: ConfigSubject): string | null {
  const parts = cloudParts(subject);
  if (parts?.tts !== 'deepgram_tts') return null;
  const yaml = subject.project?.layout === 'base-file' ? avaYaml(subject) : null;
  const preset = yaml === null ? null : blockOf(yaml.pipelines, subject.option.pipeline);
  const voice = yaml === null || preset === null ? parts.options.tts.model : presetVoice(preset, yaml);
  return typeof voice === 'string' ? voice : null;
}

/** Where a preset names none, its adapter asks for that of the full agent. */
function presetVoice(preset: Readonly<Record<string, unknown>>, { providers }: AvaYaml): unknown {
  const options = blockOf(blockOf(preset, 'options') ?? {}, 'tts');
  return options?.model ?? blockOf(providers, 'deepgram')?.tts_model;
}
