import { setTimeout as passed } from 'node:timers/promises';
import { createRouterClient } from '@orpc/server';
import { app, dialog } from 'electron';
import type { About, Recommendation, Setup, SetupState } from '../../../preload/contract.ts';
import { measuringSec } from '../../benchmark/nouns/measuring-sec.ts';
import { BENCHMARK_SEC } from '../../benchmark/nouns/promised-sec.ts';
import type { createSetup } from '../../setup.ts';
import { runningSteps } from '../../steps/nouns/how-far.ts';
import { reportText } from '../../words/report-text.ts';
import { leave } from '../leave.ts';
import { isKept, isQuit, keepQuestion, type Question, quitQuestion, whenClosed } from './closing.ts';
import { follow } from './follow.ts';
import { lookAgain } from './look-again.ts';
import { measure } from './measure.ts';
import { type Notice, notMeasuredNotice } from './notice.ts';
import { notify } from './notify.ts';
import { obey } from './obey.ts';
import { resumeDownload } from './resume-download.ts';
import type { SettingsFile } from './settings-file.ts';
import type { Speech } from './speech.ts';
import { startAtLogin, startsAtLogin } from './start-at-login.ts';
import { taskbarView } from './taskbar.ts';
import { CLEAN_UP_LIMIT_MS } from './times.ts';
import { AppTray } from './tray.ts';
import { type TrayChoice, type TrayCommand, type TrayView, trayView } from './tray-view.ts';
import { AppWindow, ownIcon } from './window.ts';
import type { WindowPlace } from './window-place.ts';

/** Connects the app's parts: window, tray, settings and the machine side. */
export class Desktop {
  readonly window: AppWindow;
  readonly #settings: SettingsFile;
  readonly #speech: Speech;
  readonly #over = new AbortController();
  #tray: AppTray | null = null;
  #setup: Setup | null = null;
  #about: About | null = null;
  #state: SetupState | null = null;
  #advice: Recommendation | null = null;
  #hasNews = false;
  #isAsking = false;
  #isQuitting = false;
  #hasLeft = false;

  constructor(settings: SettingsFile, speech: Speech, onBroken: (error: Error) => void) {
    this.#settings = settings;
    this.#speech = speech;
    this.window = new AppWindow({
      place: () => settings.now.place,
      icon: ownIcon(),
      mayClose: (place) => this.#mayClose(place),
      onFocus: () => this.#looked(),
      onBroken: (why) => onBroken(new Error(why)),
    });
  }

  /** Aborted when the app ends. */
  get life(): AbortSignal {
    return this.#over.signal;
  }

