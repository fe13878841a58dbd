// npm runs this after an install in a checkout. Without the development packages there is nothing
// to build with, and an install must not fail for that.
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (existsSync(new URL('./node_modules/electron-vite', import.meta.url))) {
  execSync('npm run --silent build', { stdio: 'inherit' });
} else {
  console.error('voicefit was not built: the development packages are missing. Run npm ci to get them.');
}
