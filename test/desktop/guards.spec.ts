import { expect } from '@playwright/test';
import { PAGE_READY, PORT } from '../../preload/bridge.ts';
import { Wizard } from '../browser/scenarios/wizard.ts';
import { test } from './staged-desktop.ts';

test('a page can navigate only to the pages of the app', async ({ stage }) => {
  const wizard = await Wizard.open(stage);
  const address = () =>
    stage.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL());
  // The page completes its address when it knows which one it is.
  await expect.poll(address).toMatch(/#.welcome$/);
  const before = await address();
  for (const away of ['https://example.com/', 'file:///etc/passwd', 'app://elsewhere/index.html']) {
    stage.expectComplaint(/Not allowed to load|Failed to load|ERR_/);
    await wizard.page.evaluate((url) => {
      location.href = url;
    }, away);
  }
  await wizard.isAt('welcome');
  expect(await address()).toBe(before);
});

test('a page opens no window; safe links open in the user’s browser', async ({ stage }) => {
  const { page } = await Wizard.open(stage);
  for (const url of [
    'https://example.com/help',
    'http://example.com/plain',
    'https://user@example.com/',
    'file:///etc/passwd',
  ]) {
    stage.expectComplaint(/Not allowed to load/);
    await page.evaluate((address) => {
      window.open(address);
    }, url);
  }
  await expect.poll(() => stage.seen.opened()).toEqual(['https://example.com/help']);
  await expect.poll(() => stage.app.windows().length).toBe(1);
});

test('a page may copy, and gets no other permission, device or screen capture', async ({ stage }) => {
  const { page } = await Wizard.open(stage);
  await page.locator('h1').click();
  const asked = await page.evaluate(async () => {
    const outcome = (promise: Promise<unknown>) =>
      promise.then(
        () => 'granted',
        () => 'refused',
      );
    const device: { requestDevice(options: object): Promise<unknown> } = Reflect.get(navigator, 'usb');
    return {
      geolocation: await outcome(
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      ),
      notifications: await Notification.requestPermission(),
      microphone: await outcome(navigator.mediaDevices.getUserMedia({ audio: true })),
      midi: await outcome(navigator.requestMIDIAccess()),
      paste: await outcome(navigator.clipboard.readText()),
      copy: await outcome(navigator.clipboard.writeText('a command')),
      screen: await outcome(navigator.mediaDevices.getDisplayMedia()),
      usb: await outcome(device.requestDevice({ filters: [] })),
    };
  });
  expect(asked).toEqual({
    geolocation: 'refused',
    notifications: 'denied',
    microphone: 'refused',
    midi: 'refused',
    paste: 'refused',
    copy: 'granted',
    screen: 'refused',
    usb: 'refused',
  });
});

test('the session refuses every permission, whichever page asks', async ({ stage }) => {
  await Wizard.open(stage);
  const { page } = await Wizard.open(stage);
  const states = await page.evaluate(async () => {
    const names: PermissionName[] = ['camera', 'microphone', 'geolocation', 'notifications'];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied']);
});

test('the page has the bridge and neither Node nor Electron', async ({ stage }) => {
  const { page } = await Wizard.open(stage);
  const seen = await page.evaluate(() => ({
    bridge: Object.keys(Reflect.get(window, 'voicefit')),
    others: ['require', 'process', 'module', 'ipcRenderer', 'electron'].filter((name) => name in window),
  }));
  expect(seen).toEqual({ bridge: ['platform', 'chooseFolder'], others: [] });
});

test('a script that the policy does not allow does not run', async ({ stage }) => {
  stage.expectComplaint(/Content Security Policy/);
  const { page } = await Wizard.open(stage);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    return 'ran' in window;
  });
  expect(ran).toBe(false);
});

test('a message from a frame other than the page itself gets no port and no dialog', async ({ stage }) => {
  await Wizard.open(stage);
  const answered = await stage.app.evaluate(
    async ({ BrowserWindow, ipcMain }, [ready, port]) => {
      const [window] = BrowserWindow.getAllWindows();
      if (window === undefined) throw new Error('no window');
      const { webContents } = window;
      const posted: string[] = [];
      const original = webContents.postMessage;
      webContents.postMessage = (channel, ...rest) => {
        posted.push(channel);
        original.call(webContents, channel, ...rest);
      };
      const frames = [
        { url: 'https://example.com/', parent: null },
        { url: 'app://voicefit.example/index.html', parent: null },
        { url: webContents.getURL(), parent: webContents.mainFrame },
        null,
      ];
      for (const senderFrame of frames) ipcMain.emit(String(ready), { sender: webContents, senderFrame });
      const strangers = [...posted];
      // Requested later, so answered later: the others would have been answered by then, too.
      const own = { url: webContents.getURL(), parent: null };
      ipcMain.emit(String(ready), { sender: webContents, senderFrame: own });
      while (!posted.includes(String(port))) await new Promise((resolve) => setTimeout(resolve, 10));
      return { strangers, all: posted.length };
    },
    [PAGE_READY, PORT],
  );
  expect(answered).toEqual({ strangers: [], all: 1 });
});

test('a malformed message does not crash main', async ({ stage }) => {
  const wizard = await Wizard.open(stage);
  await wizard.page.evaluate(
    async ([ready, port]) => {
      const handed = new Promise<MessagePort>((resolve, reject) => {
        window.addEventListener('message', ({ data, ports }) => {
          if (data?.type === port) ports[0] === undefined ? reject(new Error('no port')) : resolve(ports[0]);
        });
      });
      window.postMessage({ type: ready }, location.origin);
      const own = await handed;
      const nonsense: unknown[] = [
        '',
        '{',
        '[]',
        'null',
        '{"i":"1","p":{"u":"://"}}',
        7,
        null,
        undefined,
        {},
      ];
      const large = [new Uint8Array(1000), new Map([[1, 2]]), 'x'.repeat(2_000_000), new Error('no')];
      for (const message of [...nonsense, ...large]) own.postMessage(message);
    },
    [PAGE_READY, PORT],
  );
  await wizard.look();
  expect(await stage.seen.dialogs()).toEqual([]);
});
