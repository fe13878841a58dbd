import { fileURLToPath } from 'node:url';
import { Menu, type MenuItemConstructorOptions, nativeTheme, Tray } from 'electron';
import { trayIcon } from './tray-icon.ts';
import type { TrayChoice, TrayCommand, TrayItem, TrayView } from './tray-view.ts';

export interface TrayOwner {
  command(command: TrayCommand): void;
  choose(choice: TrayChoice, isOn: boolean): void;
}

/** The tray icon and its menu, built from a view. */
export class AppTray {
  readonly #owner: TrayOwner;
  readonly #tray: Tray;
  #shown: TrayView;

  constructor(view: TrayView, owner: TrayOwner) {
    this.#owner = owner;
    this.#shown = view;
    this.#tray = new Tray(iconOf(view));
    // Linux desktops may open the menu instead, or do nothing: everything is in the menu too.
    this.#tray.on('click', () => owner.command('open'));
    nativeTheme.on('updated', () => this.#tray.setImage(iconOf(this.#shown)));
    this.#draw(view);
  }

  /** Menu and icon are rebuilt when something changed: Linux shows no change of a single item. */
  show(view: TrayView): void {
    const before = this.#shown;
    if (JSON.stringify(view) === JSON.stringify(before)) return;
    this.#shown = view;
    if (view.form !== before.form) this.#tray.setImage(iconOf(view));
    this.#draw(view);
  }

  #draw({ tooltip, items }: TrayView): void {
    this.#tray.setToolTip(tooltip);
    this.#tray.setContextMenu(Menu.buildFromTemplate(items.map((item) => this.#menuItem(item))));
  }

  #menuItem(item: TrayItem): MenuItemConstructorOptions {
    switch (item.kind) {
      case 'fact':
        return { label: item.label, enabled: false };
      case 'command':
        return { label: item.label, click: () => this.#owner.command(item.command) };
      case 'choice':
        return {
          label: item.label,
          type: 'checkbox',
          checked: item.isOn,
          click: () => this.#owner.choose(item.choice, !item.isOn),
        };
      case 'rule':
        return { type: 'separator' };
    }
  }
}

function iconOf({ form }: TrayView): string {
  const file = trayIcon(process.platform, form, nativeTheme.shouldUseDarkColorsForSystemIntegratedUI);
  return fileURLToPath(new URL(`../../build/tray/${file}`, import.meta.url));
}
