import { allowed, type Case, load, refused } from './case.ts';

/** Hosts, the registry and pages. */
export const HOSTS: readonly Case[] = [
  // Hosts make no decisions.
  ...['main/hosts/terminal/recommend.ts', 'main/hosts/browser/server.ts'].flatMap((file) => [
    ...refused(
      file,
      load('../../probe/probe.ts'),
      load('../../recommend/recommend.ts'),
      load('../../store/store.ts'),
    ),
    ...refused(
      file,
      load('../../steps/steps.ts'),
      load('../../inference/client.ts'),
      load('../desktop/tray.ts'),
    ),
    ...refused(file, load('../../../registry/load.ts'), load('electron'), load('node-llama-cpp')),
    ...allowed(file, load('../../setup.ts'), load('../../platform.ts'), load('../../words/figures.ts')),
    ...allowed(file, load('../../recommend/nouns/steps-before.ts')),
    ...allowed(file, load('../../../preload/contract.ts'), load('./print.ts'), load('node:fs')),
  ]),
  ...['main/hosts/terminal/commands/recommend.ts'].flatMap((file) => [
    ...refused(
      file,
      load('../../../store/store.ts'),
      load('../../../probe/probe.ts'),
      load('../../desktop/tray.ts'),
    ),
    ...refused(file, load('../../../steps/steps.ts'), load('../../../../registry/load.ts'), load('electron')),
    ...allowed(file, load('../options.ts'), load('../print/speed.ts'), load('../../../setup.ts')),
    ...allowed(
      file,
      load('../../../recommend/nouns/what-if-input.ts'),
      load('../../../../preload/contract.ts'),
    ),
  ]),
  // A command may start another host, but only through its entry point.
  ...allowed('main/hosts/terminal/serve/serving.ts', load('../../browser/browser-host.ts')),
  ...allowed('main/hosts/terminal/commands/start.ts', load('../../desktop/launch.ts')),
  ...refused('main/hosts/terminal/serve/serving.ts', load('../../browser/session.ts')),
  ...refused('main/hosts/desktop/tray.ts', load('../../store/store.ts'), load('../terminal/print.ts')),
  ...allowed('main/hosts/desktop/tray.ts', load('electron'), load('electron-store'), load('../../setup.ts')),
  ...allowed(
    'main/hosts/desktop/tray.ts',
    load('../../../preload/bridge.ts'),
    load('../../store/home-folder.ts'),
  ),
  ...refused('preload/bridge.ts', load('electron'), load('node:fs'), load('../main/setup.ts')),
  ...allowed('renderer/transport/desktop-host.ts', load('../../preload/bridge.ts')),
  // The registry is data; pages only know the contract.
  ...refused('registry/load.ts', load('../main/store/store.ts'), load('../main/recommend/recommend.ts')),
  ...allowed(
    'registry/load.ts',
    load('node:fs'),
    load('../main/nouns/warning.ts'),
    load('../main/nouns/setup-error.ts'),
  ),
  ...refused('preload/index.ts', load('../main/setup.ts'), load('node-llama-cpp')),
  ...refused(
    'renderer/steps/try.tsx',
    load('../../main/probe/nouns/machine.ts'),
    load('../../registry/schema.ts'),
  ),
  ...refused('renderer/steps/try.tsx', load('node:fs'), load('electron'), load('../../preload/index.ts')),
  ...allowed(
    'renderer/steps/try.tsx',
    load('react'),
    load('../../preload/contract.ts'),
    load('../../main/words/en.ts'),
  ),
];
