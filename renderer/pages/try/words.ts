import type { Messages } from '../../../main/words/en.ts';
import type { Format } from '../../../main/words/format.ts';
import {
  type RunningBy,
  type SetupState,
  type TrialReport,
  trialOfChoice,
} from '../../../preload/contract.ts';
import type { HeadingAndLead } from '../../blocks/heading-and-lead.ts';
import { isBusy, replySeconds } from '../../frame/reply-seconds.ts';
import type { LinkState } from '../../host.ts';
import { isSlowLoad, secondsSince } from './loading.ts';
import { isOfServer, type TryView } from './try-view.ts';

export interface Known {
  readonly state: SetupState;
  /** Names of the chosen models; `null`: not known yet, or in the cloud. */
  readonly model: string | null;
  readonly isCloud: boolean;
  /** How long loading and reading its instructions is predicted to take. */
  readonly warmUpSec: number | null;
  readonly nowMs: number;
  readonly link: LinkState;
  readonly texts: Messages['tryIt'];
  readonly format: Format;
}

/** Heading and sentence of each view: what is true now. */
export function wordsOf(view: TryView, known: Known): HeadingAndLead {
  const { state, texts } = known;
  switch (view) {
    case 'running':
      return state.running.try === undefined ? emptyWords(known) : runningWords(state.running.try, known);
    case 'failed':
      return failedWords(known);
    case 'done': {
      const trial = trialOfChoice(state);
      return trial === null ? emptyWords(known) : doneWords(trial, known);
    }
    case 'empty':
      return emptyWords(known);
    default:
      return { heading: texts.empty.start };
  }
}

function emptyWords({
  model,
  isCloud,
  warmUpSec,
  texts: { empty, theModel },
  format,
}: Known): HeadingAndLead {
  const name = model ?? theModel;
  if (isCloud) return { heading: empty.headingCloud, lead: empty.leadCloud(name) };
  const lead = warmUpSec === null ? empty.leadUnknown : empty.lead(format.seconds(warmUpSec));
  return { heading: empty.heading(name), lead };
}

function runningWords(running: RunningBy['try'], known: Known): HeadingAndLead {
  const { link, model, texts } = known;
  if (link === 'refused') return texts.running.refused;
  const { doing } = running.progress;
  const heading = texts.running.doing[doing](model ?? texts.theModel);
  if (doing === 'loading') return { heading, lead: loadingLead(running, known) };
  return { heading, lead: isAtServer(doing) ? texts.running.leadServer : texts.running.lead };
}

function loadingLead(
  { startedAt, progress }: RunningBy['try'],
  { nowMs, texts: { running }, format }: Known,
): string {
  const soFarSec = secondsSince(startedAt, nowMs);
  const soFar = format.limitSeconds(Math.round(soFarSec));
  const predictedSec = progress.loadSec;
  if (predictedSec === null) return running.leadLoadUnknown(soFar);
  const predicted = format.seconds(predictedSec);
  return isSlowLoad(soFarSec, predictedSec)
    ? running.leadSlow(soFar, predicted)
    : running.leadLoad(soFar, predicted);
}

function isAtServer(doing: RunningBy['try']['progress']['doing']): boolean {
  return doing.startsWith('server-') || doing === 'asking-server';
}

function failedWords({ state, model, isCloud, texts: { failed, theModel } }: Known): HeadingAndLead {
  const failure = state.failed.try?.failure;
  const isServer = failure !== undefined && isOfServer(failure);
  const heading = isCloud ? failed.headingHere : failed.heading(model ?? theModel);
  return { heading: isServer ? failed.headingServer : heading, lead: failed.lead };
}

function doneWords(trial: TrialReport, known: Known): HeadingAndLead {
  const { done, theModel } = known.texts;
  const { parts, limitSec, isTooSlow, turnSec, server } = trial;
  const { format } = known;
  const reply = replySeconds(trial, format);
  if (isTooSlow && reply !== null) {
    const limit = format.limitSeconds(limitSec);
    return { heading: done.headingSlow(reply, limit), lead: done.leadSlow(limit) };
  }
  if (Object.values(parts).some(({ state }) => state === 'failed')) {
    return { heading: done.headingPart, lead: done.leadPart };
  }
  if (parts.llm.state === 'cloud') {
    return { heading: done.headingLocal, lead: done.leadCloud(known.model ?? theModel) };
  }
  if (server !== null && turnSec !== null) return serverWords(trial, turnSec, known);
  if (reply === null) return { heading: done.headingPart, lead: done.leadPart };
  if (isBusy(trial)) {
    return { heading: done.headingBusy(reply), lead: done.leadBusy };
  }
  return { heading: provenHeading(reply, trial, known), ...turnLead(trial, known) };
}

function provenHeading(reply: string, trial: TrialReport, { texts: { done }, format }: Known): string {
  const { predictedSec } = trial.parts.llm;
  if (predictedSec === null) return done.headingUnpredicted(reply);
  return done.heading(reply, format.secondsBesideLimit(predictedSec, trial.limitSec));
}

/** The heading has the turn already. */
function serverWords(
  { firstAudioSec }: TrialReport,
  turnSec: number,
  { texts: { done }, format }: Known,
): HeadingAndLead {
  const heading = done.headingServer(format.seconds(turnSec));
  return firstAudioSec === null
    ? { heading }
    : { heading, lead: done.leadFirst(format.seconds(firstAudioSec)) };
}

function turnLead({ turnSec, firstAudioSec }: TrialReport, { texts: { done }, format }: Known) {
  if (turnSec === null) return {};
  const turn = format.seconds(turnSec);
  return {
    lead:
      firstAudioSec === null ? done.leadTurnOnly(turn) : done.leadTurn(turn, format.seconds(firstAudioSec)),
  };
}
