import type { NamedTier, TtsModel } from '../../registry/schema.ts';
import type { Provenance, Range, VoiceSpeed } from '../benchmark/nouns/speed-profile.ts';
import { replySpeechSec } from '../predict/reply-speech.ts';
import { between } from '../predict/turn.ts';
import { speakingSpeed } from '../predict/voice-speed.ts';
import type { Calibration } from '../try/nouns/calibration.ts';
import { speechIds, speechModels } from './speech-models.ts';
import type { SpokenSec, Subject } from './subject.ts';

/** Seconds that a part adds to a turn, and where they come from; `null`: unknown. */
export interface PartSec {
  readonly sec: number | null;
  readonly provenance: Provenance | null;
  /** Of what was predicted; else `null`. */
  readonly range: Range | null;
}

/** The seconds of hearing and of speaking. */
export interface SpeechSeconds {
  readonly stt: PartSec;
  readonly tts: PartSec;
}

export const NOTHING_MEASURED: SpokenSec = { stt: {}, tts: {}, llm: {} };

/** What trials have measured, without the rest. */
export function spokenSec(calibration: Calibration | null): SpokenSec {
  if (calibration === null) return NOTHING_MEASURED;
  const seconds = (measured: Calibration['stt']) =>
    Object.fromEntries(Object.entries(measured).map(([id, { sec }]) => [id, sec]));
  return {
    stt: seconds(calibration.stt),
    tts: seconds(calibration.tts),
    llm: seconds(calibration.served),
  };
}

/** What is known of how long it takes to hear and to speak. */
export type SpeechKnown = Pick<Subject, 'speed' | 'spoken' | 'registry'>;

/**
 * The seconds of a tier's speech models: measured if they were, the voice's predicted if voices were measured here, else
 * the tier's own.
 */
export function speechSeconds(tier: NamedTier, known: SpeechKnown): SpeechSeconds {
  const { registry, spoken } = known;
  const ids = speechIds(tier, registry);
  const { tts } = speechModels(tier, registry);
  const { stt_latency_sec, tts_latency_sec } = tier.expectations;
  return {
    stt: measured(ids.stt, spoken.stt) ?? listed(stt_latency_sec),
    tts:
      measured(ids.tts, spoken.tts) ??
      (tts === null ? null : predicted(tts.model, known)) ??
      listed(tts_latency_sec),
  };
}

function measured(id: string | null, seconds: Readonly<Record<string, number>>): PartSec | null {
  const sec = id !== null && Object.hasOwn(seconds, id) ? seconds[id] : undefined;
  return sec === undefined ? null : { sec, provenance: 'measured', range: null };
}

/** Of a reply of the registry's turn, which the voice server speaks as a whole. */
function predicted(voice: TtsModel, { speed, registry }: SpeechKnown): PartSec | null {
  const found = speakingSpeed(voice, voicesOf(speed));
  if (found === null) return null;
  const sec = found.secPerSpeechSec * replySpeechSec(registry.turn);
  return { sec, provenance: 'predicted', range: between(sec, found.relativeRange) };
}

function voicesOf(speed: SpeechKnown['speed']): readonly VoiceSpeed[] {
  return speed?.kind === 'measured' ? speed.profile.voices : [];
}

function listed(sec: number | undefined): PartSec {
  return sec === undefined
    ? { sec: null, provenance: null, range: null }
    : { sec, provenance: 'registry', range: null };
}
