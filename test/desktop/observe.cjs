/*
 * * Loaded into main before the app, by `-r`: records what a user would see on the desktop beside the window,
 * and holds dialogs open until a spec answers them. It uses only Electron's API, so it works on any runtime.
 */
const { BrowserWindow, dialog, Notification, shell, Tray } = require('electron');

const seen = { tray: null, notifications: [], dialogs: [], opened: [], bar: null };
globalThis.seen = seen;

for (const [method, field] of [
  ['setContextMenu', 'menu'],
  ['setToolTip', 'tooltip'],
  ['setImage', 'image'],
]) {
  const original = Tray.prototype[method];
  Tray.prototype[method] = function (value) {
    seen.tray = { ...seen.tray, icon: this, [field]: value };
    return original.call(this, value);
  };
}

// Whether or not anything here would show them.
Notification.isSupported = () => true;

const show = Notification.prototype.show;
Notification.prototype.show = function () {
  seen.notifications.push(this);
  return show.call(this);
};

const setProgressBar = BrowserWindow.prototype.setProgressBar;
BrowserWindow.prototype.setProgressBar = function (progress, { mode }) {
  seen.bar = { progress, mode };
  return setProgressBar.call(this, progress, { mode });
};

for (const name of ['showMessageBox', 'showOpenDialog', 'showSaveDialog']) {
  dialog[name] = (...args) =>
    new Promise((answer) => {
      seen.dialogs.push({ name, options: args.at(-1), answer });
    });
}

dialog.showErrorBox = (title, content) => {
  seen.dialogs.push({ name: 'showErrorBox', options: { title, content } });
};

shell.openExternal = async (url) => {
  seen.opened.push(url);
};
