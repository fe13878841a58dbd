import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { loadRegistry } from '../../../registry/load.ts';

export const GALLERY = join(import.meta.dirname, '../../../test-output/gallery');

/** The registry is read here, for its loader needs files and hashes; pages get the whole of it as data. */
function registryModule(): Plugin {
  const name = 'virtual:registry';
  const resolved = `\0${name}`;
  return {
    name: 'voicefit-registry',
    resolveId: (id) => (id === name ? resolved : undefined),
    load: async (id) =>
      id === resolved ? `export default ${JSON.stringify(await loadRegistry())};` : undefined,
  };
}

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), registryModule()],
  build: { outDir: GALLERY, emptyOutDir: true, chunkSizeWarningLimit: 5000, target: 'es2024' },
});
