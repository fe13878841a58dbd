/**
 * Makes the app's folder for this machine: `npm run package`. Without Electron's runtime the stand-in of
 * the tests takes its place, so that everything but the runtime is what people get.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { findRuntime } from '../main/hosts/desktop/launch.ts';
import { makeDist } from '../test/desktop/electron-host/dist-folder.ts';

const root = join(import.meta.dirname, '..');
const runtime = findRuntime() ?? (await makeDist(join(root, 'test-output', 'electron')));
// On macOS the program lies deep inside the folder that holds it.
const dist = runtime.replace(/\/Electron\.app\/.*$/, '').replace(/[\\/]electron(\.exe)?$/, '');
const args = ['--dir', `-c.electronDist=${dist}`, ...process.argv.slice(2)];
execFileSync(process.execPath, [join(root, 'node_modules', 'electron-builder', 'cli.js'), ...args], {
  cwd: root,
  stdio: 'inherit',
});
