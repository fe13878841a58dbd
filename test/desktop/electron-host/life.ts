import type { Chromium } from './chromium/start-chromium.ts';

interface Life {
  /** Asks every window to close; returns whether all did. */
  closeAll(windows: readonly Electron.BrowserWindow[]): Promise<boolean>;
}

/** Couples app and Chromium: signals quit the app, and neither outlives the other. */
export function beginLife(app: { quit(): void; exit(code?: number): void }, chromium: Chromium): Life {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
  process.on('exit', () => {
    const { pid } = chromium.process;
    // Its pipe closes with us, which ends it, and its shell then removes the profile.
    if (pid !== undefined) chromium.process.unref();
  });
  chromium.process.once('exit', () => app.exit(1));
  return { closeAll };
}

async function closeAll(windows: readonly Electron.BrowserWindow[]): Promise<boolean> {
  for (const window of windows) {
    const closed = new Promise<void>((resolve) => window.once('closed', () => resolve()));
    window.close();
    if (!window.isDestroyed()) return false;
    await closed;
  }
  return true;
}
