/* The module `electron` as main sees it: what Voicefit uses of it. */
import { app } from './api/app.ts';
import { BrowserWindow } from './api/browser-window.ts';
import { dialog } from './api/dialog.ts';
import { ipcMain } from './api/ipc-main.ts';
import { Menu } from './api/menu.ts';
import { MenuItem } from './api/menu-item.ts';
import { MessageChannelMain } from './api/message-port.ts';
import { nativeTheme } from './api/native-theme.ts';
import { Notification } from './api/notification.ts';
import { protocol } from './api/protocol.ts';
import { screen } from './api/screen.ts';
import { session } from './api/session.ts';
import { shell } from './api/shell.ts';
import { Tray } from './api/tray.ts';
import { utilityProcess } from './api/utility-process.ts';

/** Playwright uses it when a spec closes a page. */
const webContents: Pick<typeof Electron.WebContents, 'fromDevToolsTargetId'> = {
  fromDevToolsTargetId: BrowserWindow.contentsOfTarget,
};

/** Static methods that apps call, checked against Electron's types like the rest. */
interface Statics {
  readonly BrowserWindow: Pick<
    typeof Electron.BrowserWindow,
    'getAllWindows' | 'getFocusedWindow' | 'fromWebContents'
  >;
  readonly Menu: Pick<
    typeof Electron.Menu,
    'buildFromTemplate' | 'setApplicationMenu' | 'getApplicationMenu'
  >;
  readonly Notification: Pick<typeof Electron.Notification, 'isSupported'>;
}
const statics: Statics = { BrowserWindow, Menu, Notification };

const electron = {
  app,
  ...statics,
  dialog,
  ipcMain,
  MenuItem,
  MessageChannelMain,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
  webContents,
};

export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  MessageChannelMain,
  Notification,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
  Tray,
  utilityProcess,
  webContents,
};
export default electron;
export { electron as 'module.exports' };
