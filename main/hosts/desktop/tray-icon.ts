import type { TrayForm } from './tray-view.ts';

/**
 * The icon for a platform's tray: macOS colours a template itself, Windows needs dark or light to match its
 * taskbar, and Linux does not report the panel's colour, so that one is visible on all.
 */
export function trayIcon(platform: NodeJS.Platform, form: TrayForm, isDark: boolean): string {
  if (platform === 'darwin') return `${form}Template.png`;
  if (platform === 'win32') return `${form}-${isDark ? 'white' : 'ink'}.ico`;
  return `${form}.png`;
}
