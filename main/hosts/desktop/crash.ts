import { writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import packageJson from '../../../package.json' with { type: 'json' };
import type { Wording } from '../../words/wording.ts';
import { crashText } from './crash-text.ts';
import type { Speech } from './speech.ts';

const SAVE = 0;

/**
 * Shows every uncaught error in a dialog before the app exits. `report` returns what is known about this
 * machine; it may fail as well. Returns how to end the app like that without throwing.
 */
export function exitWithCrashDialog(speech: Speech, report: () => Promise<string>): (error: unknown) => void {
  let isExiting = false;
  const exit = (error: unknown) => {
    if (isExiting) return;
    isExiting = true;
    void showCrash(error, speech, report).finally(() => app.exit(1));
  };
  process.on('uncaughtException', exit);
  process.on('unhandledRejection', exit);
  return exit;
}

async function showCrash(error: unknown, speech: Speech, report: () => Promise<string>): Promise<void> {
  await app.whenReady();
  const { response } = await dialog.showMessageBox(crashDialog(error, speech.wording));
  if (response !== SAVE) return;
  const about = { version: packageJson.version, home: homedir() };
  await save(crashText(error, await report().catch(() => null), about));
}

function crashDialog(error: unknown, { texts }: Wording) {
  const words = texts.desktop.crash;
  const message = error instanceof Error ? error.message : String(error);
  return {
    type: 'error' as const,
    title: 'Voicefit',
    message: words.message,
    detail: `${message}\n\n${words.detail}`,
    buttons: [words.save, words.quit],
    defaultId: SAVE,
    cancelId: 1,
    noLink: true,
  };
}

async function save(text: string): Promise<void> {
  const { filePath } = await dialog.showSaveDialog({
    defaultPath: join(app.getPath('documents'), 'voicefit-report.txt'),
  });
  if (filePath) await writeFile(filePath, text);
}
