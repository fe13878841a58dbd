import { app } from 'electron';
import type { Setup } from '../../../preload/contract.ts';
import { continueDownload } from './resume-download.ts';
import type { TrayCommand } from './tray-view.ts';
import type { AppWindow } from './window.ts';

/** What the tray's commands work on. */
export interface Obeying {
  readonly window: AppWindow;
  /** `null` until the machine side has answered. */
  readonly setup: Setup | null;
  measure(): void;
}

/** Does what an item of the tray's menu says. */
export function obey(command: TrayCommand, { window, setup, measure }: Obeying): void {
  switch (command) {
    case 'open':
      window.show();
      break;
    case 'history':
      window.show('history');
      break;
    case 'measure':
      measure();
      break;
    case 'pause':
      void setup?.steps.pause({ step: 'install' });
      break;
    case 'resume':
      if (setup !== null) void continueDownload(setup);
      break;
    case 'cancel':
      void setup?.steps.cancel({ step: 'benchmark' });
      break;
    case 'quit':
      app.quit();
  }
}
