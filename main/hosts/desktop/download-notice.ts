import type { InstallPlan } from '../../install/nouns/install-plan.ts';
import { isHere } from '../../install/nouns/is-here.ts';
import type { Failure } from '../../nouns/failure.ts';
import type { Wording } from '../../words/wording.ts';
import type { Notice } from './notice.ts';

/** A download that took less was most likely watched. */
export const LONG_DOWNLOAD_MS = 30_000;

/** The notice for a long download that has ended; `null`: not everything is there, so it was cancelled. */
export function downloadedNotice(plan: InstallPlan, { texts, format }: Wording): Notice | null {
  const { downloaded, files } = texts.desktop.notices;
  if (!plan.files.every(isHere)) return null;
  const bytes = plan.files.reduce((sum, file) => sum + (file.bytes ?? 0), 0);
  const body = files(
    plan.files.length,
    format.file(bytes),
    plan.files.every(({ action }) => action.kind === 'present'),
  );
  return { title: downloaded, body, page: 'download' };
}

export function downloadFailedNotice(failure: Failure, { said, texts }: Wording): Notice {
  return {
    title: texts.desktop.notices.downloadStopped,
    body: said.failure(failure).message,
    page: 'download',
  };
}
