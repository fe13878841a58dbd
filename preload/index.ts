import { contextBridge, ipcRenderer } from 'electron';
import { BRIDGE, type Bridge, CHOOSE_FOLDER, PAGE_READY, PORT, SHOW_PAGE } from './bridge.ts';

/*
 * Runs before the page in an isolated world: sandboxed, without Node. It hands things over and keeps nothing;
 * the page never sees `ipcRenderer`.
 */

window.addEventListener('message', ({ source, data }) => {
  if (source === window && isReady(data)) ipcRenderer.send(PAGE_READY);
});

ipcRenderer.on(PORT, ({ ports }) => window.postMessage({ type: PORT }, window.location.origin, ports));

ipcRenderer.on(SHOW_PAGE, (_event, page: unknown) => {
  window.location.hash = `#/${page}`;
});

const bridge: Bridge = {
  platform: process.platform,
  chooseFolder: () => ipcRenderer.invoke(CHOOSE_FOLDER),
};
contextBridge.exposeInMainWorld(BRIDGE, bridge);

function isReady(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === PAGE_READY;
}
