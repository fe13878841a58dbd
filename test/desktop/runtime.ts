import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDist } from './electron-host/dist-folder.ts';

export const CHECKOUT = join(import.meta.dirname, '../..');

const OUTPUT = join(CHECKOUT, 'test-output');

/** A dist of the stand-in for this caller only; returns its executable. */
export async function makeStandIn(): Promise<string> {
  await mkdir(OUTPUT, { recursive: true });
  return makeDist(await mkdtemp(join(OUTPUT, 'electron-')));
}
