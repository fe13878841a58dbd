/*
 * Loaded into main before the app, by `-r`: notes which modules are loaded, and how long it takes from `ready` to a
 * window that is ready to be shown. Then it says so on standard output and ends the app.
 */
const { registerHooks } = require('node:module');
const { app } = require('electron');

const modules = [];
let readyAt = 0;

registerHooks({
  load(url, context, next) {
    modules.push(url);
    return next(url, context);
  },
});

app.once('ready', () => {
  readyAt = performance.now();
});

app.once('browser-window-created', (_event, window) => {
  window.once('ready-to-show', () => {
    process.stdout.write(JSON.stringify({ msToShow: performance.now() - readyAt, modules }));
    app.quit();
  });
});
