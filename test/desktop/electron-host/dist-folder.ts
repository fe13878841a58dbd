import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fuseWire } from './fuses.ts';

const START = fileURLToPath(new URL('./start.ts', import.meta.url));
const { version } = createRequire(import.meta.url)('electron/package.json');

/** Languages whose files Electron includes; ours are empty. */
const LOCALES = ['de', 'en-US'];

/**
 * Creates a folder with the layout of Electron's: for `ELECTRON_OVERRIDE_DIST_PATH`, Playwright's
 * `executablePath` and electron-builder's `electronDist`. It works on this machine only, since it contains
 * the paths of Node and this checkout.
 * @returns the executable
 */
export async function makeDist(folder: string): Promise<string> {
  const executable = join(folder, 'electron');
  await mkdir(join(folder, 'resources'), { recursive: true });
  await mkdir(join(folder, 'locales'), { recursive: true });
  await writeFile(executable, script());
  await chmod(executable, 0o755);
  await writeFile(join(folder, 'version'), version);
  await writeFile(join(folder, 'LICENSE'), 'A stand-in for Electron, for tests.\n');
  await writeFile(join(folder, 'LICENSES.chromium.html'), '<p>A stand-in for Electron, for tests.</p>\n');
  await Promise.all(LOCALES.map((locale) => writeFile(join(folder, 'locales', `${locale}.pak`), '')));
  return executable;
}

/** The fuses are in a comment of the script; the one that matters before Node runs is read by the script. */
function script(): Buffer {
  const wire = fuseWire();
  const [head, tail] = [wire.subarray(0, 16), wire.subarray(16, 32)];
  return Buffer.concat([
    Buffer.from('#!/bin/sh\n# The fuses: '),
    wire,
    Buffer.from(`
unset NODE_OPTIONS
if [ -n "$ELECTRON_RUN_AS_NODE" ] && LC_ALL=C grep -aq '${head}''${tail}..1' "$0"; then
  exec '${process.execPath}' "$@"
fi
unset ELECTRON_RUN_AS_NODE
exec '${process.execPath}' '${START}' "$(readlink -f "$0")" "$@"
`),
  ]);
}
