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

/** Playwright asks for it when a spec closes a page. */
const webContents: Pick<typeof Electron.WebContents, 'fromDevToolsTargetId'> = {
  fromDevToolsTargetId: BrowserWindow.contentsOfTarget,
};

const electron = {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  MessageChannelMain,
  nativeTheme,
  Notification,
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
