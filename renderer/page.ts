import {
  type About,
  type PageOfStep,
  pageOf,
  type Setup,
  type SetupState,
  STEP_NAMES,
  type StepName,
} from '../preload/contract.ts';
import type { Changed } from './frame/changed-since.ts';
import type { Host } from './host.ts';

/** The wizard's pages in their order; the later ones come with their steps. */
export type StepPage = 'welcome' | PageOfStep[StepName] | 'done';
export const STEP_PAGES: readonly StepPage[] = ['welcome', ...STEP_NAMES.map(pageOf), 'done'];
/** Pages beside the steps, open at any time. */
export const SIDE_PAGES = ['history', 'report'] as const;
export type PageName = StepPage | (typeof SIDE_PAGES)[number];
export const ALL_PAGES: readonly PageName[] = [...STEP_PAGES, ...SIDE_PAGES];

/** The props of every page; it stores nothing that another view should see. */
export interface PageProps {
  readonly state: SetupState;
  readonly about: About;
  /** Why the measurement is out of date; `null`: it is not, or there is none. */
  readonly changed: Changed | null;
  readonly setup: Setup;
  readonly host: Host;
  /** Shows another page, as an entry of the browser's own history. */
  go(page: PageName): void;
  /** Shows the page of the step that runs, or that comes next. */
  resume(): void;
  /** Announces something once to screen readers: a start, a result (`status`), a failure (`alert`). */
  announce(text: string, urgency?: 'status' | 'alert'): void;
}
