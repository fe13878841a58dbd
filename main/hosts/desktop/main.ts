import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog, Menu, session } from 'electron';
import { SetupError } from '../../nouns/setup-error.ts';
import { homeFolder } from '../../store/home-folder.ts';
import { appMenu } from './app-menu.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { connectPages } from './connection.ts';
import { exitWithCrashDialog } from './crash.ts';
import { Desktop } from './desktop.ts';
import { guardPages, guardPermissions } from './guards.ts';
import { writeWithElectronStore } from './json-writer.ts';
import { appOptionsIn } from './launch.ts';
import { SettingsFile } from './settings-file.ts';
import { Speech } from './speech.ts';
import { hasTrayArea } from './status-notifier.ts';
import { endWorkers, startWorker } from './utility-worker.ts';
import type { AppWindow } from './window.ts';

/**
 * Windows shows notifications of apps that it knows by this name, which the installer sets in the shortcut.
 */
const APP_ID = 'app.voicefit.desktop';

const home = homeFolder();

/** Everything before `ready` is synchronous: Electron does not wait for us. */
function begin(): void {
  if (process.platform === 'win32') app.setAppUserModelId(APP_ID);
  keepProfileIn(join(home, 'window'));
  // One app per folder: a second start asks the first for its window.
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.enableSandbox();
  registerAppScheme();
  guardPages();

  const speech = new Speech();
  const die = exitWithCrashDialog(speech, () => desktop.report());
  const desktop = new Desktop(new SettingsFile(home, writeWithElectronStore), speech, die);
  app.on('second-instance', () => void app.whenReady().then(() => desktop.window.show()));
  app.on('activate', () => desktop.window.show());
  app.on('window-all-closed', () => desktop.windowClosed());
  app.on('before-quit', (event) => {
    if (!desktop.mayQuit()) event.preventDefault();
  });
  app.on('will-quit', (event) => {
    endWorkers();
    if (!desktop.isUnsaved) return;
    event.preventDefault();
    void desktop.save().finally(() => app.exit());
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void desktop.quit());
  }
  void app.whenReady().then(() => open(desktop, speech));
}

/** Opens the app, and quits if the machine side cannot be used at all. */
async function open(desktop: Desktop, speech: Speech): Promise<void> {
  guardPermissions(session.defaultSession);
  serveApp();
  const drawMenu = () => setMenu(speech, desktop.window);
  speech.whenChanged(drawMenu);
  drawMenu();

  // The window comes before the machine side, whose code is loaded while Chromium starts the page's process.
  desktop.start();
  const router = createRouter(desktop.life);
  connectPages(router, (page) => desktop.window.pageRuns(page));
  // Nothing waits for the answer but a start without a window.
  void hasTrayArea().then((hasTray) => desktop.showInTray(hasTray));
  try {
    await desktop.connect(await router);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    const { message, nextStep } = speech.wording.said.failure(error.failure);
    dialog.showErrorBox(message, nextStep);
    app.exit(1);
  }
}

function setMenu({ wording: { texts } }: Speech, window: AppWindow): void {
  const isMac = process.platform === 'darwin';
  const facts = { isMac, isPackaged: app.isPackaged, texts, show: window.show.bind(window) };
  Menu.setApplicationMenu(Menu.buildFromTemplate(appMenu(facts)));
}

async function createRouter(life: AbortSignal) {
  const { createSetup } = await import('../../setup.ts');
  const platform = { startWorker, writeJson: writeWithElectronStore };
  const { quick, registry, models } = appOptionsIn(process.argv);
  return createSetup({
    platform,
    homeFolder: home,
    registryFile: registry,
    modelsFolder: models,
    measuresQuickly: quick,
    follow: life,
  });
}

/** Chromium's files, separate from ours. If the folder cannot be created, Electron chooses its own. */
function keepProfileIn(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    app.setPath('userData', folder);
  } catch {
    // The store warns of it.
  }
}

begin();
