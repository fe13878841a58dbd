import type { WriteJson } from '../../platform.ts';

/** Electron's way of replacing a JSON file as a whole. Loaded late, for it takes as long as a window to open. */
export const writeWithElectronStore: WriteJson = async (folder, name, content) => {
  const { default: ElectronStore } = await import('electron-store');
  const store = new ElectronStore({ cwd: folder, name, configFileMode: 0o600, clearInvalidConfig: true });
  store.store = content;
};
