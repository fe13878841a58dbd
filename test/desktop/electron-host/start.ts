/* What the executable `electron` runs: node start.ts EXECUTABLE ARGUMENTS... */
import inspector from 'node:inspector';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FuseV1Options } from '@electron/fuses';
import { findApp } from './app-source.ts';
import { Pages } from './chromium/pages.ts';
import { startChromium } from './chromium/start-chromium.ts';
import { readCommandLine } from './command-line.ts';
import { readFuses } from './fuses.ts';
import { requestOutcomes } from './page/requests.ts';
import { actAsElectron } from './process-traits.ts';
import { EXCHANGED, setChromium, setRuntime } from './runtime.ts';
import { serveElectron } from './serve-electron.ts';

const [node, , executable = '', ...args] = process.argv;
const { preloaded, inspectPort, forChromium, appPath } = readCommandLine(args);
const isOn = readFuses(executable);

const found = findApp(executable, isOn(FuseV1Options.OnlyLoadAppFromAsar) ? null : appPath);
setRuntime({ executable, node: node ?? '', args, app: found });
actAsElectron({ executable, type: 'browser', args });
serveElectron(new URL('./electron.ts', import.meta.url).href);
if (inspectPort !== null && isOn(FuseV1Options.EnableNodeCliInspectArguments)) inspector.open(inspectPort);

const { app, BrowserWindow } = await import('./electron.ts');
const { beginLife } = await import('./life.ts');
const chromium = startChromium(forChromium);
const life = beginLife(app, chromium);

const require = createRequire(import.meta.url);
if (!found.isPackaged) for (const module of preloaded) require(resolve(module));
await import(pathToFileURL(found.entry).href);

const pages = new Pages(chromium.devTools);
await pages.watch();
setChromium({ devTools: chromium.devTools, pages });
Reflect.set(globalThis, EXCHANGED, () => ({
  unanswered: chromium.devTools.unanswered,
  requests: requestOutcomes(),
}));
app.becomeReady(() => life.closeAll(BrowserWindow.getAllWindows()));
