/*
 * Loaded into main before the app, by `-r`: notes which modules are loaded and how long it takes from `ready` to
 * a window that is ready to be shown.
 */
const { registerHooks } = require('node:module');
const { app } = require('electron');

const start = { modules: [], readyAt: 0, msToShow: null };
globalThis.start = start;

registerHooks({
  load(url, context, next) {
    if (start.msToShow === null) start.modules.push(url);
    return next(url, context);
  },
});

app.once('ready', () => {
  start.readyAt = performance.now();
});

app.once('browser-window-created', (_event, window) => {
  window.once('ready-to-show', () => {
    start.msToShow = performance.now() - start.readyAt;
  });
});
