import { spawnSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const SOURCES = ['{main,preload,renderer,registry}/**/*', 'electron.vite.config.ts', 'package.json'];
const BUILT = 'out/{main,renderer}/*.{js,html}';

/** vitest's set-up, before the first test that needs the build. */
export default buildIfStale;

/**
 * Builds what tests of the command, the browser and the window run, unless it is newer than all of its
 * sources.
 * @throws Error if the build fails
 */
export function buildIfStale(): void {
  const built = timesOf([BUILT]);
  if (built.length > 1 && Math.min(...built) > Math.max(...timesOf(SOURCES))) return;
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('Voicefit could not be built.');
}

function timesOf(patterns: readonly string[]): number[] {
  return patterns
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .map((file) => statSync(join(root, file)))
    .filter((stat) => stat.isFile())
    .map(({ mtimeMs }) => mtimeMs);
}

if (import.meta.main) buildIfStale();
