import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable, Writable } from 'node:stream';
import { DevTools } from './devtools.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const SWITCHES = [
  '--headless=new',
  // With a first tab, it crashes as soon as Playwright attaches.
  '--no-startup-window',
  '--remote-debugging-pipe',
  '--disable-background-networking',
  '--disable-backgrounding-occluded-windows',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-features=HttpsUpgrades,OmniboxPopupWebUI,PaintHolding,WebUIOmniboxPopup',
  '--disable-field-trial-config',
  '--disable-gpu',
  '--disable-popup-blocking',
  '--disable-renderer-backgrounding',
  '--disable-sync',
  // Electron's ports report when the other end is closed.
  '--enable-blink-features=MessagePortCloseEvent',
  '--enable-unsafe-swiftshader',
  '--force-color-profile=srgb',
  '--no-first-run',
  '--no-default-browser-check',
  '--password-store=basic',
];

/** Outlives us briefly when we are killed: once Chromium has noticed, the profile is removed. */
const RUN_AND_CLEAN = 'profile=$1; shift; "$@"; rm -rf "$profile"';

export interface Chromium {
  readonly devTools: DevTools;
  readonly process: ChildProcess;
}

/**
 * Starts Chromium without a window. It ends with us, however we end: its pipe closes then.
 * @param extra switches that the app was started with, such as `--remote-debugging-port=0`
 */
export function startChromium(extra: readonly string[]): Chromium {
  const profile = mkdtempSync(join(tmpdir(), 'electron-host-'));
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const command = [findChromium(), ...SWITCHES, ...asRoot, ...extra, `--user-data-dir=${profile}`];
  const child = spawn('/bin/sh', ['-c', RUN_AND_CLEAN, 'chromium', profile, ...command], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // In its own process group: killing ours would leave the profile behind.
    detached: true,
  });
  const [, , complaints, toChromium, fromChromium] = child.stdio;
  if (!(toChromium instanceof Writable && fromChromium instanceof Readable)) throw new Error('No pipe.');
  if (complaints instanceof Readable) passOnAddress(complaints);
  return { devTools: new DevTools(toChromium, fromChromium), process: child };
}

/** Playwright waits for that line; the rest is about missing graphics. */
function passOnAddress(complaints: Readable): void {
  createInterface({ input: complaints }).on('line', (line) => {
    if (line.startsWith('DevTools listening on ')) process.stderr.write(`${line}\n`);
  });
}

function findChromium(): string {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = [process.env.CHROME_PATH ?? '', ...onPath].find((file) => existsSync(file));
  if (found === undefined) throw new Error(`No Chromium on PATH (${NAMES.join(', ')}).`);
  return found;
}
