import { writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import packageJson from '../../../package.json' with { type: 'json' };
import { crashText } from './crash-text.ts';

const BUTTONS = ['Save report', 'Quit'] as const;

/**
 * An error that nobody caught ends the app in a dialog, never in silence. `report` tells what is known of
 * this machine; it may fail too, now. Answers how to end the app like that without throwing.
 */
export function dieAloud(report: () => Promise<string>): (error: unknown) => void {
  let isDying = false;
  const die = (error: unknown) => {
    if (isDying) return;
    isDying = true;
    void showCrash(error, report).finally(() => app.exit(1));
  };
  process.on('uncaughtException', die);
  process.on('unhandledRejection', die);
  return die;
}

async function showCrash(error: unknown, report: () => Promise<string>): Promise<void> {
  await app.whenReady();
  const message = error instanceof Error ? error.message : String(error);
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Voicefit',
    message: 'Voicefit has to end: something happened that it did not expect.',
    detail: `${message}\n\nMeasurements and choices are kept. The report holds no host name, user name or serial number.`,
    buttons: [...BUTTONS],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (BUTTONS[response] !== 'Save report') return;
  const about = { version: packageJson.version, home: homedir() };
  await save(crashText(error, await report().catch(() => null), about));
}

async function save(text: string): Promise<void> {
  const { filePath } = await dialog.showSaveDialog({
    defaultPath: join(app.getPath('documents'), 'voicefit-report.txt'),
  });
  if (filePath) await writeFile(filePath, text);
}
