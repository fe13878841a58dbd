import type { TrayForm } from './tray-view.ts';

/**
 * The drawing for a platform's tray: macOS colours a template itself, Windows wants ink or white by its
 * taskbar, and on Linux nobody tells the colour of the panel, so one that is seen on all.
 */
export function trayIcon(platform: NodeJS.Platform, form: TrayForm, isDark: boolean): string {
  if (platform === 'darwin') return `${form}Template.png`;
  if (platform === 'win32') return `${form}-${isDark ? 'white' : 'ink'}.ico`;
  return `${form}.png`;
}
