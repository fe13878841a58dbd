import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * Starts the desktop app from Node. Nothing here loads `electron`: its mere import would fetch the runtime.
 */

/** Where the runtime's program lies in its folder, by Electron's own convention. */
const PROGRAMS: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};
const USUAL_PROGRAM = 'electron';

/** Electron's npm package, without its runtime; `null`: not installed. */
export function electronPackage(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return null;
  }
}

/**
 * Electron's program, or `null` where the runtime has not been fetched: that of the folder in
 * `ELECTRON_OVERRIDE_DIST_PATH`, else the package's own.
 */
export function findRuntime(
  env: NodeJS.ProcessEnv = process.env,
  electron: string | null = electronPackage(),
  platform: NodeJS.Platform = process.platform,
): string | null {
  const other = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (other) return existing(join(other, PROGRAMS[platform] ?? USUAL_PROGRAM));
  if (electron === null) return null;
  const name = fetchedProgram(electron);
  return name === null ? null : existing(join(electron, 'dist', name));
}

/** Its installer writes the name when the runtime is whole. */
function fetchedProgram(electron: string): string | null {
  try {
    return readFileSync(join(electron, 'path.txt'), 'utf8').trim();
  } catch {
    return null;
  }
}

const existing = (file: string) => (existsSync(file) ? file : null);

/** Built, all entries lie in one folder; from source, the built app is what Electron can run. */
const APP = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../../out/main/desktop.js' : './desktop.js', import.meta.url),
);

/** Runs the desktop app until it ends, and answers its exit code; `null`: a signal ended it. */
export function launchDesktop(runtime: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const app = spawn(runtime, [APP], { stdio: 'inherit' });
    app.once('error', reject);
    app.once('exit', resolve);
  });
}
