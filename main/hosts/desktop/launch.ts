import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * Starts the desktop app from Node. Nothing here loads `electron`: its mere import would fetch the runtime.
 */

/** Path of the runtime's program in its folder, by Electron's own convention. */
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
 * The folder of Electron's runtime, or `null` where it has not been fetched: that in
 * `ELECTRON_OVERRIDE_DIST_PATH`, else the package's own, which its installer completes with `path.txt`.
 */
export function findDist(
  env: NodeJS.ProcessEnv = process.env,
  electron: string | null = electronPackage(),
): string | null {
  if (env.ELECTRON_OVERRIDE_DIST_PATH) return env.ELECTRON_OVERRIDE_DIST_PATH;
  return electron === null || existing(join(electron, 'path.txt')) === null ? null : join(electron, 'dist');
}

/**
 * The npm package that a runtime may be fetched into; `null`: there is none, or the installation opted out.
 */
export function fetchablePackage(env: NodeJS.ProcessEnv = process.env): string | null {
  const isUnwanted = env.ELECTRON_OVERRIDE_DIST_PATH || env.ELECTRON_SKIP_BINARY_DOWNLOAD;
  return isUnwanted ? null : electronPackage();
}

/** Electron's program, or `null` where there is none. */
export function findRuntime(
  env: NodeJS.ProcessEnv = process.env,
  electron: string | null = electronPackage(),
  platform: NodeJS.Platform = process.platform,
): string | null {
  const dist = findDist(env, electron);
  return dist === null ? null : existing(join(dist, PROGRAMS[platform] ?? USUAL_PROGRAM));
}

const existing = (file: string) => (existsSync(file) ? file : null);

/** The folder of our package.json, which contains the app's name, its version and its entry point: `out/`. */
const APP = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../../..' : '../..', import.meta.url));

/** Signals to us are forwarded to the app. */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What the desktop app is started with. */
export interface AppOptions {
  /** Every benchmark is a quick one. */
  readonly quick?: boolean | undefined;
  /** A registry other than the built-in one. */
  readonly registry?: string | undefined;
  /** Where models go. */
  readonly models?: string | undefined;
}

const QUICK = '--quick';
const REGISTRY = '--registry=';
const MODELS = '--models=';

/** The options as arguments of the app, with absolute paths. Chromium ignores what it does not know. */
export function appArguments({ quick = false, registry, models }: AppOptions): string[] {
  return [
    ...(quick ? [QUICK] : []),
    ...(registry === undefined ? [] : [`${REGISTRY}${resolve(registry)}`]),
    ...(models === undefined ? [] : [`${MODELS}${resolve(models)}`]),
  ];
}

/** The same, read from the arguments of the process. */
export function appOptionsIn(args: readonly string[]): AppOptions {
  const given = (name: string) => args.find((arg) => arg.startsWith(name))?.slice(name.length);
  return { quick: args.includes(QUICK), registry: given(REGISTRY), models: given(MODELS) };
}

/** Runs the desktop app until it exits, and returns its exit code; `null`: a signal ended it. */
export function launchDesktop(runtime: string, args: readonly string[] = []): Promise<number | null> {
  return new Promise((ended, reject) => {
    const app = spawn(runtime, [APP, ...args], { stdio: 'inherit' });
    const passOn = (signal: NodeJS.Signals) => app.kill(signal);
    const over = () => {
      for (const signal of ENDING) process.off(signal, passOn);
    };
    for (const signal of ENDING) process.on(signal, passOn);
    app.once('error', (error) => {
      over();
      reject(error);
    });
    app.once('exit', (code) => {
      over();
      ended(code);
    });
  });
}
