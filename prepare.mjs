// npm runs this after an install. Without the development packages nothing can be built, and an install must
// not fail because of that.
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const isHere = (path) => existsSync(new URL(path, import.meta.url));

if (isHere('./node_modules/electron-vite')) {
  execSync('npm run --silent build', { stdio: 'inherit' });
} else if (!isHere('./out/main/voicefit.js')) {
  console.error('voicefit is not built, for the development packages are missing: run npm ci to get them.');
}
