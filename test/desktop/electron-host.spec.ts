import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { familyOf, stillRunning } from './command-lines.ts';
import { test } from './demo.ts';

const DEMO = join(import.meta.dirname, 'demo-app');

test('the page is shown at its own address, under the policy that came with it', async ({ demo }) => {
  const { app, page } = demo;
  await expect(page.getByRole('heading')).toHaveText('Demo');
  const url = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
  );
  expect(url).toBe('app://demo/index.html#/first');
  // The policy forbids inline scripts.
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "ran"';
    document.body.append(script);
  });
  await expect(page).toHaveTitle('Demo');
});

test('the window is shown when its page is drawn, and has the focus', async ({ demo }) => {
  const state = await demo.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return { isVisible: window?.isVisible(), isFocused: window?.isFocused(), size: window?.getBounds() };
  });
  expect(state).toMatchObject({ isVisible: true, isFocused: true, size: { width: 900, height: 700 } });
});

test('the page sees what the preload exposes, and neither Node nor the link', async ({ demo }) => {
  const seen = await demo.page.evaluate(() => ({
    names: [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')],
    links: Object.getOwnPropertyNames(window).filter((name) => name.includes('electronHost')),
    exposed: Object.keys(Reflect.get(window, 'demo')),
    platform: Reflect.get(window, 'demo').platform,
  }));
  expect(seen).toEqual({
    names: ['undefined', 'undefined'],
    links: [],
    exposed: ['platform', 'ready', 'sum', 'fail'],
    platform: process.platform,
  });
});

test('what the preload exposes cannot be changed by the page', async ({ demo }) => {
  const after = await demo.page.evaluate(() => {
    Reflect.set(window, 'demo', null);
    Reflect.set(Reflect.get(window, 'demo'), 'platform', 'other');
    return Reflect.get(window, 'demo').platform;
  });
  expect(after).toBe(process.platform);
});

test('a page calls main and gets its answer or its error', async ({ demo }) => {
  expect(await demo.page.evaluate(() => Reflect.get(window, 'demo').sum(1, 2, 3))).toBe(6);
  const failure = demo.page.evaluate(() => Reflect.get(window, 'demo').fail());
  await expect(failure).rejects.toThrow("Error invoking remote method 'fail': Error: as agreed");
});

test('a port carries clones both ways, and reports when it is closed', async ({ demo }) => {
  const { app, page } = demo;
  const back = await page.evaluate(async () => {
    const arrived = new Promise<MessageEvent>((resolve) => window.addEventListener('message', resolve));
    Reflect.get(window, 'demo').ready();
    const { ports, data } = await arrived;
    const [port] = ports;
    if (port === undefined) throw new Error('no port');
    const answer = new Promise<MessageEvent>((resolve) => port.addEventListener('message', resolve));
    port.start();
    const sent = { map: new Map([['bytes', new Uint8Array([1, 2])]]), date: new Date(5), big: 7n, self: {} };
    sent.self = sent;
    port.postMessage(sent);
    const { back } = (await answer).data;
    port.close();
    return {
      isDate: data.message.hello instanceof Date,
      bytes: [...back.map.get('bytes')],
      time: back.date.getTime(),
      big: String(back.big),
      isSelf: back.self === back,
    };
  });
  expect(back).toEqual({ isDate: true, bytes: [1, 2], time: 5, big: '7', isSelf: true });
  const frames = () => app.evaluate(() => Reflect.get(globalThis, 'demo').frames);
  await expect.poll(frames).toEqual([{ url: 'app://demo/index.html#/first', isTop: true }, 'closed']);
});

test('a page that reloads closes its ports', async ({ demo }) => {
  const { app, page } = demo;
  await page.evaluate(() => Reflect.get(window, 'demo').ready());
  await page.reload();
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'demo').frames)).toContain('closed');
  expect(await page.evaluate(() => Reflect.get(window, 'demo').sum(2, 2))).toBe(4);
});

test('a page cannot navigate elsewhere or open a window', async ({ demo }) => {
  const { app, page } = demo;
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Reflect.set(globalThis, 'opened', opened);
    shell.openExternal = async (url) => void opened.push(url);
  });
  await page.evaluate(() => {
    location.href = 'https://example.com/away';
  });
  await page.evaluate(() => {
    window.open('https://example.com/popup');
  });
  await expect
    .poll(() => app.evaluate(() => Reflect.get(globalThis, 'opened')))
    .toEqual(['https://example.com/popup']);
  await expect.poll(() => app.windows().length).toBe(1);
  expect(await page.evaluate(() => location.hash)).toBe('#/first');
});

