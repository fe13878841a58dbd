import { RPCHandler } from '@orpc/server/message-port';
import {
  BrowserWindow,
  dialog,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
  ipcMain,
  MessageChannelMain,
  type WebContents,
} from 'electron';
import { CHOOSE_FOLDER, PAGE_READY, PORT } from '../../../preload/bridge.ts';
import type { createSetup } from '../../setup.ts';
import { mayAsk } from './guard-rules.ts';
import { guarded } from './port-guard.ts';

type Router = Awaited<ReturnType<typeof createSetup>>;

/**
 * Gives a page that is ready its end of the contract, and answers its other requests to the desktop.
 * @param onReady is told of every page whose script runs
 */
export function connectPages(setup: Promise<Router>, onReady: (page: WebContents) => void): void {
  const handler = setup.then((router) => new RPCHandler(router));
  // Callers that await the setup itself get the reason for a failure.
  handler.catch(() => {});

  // A page repeats its request until it gets an answer, and one is enough.
  const asking = new Set<WebContents>();
  ipcMain.on(PAGE_READY, (event) => {
    const { sender } = event;
    if (!isTrusted(event)) return;
    onReady(sender);
    if (asking.has(sender)) return;
    asking.add(sender);
    const answered = handler.then((it) => connect(it, sender));
    void answered.catch(() => {}).finally(() => asking.delete(sender));
  });
  ipcMain.handle(CHOOSE_FOLDER, (event) => (isTrusted(event) ? chooseFolder(event) : null));
}

function connect(handler: RPCHandler<Record<never, never>>, page: WebContents): void {
  if (page.isDestroyed()) return;
  const { port1, port2 } = new MessageChannelMain();
  handler.upgrade(guarded(port1));
  port1.start();
  page.postMessage(PORT, null, [port2]);
}

async function chooseFolder({ sender }: IpcMainInvokeEvent): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(sender);
  if (window === null) return null;
  const { filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'createDirectory'],
  });
  return filePaths[0] ?? null;
}

function isTrusted({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return mayAsk(senderFrame && { url: senderFrame.url, isTop: senderFrame.parent === null });
}
