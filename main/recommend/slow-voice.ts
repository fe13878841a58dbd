import type { Found } from '../../registry/find-model.ts';
import type { Registry, TtsModel } from '../../registry/schema.ts';
import { TTS_QUALITIES } from '../../registry/tts-qualities.ts';
import { fasterVoice } from '../predict/faster-voice.ts';
import type { LocalRun } from './local-run.ts';
import { voiceLicence } from './nouns/licence-notices.ts';
import type { SlowVoice } from './nouns/notice.ts';
import { costsOf } from './option-costs.ts';
import { speechModels } from './speech-models.ts';
import { type PartSec, speechSeconds } from './speech-seconds.ts';
import type { Subject } from './subject.ts';

/** A caller notices it, and a lower quality is heard less than the wait. */
const MOST_EXTRA_SEC = 2;
/** A range that ends so many times as high as it begins is of a voice that ran beside other programs. */
const DISTURBED_SPAN = 4;

/**
 * That the voice of a run costs more than 2 s of a reply over the next lower quality of its language, and what the run
 * costs with that one. Nothing while the seconds of either are those of the list, or were measured beside other programs.
 */
export function slowVoice(run: LocalRun, subject: Subject): SlowVoice[] {
  const { registry } = subject;
  const { tts: own } = speechModels(run.tier, registry);
  const id = own && voiceInstead(own, registry);
  const model = id === null ? undefined : registry.models.tts[id];
  if (own === null || id === null || model === undefined) return [];
  const tier = { ...run.tier, models: { ...run.tier.models, tts: { name: model.file_name } } };
  const instead: LocalRun = { ...run, tier, speech: speechSeconds(tier, subject) };
  const [slow, fast] = [secHere(run.speech.tts), secHere(instead.speech.tts)];
  if (slow === null || fast === null || slow - fast <= MOST_EXTRA_SEC) return [];
  const faster = {
    id,
    name: model.short_name,
    sec: fast,
    licence: model.license,
    licences: voiceLicence(id, model),
    costs: costsOf(instead, subject),
  };
  return [{ code: 'slow-voice', voice: own.id, sec: slow, faster }];
}

/** Of a voice that callers may not hear, one that they may, so that one change settles both. */
function voiceInstead({ id, model }: Found<TtsModel>, registry: Registry): string | null {
  const free = model.free_replacement ?? null;
  const quality = (voice: string) => registry.models.tts[voice]?.quality ?? model.quality;
  const rank = (voice: string) => TTS_QUALITIES.indexOf(quality(voice));
  const fromFree = free === null ? [] : [free, fasterVoice(registry, free)];
  const candidates = [...fromFree, fasterVoice(registry, id)].filter((voice) => voice !== null);
  return candidates.find((voice) => rank(voice) < rank(id)) ?? null;
}

/** `null`: unknown, too uncertain, or the list says so. */
function secHere({ sec, provenance, range }: PartSec): number | null {
  const isDisturbed = range !== null && range.high > DISTURBED_SPAN * range.low;
  return provenance === 'registry' || isDisturbed ? null : sec;
}
