/**
 * Makes the app's folder for this machine: `npm run package`. Without Electron's runtime the stand-in of
 * the tests takes its place, so that everything but the runtime is what people get.
 */
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { findDist } from '../main/hosts/desktop/launch.ts';
import { makeDist } from '../test/desktop/electron-host/dist-folder.ts';

const root = join(import.meta.dirname, '..');
const dist = findDist() ?? dirname(await makeDist(join(root, 'test-output', 'electron')));
const args = ['--dir', `-c.electronDist=${dist}`, ...process.argv.slice(2)];
execFileSync(process.execPath, [join(root, 'node_modules', 'electron-builder', 'cli.js'), ...args], {
  cwd: root,
  stdio: 'inherit',
});
