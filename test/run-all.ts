import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.ts';

const root = join(import.meta.dirname, '..');

/** Both kinds of tests, whatever the first ones say: a person wants to hear all that is wrong. */
const RUNS = [
  ['vitest', 'run', '--coverage'],
  ['playwright', 'test'],
] as const;

buildIfStale();
const failed = RUNS.filter(([command, ...args]) => {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status !== 0;
});
process.exitCode = failed.length === 0 ? 0 : 1;
