import {
  fractionOf,
  type Option,
  pageOf,
  type Range,
  runningSteps,
  type SetupState,
  type StepName,
  secondsLeftOf,
  type Warning,
} from '../../preload/contract.ts';
import type { LinkState } from '../host.ts';
import type { PageName } from '../page.ts';
import type { Changed } from './changed-since.ts';

/** A message above every page. */
export type Banner =
  | { readonly kind: 'link-lost' }
  | { readonly kind: 'link-refused' }
  /** The user has forced an option that was not advised. */
  | { readonly kind: 'forced'; readonly model: string; readonly llmSec: LlmSec }
  | { readonly kind: 'below-requirements'; readonly model: string }
  /** About the whole run: for example, that nothing will be kept. */
  | { readonly kind: 'warning'; readonly warning: Warning }
  | { readonly kind: 'stale'; readonly changed: Changed }
  | {
      readonly kind: 'elsewhere';
      readonly step: StepName;
      readonly secondsLeft: number | null;
      readonly fraction: number | null;
    }
  | { readonly kind: 'measured' };

/** Seconds of a reply; a range if they were measured while busy, `null` if unknown. */
type LlmSec = number | Range | null;

/** More would push the page down. */
const MOST = 2;

export interface Surroundings {
  readonly state: SetupState;
  readonly page: PageName;
  readonly link: LinkState;
  /** The chosen option by the current facts; `null`: none, or not known yet. */
  readonly chosen: ChosenOption | null;
  /** What changed since the measurement; `null`: nothing. */
  readonly changed: Changed | null;
  /** A finished measurement that the user has not seen. */
  readonly hasNewSpeed: boolean;
}

export interface ChosenOption {
  readonly option: Option;
  readonly isBelowRequirements: boolean;
  /** Measured while other programs were busy: only its ranges count, not a single number. */
  readonly isContended: boolean;
}

/** The most serious first. */
export function bannersFor(surroundings: Surroundings): Banner[] {
  const banners = [linkBanner, choiceBanner, warningBanner, staleBanner, runningBanner, measuredBanner].map(
    (banner) => banner(surroundings),
  );
  return banners.filter((banner) => banner !== null).slice(0, MOST);
}

function linkBanner({ link }: Surroundings): Banner | null {
  if (link === 'lost') return { kind: 'link-lost' };
  return link === 'refused' ? { kind: 'link-refused' } : null;
}

function choiceBanner({ state, chosen }: Surroundings): Banner | null {
  const { choice } = state;
  if (choice === null) return null;
  const model = chosen?.option.names.llm ?? choice.models.llm ?? choice.tier ?? choice.pipeline;
  if (choice.forced) return { kind: 'forced', model, llmSec: chosen && llmSecOf(chosen) };
  return chosen?.isBelowRequirements ? { kind: 'below-requirements', model } : null;
}

function llmSecOf({ option: { turnSec, rangeSec }, isContended }: ChosenOption): LlmSec {
  return isContended && rangeSec.llm !== null ? rangeSec.llm : turnSec.llm;
}

function warningBanner({ state }: Surroundings): Banner | null {
  const [warning] = state.warnings;
  return warning === undefined ? null : { kind: 'warning', warning };
}

/** Not while a new measurement runs. */
function staleBanner({ state: { running }, changed }: Surroundings): Banner | null {
  return changed === null || running.benchmark !== undefined ? null : { kind: 'stale', changed };
}

function runningBanner({ state: { running }, page }: Surroundings): Banner | null {
  // Of several the step furthest on: it is the goal of the others, or takes longest.
  const elsewhere = runningSteps(running).findLast(({ step }) => pageOf(step) !== page);
  if (elsewhere === undefined) return null;
  return {
    kind: 'elsewhere',
    step: elsewhere.step,
    secondsLeft: secondsLeftOf(elsewhere),
    fraction: fractionOf(elsewhere),
  };
}

function measuredBanner({ hasNewSpeed, page }: Surroundings): Banner | null {
  return hasNewSpeed && page !== 'measure' ? { kind: 'measured' } : null;
}
