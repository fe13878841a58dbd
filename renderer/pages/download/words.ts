import type { Messages } from '../../../main/words/en.ts';
import type { Format } from '../../../main/words/format.ts';
import {
  arrivedOf,
  fractionOf,
  type InstallPlan,
  type RunningBy,
  type SetupState,
  secondsLeftOf,
} from '../../../preload/contract.ts';
import type { HeadingAndLead } from '../../blocks/heading-and-lead.ts';
import type { LinkState } from '../../host.ts';
import { amountWords } from './amount-words.ts';
import type { DownloadView } from './download-view.ts';
import { planSums } from './plan-sums.ts';
import { checkedBytes, isOnlyChecked } from './progress.ts';
import { repairRequest, type Verifying } from './verifying.ts';

interface Known {
  readonly state: SetupState;
  readonly plan: InstallPlan | null;
  readonly verifying: Verifying;
  /** A download ended well while this page was shown. */
  readonly hasEnded: boolean;
  /** The plan has been awaited for over a second. */
  readonly isLong: boolean;
  readonly link: LinkState;
  readonly texts: Messages['download'];
  readonly format: Format;
}

/** Heading and sentence of each view: what is true now. */
export function wordsOf(view: DownloadView, known: Known): HeadingAndLead {
  const { state, plan, texts } = known;
  switch (view) {
    case 'running':
      if (known.link === 'refused') return texts.running.refused;
      return state.running.install === undefined
        ? checkingWords(known)
        : { heading: runningHeading(state.running.install, known), lead: texts.running.lead };
    case 'elsewhere':
      return { heading: texts.elsewhere.heading, lead: texts.elsewhere.lead };
    case 'verifying':
    case 'broken':
      return verifyingWords(known);
    case 'failed':
      return failedWords(known);
    case 'paused':
      return pausedWords(known);
    case 'unplanned':
      return { heading: texts.unplanned.heading, lead: texts.unplanned.lead };
    default:
      return plan === null || view === 'checking' ? checkingWords(known) : planWords(view, plan, known);
  }
}

function checkingWords({ texts: { checking }, isLong }: Known): HeadingAndLead {
  return { heading: checking.heading, ...(isLong && { lead: checking.lead }) };
}

function runningHeading(running: RunningBy['install'], { link, texts, format }: Known): string {
  const { progress } = running;
  const words = texts.running;
  const amount = arrivedOf(progress.files);
  if (amount.allBytes === 0) return words.starting;
  if (isOnlyChecked(progress)) return words.checking(format.file(checkedBytes(progress)));
  const said = amountWords(amount, texts, format);
  if (progress.request?.from !== undefined) return words.importing(said);
  const left = link === 'up' ? secondsLeftOf(running) : null;
  return left === null ? words.heading(said) : words.headingLeft(said, format.timeLeft(left));
}

function verifyingWords({ verifying, texts: { verify }, format }: Known): HeadingAndLead {
  if (verifying.kind !== 'ended') {
    const fraction = verifying.kind === 'running' ? verifying.fraction : null;
    const heading = fraction === null ? verify.starting : verify.heading(format.percent(fraction));
    return { heading, lead: verify.lead };
  }
  const { broken } = verifying;
  const listed = broken.filter(({ isListed }) => isListed);
  const heading = verify.headingBad(broken.length);
  if (repairRequest(broken, {}) === null) return { heading, lead: verify.leadUnlisted };
  const bytes = listed.reduce((sum, file) => sum + (file.bytes ?? 0), 0);
  return { heading, lead: verify.leadBad(listed.length, format.file(bytes)) };
}

function failedWords({ state, texts: { failed } }: Known): HeadingAndLead {
  const failure = state.failed.install?.failure;
  const heading =
    failure?.code === 'install-incomplete'
      ? failed.heading(failure.files.length, failure.of)
      : failed.headingWhole;
  return { heading, lead: failed.lead };
}

function pausedWords({ state, texts, format }: Known): HeadingAndLead {
  const words = texts.paused;
  const paused = state.paused.install;
  const fraction = paused === undefined ? null : fractionOf(paused);
  if (paused === undefined || fraction === null) {
    return { heading: words.headingUnknown, lead: words.leadUnknown };
  }
  const said = amountWords(arrivedOf(paused.progress.files), texts, format);
  return { heading: words.heading(format.percent(fraction)), lead: words.lead(said) };
}

function planWords(view: DownloadView, plan: InstallPlan, known: Known): HeadingAndLead {
  const { texts, format } = known;
  const { toBring, toFetch, all } = planSums(plan);
  if (view === 'done') return doneWords(plan, known);
  if (view === 'refused') return { heading: refusedHeading(plan, texts, format), lead: texts.refused.lead };
  const { empty } = texts;
  if (toFetch === 0) return { heading: empty.headingHere(toBring), lead: empty.lead };
  const size = plan.downloadBytes === 0 ? empty.sizeUnknown : format.file(plan.downloadBytes);
  const heading = toFetch === all ? empty.heading(all, size) : empty.headingOf(toFetch, all, size);
  return { heading, lead: empty.lead };
}

function refusedHeading(plan: InstallPlan, { refused }: Messages['download'], format: Format): string {
  const [refusal] = plan.refusals;
  if (refusal?.code === 'not-enough-disk') {
    return refused.disk(format.file(refusal.neededBytes - refusal.freeBytes));
  }
  if (refusal?.code === 'not-enough-memory') {
    return refused.memory(format.memory(refusal.neededBytes - Math.max(0, refusal.haveBytes)));
  }
  return refused.blocked(planSums(plan).blocked);
}

function doneWords(plan: InstallPlan, { hasEnded, texts: { done }, format }: Known): HeadingAndLead {
  const { all, unverified, bytes } = planSums(plan);
  if (all === 0) return { heading: done.headingCloud, lead: done.leadCloud };
  const lead = done.lead(all, format.file(bytes));
  if (unverified > 0) return { heading: done.headingUnverified(unverified), lead };
  return { heading: hasEnded ? done.headingEnded(all) : done.heading, lead };
}
