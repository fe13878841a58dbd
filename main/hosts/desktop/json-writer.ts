import type { WriteJson } from '../../platform.ts';

/**
 * Electron's way of replacing a whole JSON file. Loaded late, since loading takes as long as opening a
 * window.
 */
export const writeWithElectronStore: WriteJson = async (folder, name, content) => {
  const { default: ElectronStore } = await import('electron-store');
  const store = new ElectronStore({ cwd: folder, name, configFileMode: 0o600, clearInvalidConfig: true });
  store.store = content;
};
