import type { NamedTier, Registry } from '../../registry/schema.ts';
import type { Provenance } from '../benchmark/nouns/speed-profile.ts';
import type { Calibration } from '../try/nouns/calibration.ts';
import { speechIds } from './speech-models.ts';
import type { SpokenSec } from './subject.ts';

/** Seconds that a part adds to a turn, and where they come from; `null`: unknown. */
export interface PartSec {
  readonly sec: number | null;
  readonly provenance: Provenance | null;
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

/** The seconds of a tier's speech models: measured if they were, else the tier's own. */
export function speechSeconds(tier: NamedTier, registry: Registry, spoken: SpokenSec): SpeechSeconds {
  const ids = speechIds(tier, registry);
  const { stt_latency_sec, tts_latency_sec } = tier.expectations;
  return {
    stt: partSec(ids.stt, spoken.stt, stt_latency_sec),
    tts: partSec(ids.tts, spoken.tts, tts_latency_sec),
  };
}

function partSec(
  id: string | null,
  measured: Readonly<Record<string, number>>,
  listedSec: number | undefined,
): PartSec {
  const sec = id !== null && Object.hasOwn(measured, id) ? measured[id] : undefined;
  if (sec !== undefined) return { sec, provenance: 'measured' };
  return listedSec === undefined
    ? { sec: null, provenance: null }
    : { sec: listedSec, provenance: 'registry' };
}
