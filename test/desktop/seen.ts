import type { ElectronApplication } from '@playwright/test';
import type { MenuItem, Notification, Tray } from 'electron';

/**
 * What `observe.cjs` records in main. An inspector may look between any two lines of main's code, so a tray icon
 * may lack its menu.
 */
interface Noted {
  readonly tray: { icon: Tray; menu?: { items: MenuItem[] }; tooltip?: string; image?: string } | null;
  readonly notifications: Notification[];
  readonly dialogs: { name: string; options: Options; answer(value: Answer): void }[];
  readonly opened: string[];
  /** Of the window in the taskbar. */
  readonly bar: { progress: number; mode: string } | null;
}

interface Options {
  readonly message?: string;
  readonly detail?: string;
  readonly buttons?: string[];
  readonly title?: string;
  readonly content?: string;
}

type Answer = { response: number } | { canceled: boolean; filePath?: string; filePaths?: string[] };

declare global {
  var seen: Noted;
}

export interface TrayItem {
  readonly label: string;
  readonly isOn: boolean;
  readonly isEnabled: boolean;
}

/** What a user sees and does beside the window: tray, notifications, dialogs. */
export class Seen {
  readonly #app: ElectronApplication;

  constructor(app: ElectronApplication) {
    this.#app = app;
  }

  /** Without separators; empty if there is no tray. */
  trayItems(): Promise<TrayItem[]> {
    return this.#app.evaluate(() =>
      (globalThis.seen.tray?.menu?.items ?? [])
        .filter(({ type }) => type !== 'separator')
        .map(({ label, checked, enabled }) => ({ label, isOn: checked, isEnabled: enabled })),
    );
  }

  async trayLabels(): Promise<string[]> {
    return (await this.trayItems()).map(({ label }) => label);
  }

  /** Whether it is ticked; `null`: there is no such item. */
  async isTicked(label: string): Promise<boolean | null> {
    return (await this.trayItems()).find((item) => item.label === label)?.isOn ?? null;
  }

  trayTooltip(): Promise<string> {
    return this.#app.evaluate(() => globalThis.seen.tray?.tooltip ?? '');
  }

  trayImage(): Promise<string> {
    return this.#app.evaluate(() => String(globalThis.seen.tray?.image));
  }

  /** @throws if the menu has no such item */
  clickInTray(label: string): Promise<void> {
    return this.#app.evaluate((_electron, wanted) => {
      const items = globalThis.seen.tray?.menu?.items ?? [];
      const item = items.find((each) => each.label.startsWith(wanted));
      if (item === undefined) throw new Error(`No ${wanted} in the tray's menu.`);
      item.click();
    }, label);
  }

  notices(): Promise<{ title: string; body: string }[]> {
    return this.#app.evaluate(() =>
      globalThis.seen.notifications.map(({ title, body }) => ({ title, body })),
    );
  }

  clickLastNotice(): Promise<void> {
    return this.#app.evaluate(() => {
      globalThis.seen.notifications.at(-1)?.emit('click', {});
    });
  }

  /** Those that were opened, answered ones too. */
  dialogs(): Promise<{ name: string; options: Options }[]> {
    return this.#app.evaluate(() => globalThis.seen.dialogs.map(({ name, options }) => ({ name, options })));
  }

  answerLastDialog(answer: Answer): Promise<void> {
    return this.#app.evaluate((_electron, value) => globalThis.seen.dialogs.at(-1)?.answer(value), answer);
  }

  /** The window's bar in the taskbar; `null`: it never had one. */
  bar(): Promise<{ progress: number; mode: string } | null> {
    return this.#app.evaluate(() => globalThis.seen.bar);
  }

  /** Addresses passed to the user's browser. */
  opened(): Promise<string[]> {
    return this.#app.evaluate(() => globalThis.seen.opened);
  }
}
