const { contextBridge, ipcRenderer } = require('electron');

ipcRenderer.on('port', ({ ports }, message) => {
  window.postMessage({ type: 'port', message }, window.location.origin, ports);
});
contextBridge.exposeInMainWorld('demo', {
  platform: process.platform,
  ready: () => ipcRenderer.send('ready'),
  sum: (...numbers) => ipcRenderer.invoke('sum', ...numbers),
  fail: () => ipcRenderer.invoke('fail'),
});
