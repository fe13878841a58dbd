import type { Messages } from '../../../main/words/en.ts';
import type { Format } from '../../../main/words/format.ts';
import { measuredScore, type SetupState, type SpeedProfile, shownScore } from '../../../preload/contract.ts';
import type { HeadingAndLead } from '../../blocks/heading-and-lead.ts';
import type { LinkState } from '../../host.ts';
import type { Consequence } from './consequence.ts';
import type { MeasureView } from './measure-view.ts';
import { shownSecondsLeft } from './time-left.ts';

interface Known {
  readonly state: SetupState;
  readonly forACall: Consequence;
  readonly limitSec: number;
  readonly benchmarkSec: number;
  readonly link: LinkState;
  /** Why the measurement is out of date, in a sentence. */
  readonly change: string;
  readonly texts: Messages['measure'];
  readonly format: Format;
}

/** Heading and sentence of each view: the current state, and its meaning for a call. */
export function wordsOf(view: MeasureView, known: Known): HeadingAndLead {
  const { state, texts, format } = known;
  const { speed } = state;
  switch (view) {
    case 'looking':
      if (known.link === 'refused') return texts.running.refused;
      return { heading: texts.running.looking, lead: texts.running.probing };
    case 'running':
      if (known.link === 'refused') return texts.running.refused;
      return { heading: runningHeading(known), lead: texts.running.lead };
    case 'cancelled':
    case 'failed': {
      const { heading, lead, leadOld } = texts[view];
      return { heading, lead: speed === null ? lead : leadOld };
    }
    case 'unchecked':
    case 'stale': {
      const lead = view === 'stale' ? texts.stale.lead(known.change) : texts.unchecked.lead;
      return { heading: scored(speed, texts[view], format), lead };
    }
    case 'done':
      return speed === null ? emptyWords(known) : doneWords(speed, known);
    case 'empty':
      return emptyWords(known);
  }
}

function emptyWords({ texts, format, benchmarkSec }: Known): HeadingAndLead {
  return { heading: texts.empty.heading, lead: texts.empty.lead(format.timeLeft(benchmarkSec)) };
}

function runningHeading({ state: { running }, link, texts, format }: Known): string {
  const left = running.benchmark === undefined || link !== 'up' ? null : shownSecondsLeft(running.benchmark);
  return left === null ? texts.running.heading : texts.running.headingLeft(format.timeLeft(left));
}

function doneWords(speed: SpeedProfile, known: Known): HeadingAndLead {
  const { done } = known.texts;
  const heading = speed.backends.some(({ backend }) => backend !== 'cpu')
    ? done.headingWithCard
    : done.heading;
  return {
    heading: scored(speed, { ...done, heading }, known.format),
    lead: shownScore(measuredScore(speed))?.kind === 'range' ? done.leadContended : consequence(known),
  };
}

type ScoreWords = Pick<Messages['measure']['done'], 'heading' | 'headingContended' | 'headingUnscored'>;

function scored(speed: SpeedProfile | null, words: ScoreWords, format: Format): string {
  const shown = speed && shownScore(measuredScore(speed));
  if (shown === null) return words.headingUnscored;
  if (shown.kind === 'number') return words.heading(format.score(shown.score));
  const { low, high } = format.scoreEnds(shown.range);
  return words.headingContended(low, high);
}

/** The meaning for a call, as far as it is known. */
function consequence({ forACall, limitSec, texts: { done }, format }: Known): string {
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
