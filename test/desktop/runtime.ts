import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDist } from './electron-host/dist-folder.ts';

export const CHECKOUT = join(import.meta.dirname, '../..');

const OUTPUT = join(CHECKOUT, 'test-output');

/** A dist of the stand-in, for the caller alone; answers its executable. */
export async function makeStandIn(): Promise<string> {
  await mkdir(OUTPUT, { recursive: true });
  return makeDist(await mkdtemp(join(OUTPUT, 'electron-')));
}

/** Electron itself where it is, as `ELECTRON_OVERRIDE_DIST_PATH` names it or its package has it. */
export function findElectron(): string | undefined {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(CHECKOUT, 'node_modules/electron/dist');
  const names = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron'];
  return names.map((name) => join(dist, name)).find((file) => existsSync(file));
}

/** Whether an executable is the stand-in: a script. */
export function isStandIn(executable: string): boolean {
  return readFileSync(executable).subarray(0, 2).toString() === '#!';
}
