import type { Platform } from '../platform.ts';
import type { Option, Recommendation } from '../recommend/nouns/recommendation.ts';
import type { Task } from '../steps/nouns/task.ts';
import type { Measured } from './calibrate.ts';
import type { Known } from './llm-plan.ts';
import type { TrialReport } from './nouns/trial-report.ts';
import type { LastGreeting } from './voice/kept-greeting.ts';

/** What to try, and what is known before. */
export interface Trying {
  readonly option: Option;
  readonly advice: Recommendation;
  /** What callers speak. */
  readonly language: string | undefined;
  readonly known: Known;
}

export interface Around {
  readonly platform: Platform;
  readonly task: Task<'try'>;
  readonly greeting: LastGreeting;
  readonly now: () => Date;
}

/** A report, and what it has measured. */
export interface Tried {
  readonly report: TrialReport;
  readonly measured: Measured;
}
