import { safe } from '@orpc/client';
import { adviceKey, type Recommendation, type Setup, type SetupState } from '../../../preload/contract.ts';
import type { Wording } from '../../words/wording.ts';
import { downloadedNotice, downloadFailedNotice, LONG_DOWNLOAD_MS } from './download-notice.ts';
import { failedNotice, isOtherAdvice, measuredNotice, type Notice, type Standing } from './notice.ts';

export interface Follower {
  /** How notices are worded now. */
  wording(): Wording;
  /** The state has changed. */
  onState(state: SetupState, advice: Recommendation | null): void;
  /** A measurement or a download has ended, whoever started it. */
  onNotice(notice: Notice, isNews: boolean): void;
}

/** Watches the snapshot for tray and notifications, until aborted. */
export async function follow(setup: Setup, follower: Follower, signal: AbortSignal): Promise<void> {
  let before: Known | null = null;
  let advice: Recommendation | null = null;
  let advisedFor = '';
  for await (const state of await setup.steps.watch(undefined, { signal })) {
    const subject = adviceKey(state);
    if (subject !== advisedFor) {
      advice = state.machine === null ? null : await setup.recommend.advise({});
      advisedFor = subject;
    }
    follower.onState(state, advice);
    const { speed, failed, paused, running } = state;
    const after = { speed, advice, failed, paused, running };
    if (before !== null) await reportEnd(setup, before, after, follower);
    if (before !== null) await reportDownload(setup, before, after, follower);
    before = after;
  }
}

type Known = Standing & Pick<SetupState, 'failed' | 'paused' | 'running'>;

async function reportEnd(setup: Setup, before: Known, after: Known, follower: Follower): Promise<void> {
  if (after.speed?.measuredAt !== before.speed?.measuredAt) {
    const notice = measuredNotice(before, after, await setup.store.history(), new Date(), follower.wording());
    follower.onNotice(notice, isOtherAdvice(before, after));
  } else if (after.failed.benchmark !== undefined && before.failed.benchmark === undefined) {
    follower.onNotice(failedNotice(after.failed.benchmark.failure, follower.wording()), true);
  }
}

/** A download that failed is always told; one that ended, if it took long. */
async function reportDownload(setup: Setup, before: Known, after: Known, follower: Follower): Promise<void> {
  const ended = before.running.install;
  if (ended === undefined || after.running.install !== undefined || after.paused.install !== undefined)
    return;
  const failed = after.failed.install;
  if (failed !== undefined)
    return follower.onNotice(downloadFailedNotice(failed.failure, follower.wording()), true);
  if (Date.now() - Date.parse(ended.startedAt) < LONG_DOWNLOAD_MS) return;
  const planned = await safe(setup.install.plan(ended.progress.request ?? {}));
  const notice = planned.error === null ? downloadedNotice(planned.data, follower.wording()) : null;
  if (notice !== null) follower.onNotice(notice, true);
}
