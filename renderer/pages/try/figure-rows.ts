import type { Option, ProvenSec, TrialPart, TrialReport } from '../../../preload/contract.ts';

/** A figure of the table: what was predicted, and what a trial has shown. */
export interface FigureRow {
  readonly name: 'reply' | 'firstWords' | 'load' | 'speaking' | 'hearing';
  readonly proven: ProvenSec;
  /** `waiting`: no trial has ended yet. */
  readonly state: Exclude<TrialPart['state'], 'cloud'> | 'waiting';
}

/**
 * Before a trial has ended: the predictions. Parts in the cloud are left out.
 * @param loadSec as a running trial predicts it; `null`: not known
 */
export function expectedRows({ models, turnSec, rangeSec }: Option, loadSec: number | null): FigureRow[] {
  const row = (
    name: FigureRow['name'],
    predictedSec: number | null,
    range: ProvenSec['range'] = null,
  ): FigureRow => ({ name, proven: { predictedSec, range, measuredSec: null }, state: 'waiting' });
  return [
    ...(models.llm === null ? [] : [row('reply', turnSec.llm, rangeSec.llm)]),
    ...(models.tts === null ? [] : [row('speaking', turnSec.tts, rangeSec.tts)]),
    ...(models.stt === null ? [] : [row('hearing', turnSec.stt)]),
    ...(loadSec === null ? [] : [row('load', loadSec)]),
  ];
}

/** After a trial: the same rows in the same places, and more below. */
export function provenRows({ parts, llm }: TrialReport): FigureRow[] {
  const ofPart = (name: FigureRow['name'], { state, ...proven }: TrialPart): FigureRow[] =>
    state === 'cloud' ? [] : [{ name, proven, state }];
  const inDetail: FigureRow[] =
    llm === null
      ? []
      : [
          { name: 'load', proven: llm.load, state: 'measured' },
          { name: 'firstWords', proven: llm.firstSentence, state: 'measured' },
        ];
  return [
    ...ofPart('reply', parts.llm),
    ...ofPart('speaking', parts.tts),
    ...ofPart('hearing', parts.stt),
    ...inDetail,
  ];
}
