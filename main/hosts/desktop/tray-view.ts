import { isSpeedCurrent } from '../../steps/nouns/current-step.ts';
import { fractionOf, runningSteps, secondsLeftOf, stepNames } from '../../steps/nouns/how-far.ts';
import type { PausedStep, RunningStep, RunningSteps } from '../../steps/nouns/running-step.ts';
import type { SetupState } from '../../steps/nouns/setup-state.ts';
import { inTheWayOf } from '../../steps/nouns/step-traits.ts';
import { scoreFigure } from '../../words/figures.ts';
import { aboutSeconds, dayAndTime } from './times.ts';

/** What choosing an item does. */
export type TrayCommand = 'open' | 'measure' | 'cancel' | 'pause' | 'history' | 'quit';
/** The three choices, each for itself. */
export type TrayChoice = 'keepInTray' | 'startAtLogin' | 'startHidden';

export type TrayItem =
  | { readonly kind: 'fact'; readonly label: string }
  | { readonly kind: 'command'; readonly label: string; readonly command: TrayCommand }
  | { readonly kind: 'choice'; readonly label: string; readonly choice: TrayChoice; readonly isOn: boolean }
  | { readonly kind: 'rule' };

/** The form of the icon: the shape tells, never the colour. */
export type TrayForm = 'idle' | 'working' | 'attention';

export interface TrayView {
  readonly form: TrayForm;
  readonly tooltip: string;
  readonly items: readonly TrayItem[];
}

export interface TrayFacts {
  /** `null` until the machine side has told. */
  readonly state: SetupState | null;
  /** The tier that is advised now; `null`: not known. */
  readonly advisedTier: string | null;
  /** Something happened that was not looked at yet. */
  readonly hasNews: boolean;
  readonly benchmarkSec: number;
  readonly choices: Readonly<Record<TrayChoice, boolean>>;
  readonly now: Date;
}

/** All that the tray shows, as a function of what is known. */
export function trayView(facts: TrayFacts): TrayView {
  const running = facts.state?.running ?? {};
  const working = runningSteps(running);
  // The one that is furthest on in the wizard.
  const shown = working.at(-1);
  return {
    form: shown !== undefined ? 'working' : facts.hasNews ? 'attention' : 'idle',
    tooltip: `Voicefit: ${shown === undefined ? standing(facts) : lowerFirst(doing(shown))}`,
    items: [
      { kind: 'fact', label: factLine(facts) },
      { kind: 'command', label: 'Open Voicefit', command: 'open' },
      ...measuring(running, facts.benchmarkSec),
      ...working.flatMap(doingItems),
      ...paused(facts.state?.paused.install),
      { kind: 'command', label: 'History', command: 'history' },
      { kind: 'rule' },
      choice('Keep in tray', 'keepInTray', facts),
      choice('Start at login', 'startAtLogin', facts),
      choice('Start hidden', 'startHidden', facts),
      { kind: 'rule' },
      { kind: 'command', label: 'Quit Voicefit', command: 'quit' },
    ],
  };
}

/** What is settled or advised, and the score: `MEDIUM_CPU, score 2.5`. A contended run has no score to show. */
function standing({ state, advisedTier }: TrayFacts): string {
  if (state === null || state.speed === null) return 'not measured yet';
  const { cpuScore, noise } = state.speed;
  const tier = state.choice?.tier ?? advisedTier;
  const score = cpuScore === null || noise.contended ? 'measured' : `score ${scoreFigure(cpuScore)}`;
  const known = tier === null ? score : `${tier}, ${score}`;
  return isOutdated(state) ? `${known}, out of date` : known;
}

/** Before the machine was looked at, nothing says that the stored speed is another one's. */
function isOutdated(state: SetupState): boolean {
  return state.machine !== null && !isSpeedCurrent(state);
}

function factLine(facts: TrayFacts): string {
  const line = standing(facts);
  const measuredAt = facts.state?.speed?.measuredAt;
  if (measuredAt === undefined) return `${line.charAt(0).toUpperCase()}${line.slice(1)}`;
  return `${line}, ${dayAndTime(new Date(measuredAt), facts.now)}`;
}

/** Nothing is measured while it runs beside something; what it would have to wait for is said. */
function measuring(running: RunningSteps, benchmarkSec: number): TrayItem[] {
  if (inTheWayOf('benchmark', stepNames(running)) === null) {
    return [{ kind: 'command', label: `Measure again (${Math.round(benchmarkSec)} s)`, command: 'measure' }];
  }
  return running.install === undefined ? [] : [{ kind: 'fact', label: 'Measure again (after the download)' }];
}

function doingItems(running: RunningStep): TrayItem[] {
  const now: TrayItem = { kind: 'fact', label: doing(running) };
  if (running.step === 'benchmark')
    return [now, { kind: 'command', label: 'Cancel measuring', command: 'cancel' }];
  return running.step === 'install' ? [now, { kind: 'command', label: 'Pause', command: 'pause' }] : [now];
}

function paused(step: PausedStep | undefined): TrayItem[] {
  if (step === undefined) return [];
  const fraction = fractionOf(step);
  return [{ kind: 'fact', label: `Download paused${fraction === null ? '' : ` at ${percent(fraction)}`}` }];
}

/** By the words of the pages. */
const DOING: Record<RunningStep['step'], string> = {
  probe: 'Looking at this machine',
  benchmark: 'Measuring',
  recommend: 'Choosing',
  install: 'Downloading',
  try: 'Trying',
  configure: 'Applying',
};

function doing(running: RunningStep): string {
  const secondsLeft = secondsLeftOf(running);
  const fraction = fractionOf(running);
  const what = DOING[running.step];
  if (running.step === 'install' && fraction !== null) return `${what} ${percent(fraction)}`;
  return secondsLeft === null ? what : `${what}, ${aboutSeconds(secondsLeft)} left`;
}

/** Rounded down: it is not all there before it is. */
const percent = (fraction: number) => `${Math.floor(fraction * 100)} %`;

function choice(label: string, which: TrayChoice, { choices }: TrayFacts): TrayItem {
  return { kind: 'choice', label, choice: which, isOn: choices[which] };
}

const lowerFirst = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
