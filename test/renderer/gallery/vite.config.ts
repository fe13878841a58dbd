import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, normalizePath, type Plugin } from 'vite';
import { registry } from './registry.ts';

/** Pages get the whole registry as data, for its loader needs files and hashes. */
function registryAsData(): Plugin {
  const file = normalizePath(join(import.meta.dirname, 'registry.ts'));
  return {
    name: 'voicefit-registry',
    load: (id) => (id === file ? `export const registry = ${JSON.stringify(registry)};` : undefined),
  };
}

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), registryAsData()],
  build: {
    outDir: join(import.meta.dirname, '../../../test-output/gallery'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 5000,
    target: 'es2024',
  },
});
