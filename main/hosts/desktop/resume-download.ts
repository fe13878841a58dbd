import { safe } from '@orpc/client';
import type { Setup } from '../../../preload/contract.ts';
import type { SettingsFile } from './settings-file.ts';

/**
 * Goes on with the download that was running when the user quit, since the app has said that it would. The outcome is
 * in the snapshot.
 */
export async function resumeDownload(setup: Setup, settings: SettingsFile): Promise<void> {
  if (!settings.now.resumesDownload) return;
  settings.change({ resumesDownload: false });
  await continueDownload(setup);
}

/** Goes on with what is paused, if anything is; a failure is in the snapshot. */
export async function continueDownload(setup: Setup): Promise<void> {
  for await (const { paused } of await setup.steps.watch()) {
    if (paused.install !== undefined) await safe(setup.install.run(paused.install.progress.request ?? {}));
    return;
  }
}
