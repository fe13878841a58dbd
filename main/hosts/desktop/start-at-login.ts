import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app } from 'electron';
import writeFileAtomic from 'write-file-atomic';
import { autostartEntry, autostartFile } from './autostart-entry.ts';

/** The folder of our package.json, from the built entries in `out/main`. */
const APP = fileURLToPath(new URL('../..', import.meta.url));

const onLinux = process.platform === 'linux';

/** As stored in the system: the user may have changed it there. */
export function startsAtLogin(): boolean {
  return onLinux ? existsSync(ownFile()) : app.getLoginItemSettings().openAtLogin;
}

/** Electron supports it on macOS and Windows only. */
export async function startAtLogin(wanted: boolean): Promise<void> {
  if (!onLinux) {
    app.setLoginItemSettings({ openAtLogin: wanted });
    return;
  }
  const file = ownFile();
  if (wanted) {
    await mkdir(dirname(file), { recursive: true });
    // Its existence is the answer to `startsAtLogin`, so it must not exist half written.
    await writeFileAtomic(file, autostartEntry(ownCommand()));
  } else {
    await rm(file, { force: true });
  }
}

const ownFile = () => autostartFile(process.env, homedir());

/**
 * An AppImage is mounted elsewhere each time, so its file is used. Unpackaged, Electron needs the path of the
 * app.
 */
function ownCommand(): string[] {
  const { APPIMAGE } = process.env;
  if (APPIMAGE) return [APPIMAGE];
  return app.isPackaged ? [process.execPath] : [process.execPath, APP];
}
