import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { builtInContent } from './registry/built-in.ts';

/** Oldest Node that the command accepts; the desktop's runtime is newer. */
const OLDEST_NODE = 'node22.12';

/** Browsers of 2024; the desktop's own is newer. */
const OLDEST_BROWSERS = { script: 'es2023', style: ['chrome123', 'firefox120', 'safari17.5'] };

/**
 * What no page of the wizard shows: what the terminal, the desktop's menus and the browser's page without a session say, why
 * a host did not start, also with a registry, and the German lines of a summary (a report's are English). Pages and hosts have
 * one list of texts, so it is left out when pages are built.
 */
const TEXTS_OF_HOSTS: Readonly<Record<string, string>> = {
  'en/terminal': 'export const terminal = {};',
  'de/terminal': 'export const terminal = {};',
  'en/desktop': 'export const desktop = {};',
  'de/desktop': 'export const desktop = {};',
  'en/enter': 'export const enter = {};',
  'de/enter': 'export const enter = {};',
  'en/registry-failure': 'export const registryFailureWords = () => ({ message: "", nextStep: "" });',
  'de/registry-failure': 'export const registryFailureWords = () => ({ message: "", nextStep: "" });',
  'en/host-failure': 'export const hostFailureWords = () => ({ message: "", nextStep: "" });',
  'de/host-failure': 'export const hostFailureWords = () => ({ message: "", nextStep: "" });',
  'de/summary': 'export const summaryLines = () => [];',
};

const withoutTextsOfHosts = {
  name: 'without-texts-of-hosts',
  load: (id: string) => TEXTS_OF_HOSTS[/main\/words\/((?:en|de)\/[\w-]+)\.ts$/.exec(id)?.[1] ?? ''] ?? null,
};

/** Our own registry is checked when it is built, not at each start of a command. */
const withCheckedRegistry = {
  name: 'with-checked-registry',
  load: (id: string) =>
    /registry\/built-in\.ts$/.test(id)
      ? `export const builtInContent = JSON.parse(${JSON.stringify(JSON.stringify(builtInContent))});`
      : null,
};

export default defineConfig({
  main: {
    plugins: [withCheckedRegistry],
    build: {
      target: OLDEST_NODE,
      // When bundled, node-llama-cpp's self-test always succeeds. Bundled are only packages of many small files
      // that every command loads: one file of them starts in half the time.
      externalizeDeps: {
        exclude: [
          'zod',
          '@orpc/client',
          '@orpc/contract',
          '@orpc/server',
          'commander',
          'execa',
          'cli-table3',
        ],
      },
      rolldownOptions: {
        input: {
          voicefit: 'main/hosts/terminal/voicefit.ts',
          desktop: 'main/hosts/desktop/main.ts',
          'worker-channel': 'main/hosts/desktop/worker-channel.ts',
          'inference-worker': 'main/inference/worker.ts',
          'hardware-worker': 'main/probe/hardware-worker.ts',
          'hash-worker': 'main/install/hash/hash-worker.ts',
          'voice-worker': 'main/speech/worker.ts',
          enter: 'main/hosts/browser/enter/enter.js',
        },
        // One flat folder: programs find their workers in their own folder, see platform.ts.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload is one CommonJS file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), withoutTextsOfHosts],
    build: {
      target: OLDEST_BROWSERS.script,
      cssTarget: OLDEST_BROWSERS.style,
      minify: true,
      // The Content-Security-Policy blocks data: addresses.
      assetsInlineLimit: 0,
      cssMinify: true,
      // All pages open with one script of less than 250 kB gzip, so that switching pages loads nothing; what a report says is loaded with it.
      chunkSizeWarningLimit: 1000,
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
});
