import { adviceKey, type Recommendation, type Setup, type SetupState } from '../../../preload/contract.ts';
import type { Wording } from '../../words/wording.ts';
import { failedNotice, isOtherAdvice, measuredNotice, type Notice, type Standing } from './notice.ts';

export interface Follower {
  /** How notices are worded now. */
  wording(): Wording;
  /** The state has changed. */
  onState(state: SetupState, advice: Recommendation | null): void;
  /** A measurement has ended, whoever started it. */
  onNotice(notice: Notice, isNews: boolean): void;
}

/** Watches the snapshot for tray and notifications, until aborted. */
export async function follow(setup: Setup, follower: Follower, signal: AbortSignal): Promise<void> {
  let before: (Standing & { failed: SetupState['failed'] }) | null = null;
  let advice: Recommendation | null = null;
  let advisedFor = '';
  for await (const state of await setup.steps.watch(undefined, { signal })) {
    const subject = adviceKey(state);
    if (subject !== advisedFor) {
      advice = state.machine === null ? null : await setup.recommend.advise({});
      advisedFor = subject;
    }
    follower.onState(state, advice);
    const after = { speed: state.speed, advice, failed: state.failed };
    if (before !== null) await reportEnd(setup, before, after, follower);
    before = after;
  }
}

type Known = Standing & { failed: SetupState['failed'] };

async function reportEnd(setup: Setup, before: Known, after: Known, follower: Follower): Promise<void> {
  if (after.speed?.measuredAt !== before.speed?.measuredAt) {
    const notice = measuredNotice(before, after, await setup.store.history(), new Date(), follower.wording());
    follower.onNotice(notice, isOtherAdvice(before, after));
  } else if (after.failed.benchmark !== undefined && before.failed.benchmark === undefined) {
    follower.onNotice(failedNotice(after.failed.benchmark.failure, follower.wording()), true);
  }
}
