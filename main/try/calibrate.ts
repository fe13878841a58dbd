import type { Calibration, LlmRatios, SpeechSec } from './nouns/calibration.ts';

/** What a trial has measured, by the ids of the registry's models. */
export interface Measured {
  readonly triedAt: string;
  readonly machineId: string;
  /** The address of the voice server that was asked; `null`: the models ran here. */
  readonly server: string | null;
  readonly llm?: { readonly id: string; readonly ratios: Omit<LlmRatios, 'triedAt'> } | undefined;
  /** Seconds that a part adds to a turn; `served`: a voice server's language model. */
  readonly stt?: PartSec | undefined;
  readonly tts?: PartSec | undefined;
  readonly served?: PartSec | undefined;
}

interface PartSec {
  readonly id: string;
  readonly sec: number;
}

/** What all trials on this machine have shown, the newest of each model; trials of another machine are forgotten. */
export function withMeasured(before: Calibration | null, measured: Measured): Calibration {
  const { machineId, triedAt, llm, stt, tts, served } = measured;
  const nothing: Calibration = { machineId, llm: {}, served: {}, stt: {}, tts: {} };
  const known = before !== null && before.machineId === machineId ? before : nothing;
  return {
    machineId,
    llm: llm === undefined ? known.llm : { ...known.llm, [llm.id]: { ...llm.ratios, triedAt } },
    served: withPart(without(known.served, llm?.id), served, measured),
    stt: withPart(known.stt, stt, measured),
    tts: withPart(known.tts, tts, measured),
  };
}

type BySpeechSec = Readonly<Record<string, SpeechSec>>;

function withPart(
  before: BySpeechSec,
  part: PartSec | undefined,
  { triedAt, server }: Measured,
): BySpeechSec {
  return part === undefined ? before : { ...before, [part.id]: { sec: part.sec, triedAt, server } };
}

/** A model that ran here is not judged by what a server once said of it. */
function without(before: BySpeechSec, id: string | undefined): BySpeechSec {
  return Object.fromEntries(Object.entries(before).filter(([each]) => each !== id));
}
