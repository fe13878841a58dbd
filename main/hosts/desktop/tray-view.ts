import { measuredScore, shownScore } from '../../benchmark/nouns/score.ts';
import { isSpeedCurrent } from '../../steps/nouns/current-step.ts';
import { fractionOf, runningSteps, secondsLeftOf, stepNames } from '../../steps/nouns/how-far.ts';
import type { SetupState } from '../../steps/nouns/setup-state.ts';
import type { PausedStep, RunningStep, RunningSteps } from '../../steps/nouns/step-table.ts';
import { inTheWayOf } from '../../steps/nouns/step-traits.ts';
import type { Wording } from '../../words/wording.ts';
import { aboutSeconds, dayAndTime, wholePercent } from './times.ts';

/** What choosing an item does. */
export type TrayCommand = 'open' | 'measure' | 'cancel' | 'pause' | 'resume' | 'history' | 'quit';
/** The three settings, each independent. */
export type TrayChoice = 'keepInTray' | 'startAtLogin' | 'startHidden';

export type TrayItem =
  | { readonly kind: 'fact'; readonly label: string }
  | { readonly kind: 'command'; readonly label: string; readonly command: TrayCommand }
  | { readonly kind: 'choice'; readonly label: string; readonly choice: TrayChoice; readonly isOn: boolean }
  | { readonly kind: 'rule' };

/** The form of the icon: its meaning is in the shape, never in the colour. */
export type TrayForm = 'idle' | 'working' | 'attention';

export interface TrayView {
  readonly form: TrayForm;
  readonly tooltip: string;
  readonly items: readonly TrayItem[];
}

export interface TrayFacts {
  /** `null` until the machine side has answered. */
  readonly state: SetupState | null;
  /** The advised tier; `null`: not known. */
  readonly advisedTier: string | null;
  /** Something happened that the user has not seen yet. */
  readonly hasNews: boolean;
  readonly benchmarkSec: number;
  readonly choices: Readonly<Record<TrayChoice, boolean>>;
  readonly now: Date;
  readonly wording: Wording;
}

/** Everything that the tray shows, as a function of what is known. */
export function trayView(facts: TrayFacts): TrayView {
  const running = facts.state?.running ?? {};
  const words = facts.wording.texts.desktop.tray;
  const working = runningSteps(running);
  // The step furthest on in the wizard.
  const shown = working.at(-1);
  return {
    form: shown !== undefined ? 'working' : facts.hasNews ? 'attention' : 'idle',
    tooltip:
      shown === undefined ? words.tooltip(standing(facts)) : words.tooltipDoing(doing(shown, facts.wording)),
    items: [
      { kind: 'fact', label: factLine(facts) },
      { kind: 'command', label: words.open, command: 'open' },
      ...measuring(running, facts),
      ...working.flatMap((step) => doingItems(step, facts.wording)),
      ...paused(facts.state?.paused.install, facts.wording),
      { kind: 'command', label: words.history, command: 'history' },
      { kind: 'rule' },
      choice('keepInTray', facts),
      choice('startAtLogin', facts),
      choice('startHidden', facts),
      { kind: 'rule' },
      { kind: 'command', label: words.quit, command: 'quit' },
    ],
  };
}

/** The choice or the advice, and the score: `MEDIUM_CPU, score 2.5`. A contended run has no score to show. */
function standing({ state, advisedTier, wording }: TrayFacts): string {
  const words = wording.texts.desktop.tray;
  if (state === null || state.speed === null) return words.notMeasured;
  const tier = state.choice?.tier ?? advisedTier;
  const shown = shownScore(measuredScore(state.speed));
  const score = shown?.kind === 'number' ? words.score(wording.format.score(shown.score)) : words.measured;
  const known = tier === null ? score : `${tier}, ${score}`;
  return isOutdated(state) ? words.outdated(known) : known;
}

/** Before the machine was probed, the stored speed is not assumed to be another machine's. */
function isOutdated(state: SetupState): boolean {
  return state.machine !== null && !isSpeedCurrent(state);
}

function factLine(facts: TrayFacts): string {
  const line = standing(facts);
  const measuredAt = facts.state?.speed?.measuredAt;
  return measuredAt === undefined
    ? `${line.charAt(0).toUpperCase()}${line.slice(1)}`
    : `${line}, ${dayAndTime(new Date(measuredAt), facts.now, facts.wording)}`;
}

/** Nothing can be measured beside this step, so the menu says what to wait for. */
function measuring(running: RunningSteps, { benchmarkSec, wording }: TrayFacts): TrayItem[] {
  const words = wording.texts.desktop.tray;
  if (inTheWayOf('benchmark', stepNames(running)) === null) {
    const label = words.measureAgain(`${Math.round(benchmarkSec)} s`);
    return [{ kind: 'command', label, command: 'measure' }];
  }
  return running.install === undefined ? [] : [{ kind: 'fact', label: words.measureAfterDownload }];
}

function doingItems(running: RunningStep, wording: Wording): TrayItem[] {
  const words = wording.texts.desktop.tray;
  const now: TrayItem = { kind: 'fact', label: doing(running, wording) };
  if (running.step === 'benchmark') return [now, { kind: 'command', label: words.cancel, command: 'cancel' }];
  return running.step === 'install'
    ? [now, { kind: 'command', label: words.pause, command: 'pause' }]
    : [now];
}

function paused(step: PausedStep | undefined, { texts }: Wording): TrayItem[] {
  if (step === undefined) return [];
  const fraction = fractionOf(step);
  const label = texts.desktop.tray.paused(fraction === null ? null : wholePercent(fraction));
  return [
    { kind: 'fact', label },
    { kind: 'command', label: texts.desktop.tray.resume, command: 'resume' },
  ];
}

function doing(running: RunningStep, { texts }: Wording): string {
  const words = texts.desktop.tray;
  const secondsLeft = secondsLeftOf(running);
  const fraction = fractionOf(running);
  const what = words.doing(texts.steps[running.step]);
  if (running.step === 'install' && fraction !== null) return words.downloading(wholePercent(fraction));
  return secondsLeft === null ? what : words.doingLeft(what, aboutSeconds(secondsLeft));
}

function choice(which: TrayChoice, { choices, wording }: TrayFacts): TrayItem {
  const label = wording.texts.desktop.tray[which];
  return { kind: 'choice', label, choice: which, isOn: choices[which] };
}
