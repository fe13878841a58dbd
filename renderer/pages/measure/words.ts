import type { SetupState, SpeedProfile } from '../../../preload/contract.ts';
import type { Format } from '../../format.ts';
import type { Messages } from '../../texts/en.ts';
import type { Consequence } from './consequence.ts';
import type { MeasureView } from './measure-view.ts';
import { secondsLeftOf } from './time-left.ts';

interface Said {
  readonly heading: string;
  readonly lead: string;
}

interface Told {
  readonly state: SetupState;
  readonly forACall: Consequence;
  readonly limitSec: number;
  readonly benchmarkSec: number;
  readonly isLinkUp: boolean;
  /** What makes the measurement stale, in a sentence. */
  readonly change: string;
  readonly texts: Messages['measure'];
  readonly format: Format;
}

/** Heading and sentence of each face: what is true now, and what it means for a call. */
export function wordsOf(view: MeasureView, told: Told): Said {
  const { state, texts, format } = told;
  const { speed } = state;
  switch (view) {
    case 'looking':
      return { heading: texts.running.looking, lead: texts.running.probing };
    case 'running':
      return { heading: runningHeading(told), lead: texts.running.lead };
    case 'cancelled':
    case 'failed': {
      const { heading, lead, leadOld } = texts[view];
      return { heading, lead: speed === null ? lead : leadOld };
    }
    case 'unchecked':
    case 'stale': {
      const { heading, headingUnscored } = texts[view];
      const score = speed?.cpuScore ?? null;
      const lead = view === 'stale' ? texts.stale.lead(told.change) : texts.unchecked.lead;
      return { heading: score === null ? headingUnscored : heading(format.score(score)), lead };
    }
    case 'done':
      return speed === null ? emptyWords(told) : doneWords(speed, told);
    case 'empty':
      return emptyWords(told);
  }
}

function emptyWords({ texts, format, benchmarkSec }: Told): Said {
  return { heading: texts.empty.heading, lead: texts.empty.lead(format.seconds(benchmarkSec)) };
}

function runningHeading({ state: { running }, isLinkUp, texts, format }: Told): string {
  const left = running === null || !isLinkUp ? null : secondsLeftOf(running);
  return left === null ? texts.running.heading : texts.running.headingLeft(format.timeLeft(left));
}

function doneWords(speed: SpeedProfile, told: Told): Said {
  const { done } = told.texts;
  const { cpuScore, cpuScoreRange, noise, backends } = speed;
  if (cpuScore === null) return { heading: done.headingUnscored, lead: consequence(told) };
  if (noise.contended && cpuScoreRange !== null) {
    const { low, high } = told.format.scoreEnds(cpuScoreRange);
    return { heading: done.headingContended(low, high), lead: done.leadContended };
  }
  const heading = backends.some(({ backend }) => backend !== 'cpu') ? done.headingWithCard : done.heading;
  return { heading: heading(told.format.score(cpuScore)), lead: consequence(told) };
}

/** What it means for a call, as far as that is known. */
function consequence({ forACall, limitSec, texts: { done }, format }: Told): string {
  const limit = format.limitSeconds(limitSec);
  switch (forACall.kind) {
    case 'open':
      return done.leadPlain;
    case 'none-in-time':
      return done.leadCloud(limit);
    case 'advised':
      return done.leadReply(forACall.model, format.secondsBesideLimit(forACall.replySec, limitSec), limit);
    case 'below-requirements':
      return done.leadBelow(forACall.model, format.secondsBesideLimit(forACall.replySec, limitSec));
  }
}