  /** Opens the window unless the user prefers to start in the tray. */
  start(): void {
    if (!this.#settings.now.startHidden) this.window.show();
  }

  /** Without a tray a window always opens. The answer may take seconds: by then the app may be quitting. */
  showInTray(hasTray: boolean): void {
    if (this.#isQuitting) return;
    if (hasTray) this.#tray = new AppTray(this.#view(), this.#trayOwner());
    else if (!this.window.isOpen) this.window.show();
  }

  /** From here on tray and notifications follow the machine side. */
  async connect(router: Awaited<ReturnType<typeof createSetup>>): Promise<void> {
    const setup: Setup = createRouterClient(router);
    this.#setup = setup;
    this.#about = await setup.store.about();
    const follower = {
      onState: (state: SetupState, advice: Recommendation | null) => {
        this.#state = state;
        this.#advice = advice;
        this.#speech.prefer(state.language);
        this.window.showBar(taskbarView(state));
        this.#draw();
      },
      wording: () => this.#speech.wording,
      onNotice: (notice: Notice, isNews: boolean) => this.#notify(notice, isNews),
    };
    void lookAgain(setup);
    void resumeDownload(setup, this.#settings);
    await follow(setup, follower, this.#over.signal);
  }

  /** The report of what is known, as text. */
  async report(): Promise<string> {
    if (this.#setup === null) throw new Error('The machine side is not there yet.');
    return reportText(await this.#setup.report.write());
  }

  /** Whether the app may quit at once; otherwise it quits after running work has cleaned up. */
  mayQuit(): boolean {
    if (this.#hasLeft || runningSteps(this.#running).length === 0) {
      this.#isQuitting = true;
      return true;
    }
    if (!this.#isQuitting) void this.#quitIfWanted();
    return false;
  }

  /** Quits the app without a question, on request of the system or the process that started it. */
  async quit(): Promise<void> {
    if (this.#isQuitting) return;
    this.#isQuitting = true;
    if (this.#running.install !== undefined) this.#settings.change({ resumesDownload: true });
    if (this.#setup !== null) await Promise.race([leave(this.#setup), passed(CLEAN_UP_LIMIT_MS)]);
    this.#hasLeft = true;
    app.quit();
  }

  /** Whether there is something to write before quitting. */
  get isUnsaved(): boolean {
    return !this.#settings.isFlushed;
  }

  save(): Promise<void> {
    this.#over.abort();
    return Promise.race([this.#settings.flush(), passed(CLEAN_UP_LIMIT_MS)]);
  }

  /** Without a window, the app stays in the tray or quits. */
  windowClosed(): void {
    if (this.#closing() !== 'keep-tray') app.quit();
  }

  get #running(): SetupState['running'] {
    return this.#state?.running ?? {};
  }

  async #quitIfWanted(): Promise<void> {
    const question = quitQuestion(this.#running, this.#speech.wording);
    if (question === null || isQuit(await this.#ask(question))) await this.quit();
  }

  /** One question at a time; a second caller gets the answer that changes nothing. */
  async #ask(question: Question): Promise<number> {
    if (this.#isAsking) return question.cancelId;
    this.#isAsking = true;
    const { browserWindow } = this.window;
    const { response } = await (browserWindow === null
      ? dialog.showMessageBox(question)
      : dialog.showMessageBox(browserWindow, question)
    ).finally(() => {
      this.#isAsking = false;
    });
    return response;
  }

  #closing() {
    return whenClosed({
      isQuitting: this.#isQuitting,
      hasTray: this.#tray !== null,
      keepInTray: this.#settings.now.keepInTray,
    });
  }

  #mayClose(place: WindowPlace): boolean {
    this.#settings.change({ place });
    const closing = this.#closing();
    if (closing === 'ask') {
      void this.#askToKeep();
      return false;
    }
    const isAsked =
      closing === 'quit' && !this.#isQuitting && quitQuestion(this.#running, this.#speech.wording) !== null;
    if (isAsked) void this.#quitIfWanted();
    return !isAsked;
  }

  async #askToKeep(): Promise<void> {
    if (this.#isAsking) return;
    this.#settings.change({ keepInTray: isKept(await this.#ask(keepQuestion(this.#speech.wording))) });
    this.#draw();
    this.window.close();
  }

  #trayOwner() {
    return {
      command: (command: TrayCommand) =>
        obey(command, { window: this.window, setup: this.#setup, measure: () => void this.#measure() }),
      choose: (choice: TrayChoice, isOn: boolean) => void this.#choose(choice, isOn),
    };
  }

  async #measure(): Promise<void> {
    if (this.#setup === null || this.#state === null) return;
    const whyNot = await measure(this.#setup, this.#state);
    if (whyNot !== null) this.#notify(notMeasuredNotice(whyNot, this.#speech.wording), false);
  }

  async #choose(choice: TrayChoice, isOn: boolean): Promise<void> {
    if (choice === 'startAtLogin') await startAtLogin(isOn).catch(() => {});
    else this.#settings.change({ [choice]: isOn });
    this.#draw();
  }

  #notify(notice: Notice, isNews: boolean): void {
    if (this.window.isInFront) return;
    this.#hasNews ||= isNews;
    this.#draw();
    notify(notice, () => this.window.show(notice.page));
  }

  #looked(): void {
    this.#hasNews = false;
    this.#draw();
  }

  #draw(): void {
    this.#tray?.show(this.#view());
  }

  #view(): TrayView {
    const { keepInTray, startHidden } = this.#settings.now;
    return trayView({
      state: this.#state,
      advisedTier: this.#advice?.recommended.tier ?? null,
      hasNews: this.#hasNews,
      benchmarkSec: measuringSec(
        this.#state?.speed ?? null,
        this.#about ?? { benchmarkSec: BENCHMARK_SEC.full },
      ),
      choices: { keepInTray: keepInTray ?? false, startAtLogin: startsAtLogin(), startHidden },
      now: new Date(),
      wording: this.#speech.wording,
    });
  }
}