test('leaving a page while it loads is reported as aborted, not as broken', async ({ demo }) => {
  const reported = await demo.app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('no window');
    const failures: [code: number, why: string][] = [];
    window.webContents.on('did-fail-load', (_event, code, why) => failures.push([code, why]));
    const first = window.loadURL('app://demo/index.html?first').then(
      () => 'loaded',
      (error: Error) => error.message,
    );
    await window.loadURL('app://demo/index.html?second');
    return { failures, first: await first, url: window.webContents.getURL() };
  });
  expect(reported).toEqual({
    failures: [[-3, 'ERR_ABORTED']],
    first: "ERR_ABORTED (-3) loading 'app://demo/index.html?first'",
    url: 'app://demo/index.html?second',
  });
});

test('a page may use what the app grants and nothing else', async ({ demo }) => {
  const asked = await demo.page.evaluate(async () => {
    const state = async (name: string) =>
      (await navigator.permissions.query(JSON.parse(`{"name":"${name}"}`))).state;
    const outcome = (promise: Promise<unknown>) =>
      promise.then(
        () => 'done',
        (error: Error) => error.name,
      );
    return {
      geolocation: await state('geolocation'),
      notifications: await Notification.requestPermission(),
      camera: await state('camera'),
      copy: await outcome(navigator.clipboard.writeText('copied')),
      paste: await outcome(navigator.clipboard.readText()),
      screen: await outcome(navigator.mediaDevices.getDisplayMedia()),
    };
  });
  expect(asked).toEqual({
    geolocation: 'denied',
    notifications: 'denied',
    camera: 'denied',
    copy: 'done',
    paste: 'NotAllowedError',
    screen: 'NotAllowedError',
  });
});

test('a page gets no device', async ({ demo }) => {
  await demo.page.getByRole('heading').click();
  const name = await demo.page.evaluate(() => {
    const usb: { requestDevice(options: object): Promise<unknown> } = Reflect.get(navigator, 'usb');
    return usb.requestDevice({ filters: [] }).catch((error: Error) => error.name);
  });
  expect(name).toBe('NotFoundError');
});

test('a second start notifies the first and ends', async ({ demo }) => {
  const { app, executable, env } = demo;
  await promisify(execFile)(executable, [DEMO, '--hello'], { env, cwd: DEMO });
  const starts = () => app.evaluate(() => Reflect.get(globalThis, 'demo').starts);
  await expect
    .poll(starts)
    .toEqual([{ argv: [executable, DEMO, '--hello'], cwd: DEMO, data: { from: 'demo' } }]);
});

test('a renderer crash is reported, and its page can be loaded again', async ({ demo }) => {
  const reasons = await demo.app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('no window');
    const gone = new Promise((resolve) =>
      window.webContents.once('render-process-gone', (_event, { reason }) => resolve(reason)),
    );
    window.webContents.forcefullyCrashRenderer();
    const reason = await gone;
    await window.loadURL('app://demo/index.html#/again');
    return [reason, window.webContents.getURL(), ipcMain.listenerCount('ready')];
  });
  expect(reasons).toEqual(['crashed', 'app://demo/index.html#/again', 1]);
});

test('a worker is a separate process, with a port to main and without fork’s channel', async ({ demo }) => {
  const said = () => demo.app.evaluate(() => Reflect.get(globalThis, 'demo').said);
  await expect.poll(said).toMatchObject({
    argv: [join(DEMO, 'worker.js'), 'argument'],
    type: 'utility',
    hasSend: false,
    data: { to: 'worker' },
  });
});

test('quitting ends everything that was started', async ({ demo }) => {
  await expect.poll(() => demo.app.evaluate(() => Reflect.get(globalThis, 'demo').said)).toBeTruthy();
  const family = await familyOf(demo.app.process().pid ?? 0);
  await demo.app.close();
  await expect.poll(() => stillRunning(family)).toEqual([]);
});

test('when killed, it leaves neither a browser nor a busy worker behind', async ({ demo }) => {
  await expect.poll(() => demo.app.evaluate(() => Reflect.get(globalThis, 'demo').said)).toBeTruthy();
  const { pid = 0 } = demo.app.process();
  const family = await familyOf(pid);
  expect(family.length).toBeGreaterThan(3);
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => stillRunning(family)).toEqual([]);
});
