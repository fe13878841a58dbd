import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import { LEAST_SIZE } from './window-place.ts';

/** Restricts the page. Most are Electron's defaults, listed so that a test can check them. */
export const WEB_PREFERENCES = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const satisfies WebPreferences;

/** The page colours of the two schemes, so that the window does not flash before the page is drawn. */
const BACKGROUND = { light: '#F6F7F5', dark: '#14181A' };

export interface Look {
  readonly place: { width: number; height: number; x?: number; y?: number };
  readonly isDark: boolean;
  readonly preload: string;
  readonly icon: string | null;
}

/** Options of a new window; it is shown when its page is drawn. */
export function windowOptions({ place, isDark, preload, icon }: Look): BrowserWindowConstructorOptions {
  return {
    ...place,
    minWidth: LEAST_SIZE.width,
    minHeight: LEAST_SIZE.height,
    title: 'Voicefit',
    show: false,
    backgroundColor: isDark ? BACKGROUND.dark : BACKGROUND.light,
    ...(icon === null ? {} : { icon }),
    webPreferences: { ...WEB_PREFERENCES, preload },
  };
}
