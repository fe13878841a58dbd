/* A small app that uses what the stand-in serves, in the way Voicefit does. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  ipcMain,
  MessageChannelMain,
  protocol,
  session,
  shell,
  utilityProcess,
} from 'electron';

const here = import.meta.dirname;
const heard = { starts: [], frames: [], contents: 0 };
globalThis.demo = heard;

if (!app.requestSingleInstanceLock({ from: 'demo' })) app.quit();
app.on('second-instance', (_event, argv, cwd, data) => heard.starts.push({ argv, cwd, data }));
app.on('window-all-closed', () => {});

app.on('web-contents-created', (_event, contents) => {
  heard.contents++;
  contents.on('will-navigate', (event) => {
    if (!event.url.startsWith('app://demo/')) event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    void shell.openExternal(url);
    return { action: 'deny' };
  });
});

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);

ipcMain.on('ready', ({ sender, senderFrame }) => {
  heard.frames.push({ url: senderFrame.url, isTop: senderFrame.parent === null });
  const { port1, port2 } = new MessageChannelMain();
  port1.on('message', ({ data }) => port1.postMessage({ back: data }));
  port1.on('close', () => heard.frames.push('closed'));
  port1.start();
  sender.postMessage('port', { hello: new Date(0) }, [port2]);
});

ipcMain.handle('sum', (_event, ...numbers) => numbers.reduce((sum, each) => sum + each, 0));
ipcMain.handle('fail', () => {
  throw new Error('as agreed');
});

await Promise.resolve();
app.whenReady().then(open);

async function open() {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === 'clipboard-sanitized-write'),
  );
  session.defaultSession.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  protocol.handle('app', async ({ url }) => {
    const { pathname } = new URL(url);
    if (pathname !== '/index.html') return new Response(null, { status: 404 });
    const headers = { 'content-type': 'text/html', 'content-security-policy': "default-src 'self'" };
    return new Response(await readFile(join(here, 'index.html')), { headers });
  });
  const window = new BrowserWindow({
    width: 900,
    height: 700,
    show: false,
    webPreferences: { preload: join(here, 'preload.cjs') },
  });
  window.once('ready-to-show', () => window.show());
  await window.loadURL('app://demo/index.html#/first');
  heard.worker = utilityProcess.fork(join(here, 'worker.js'), ['argument'], { stdio: 'ignore' });
  heard.worker.on('message', (message) => {
    heard.said = message;
  });
  heard.worker.postMessage({ to: 'worker', bytes: new Uint8Array([1, 2, 3]) });
}
