import { EventEmitter } from 'node:events';
import { whole } from '../whole.ts';
import { MenuItem } from './menu-item.ts';

type Of = Electron.Menu;

let applicationMenu: Electron.Menu | null = null;

/** An invisible menu: specs click its items. */
export class Menu extends EventEmitter implements Pick<Of, 'items' | 'append' | 'getMenuItemById'> {
  readonly items: Electron.MenuItem[] = [];

  static buildFromTemplate(template: Electron.MenuItemConstructorOptions[]): Of {
    const menu = whole<Of>(new Menu());
    for (const item of template) menu.append(whole(new MenuItem(item, Menu.buildFromTemplate)));
    return menu;
  }

  static setApplicationMenu(menu: Of | null): void {
    applicationMenu = menu;
  }

  static getApplicationMenu(): Of | null {
    return applicationMenu;
  }

  append(item: Electron.MenuItem): void {
    this.items.push(item);
  }

  getMenuItemById(id: string): Electron.MenuItem | null {
    const inside = this.items.flatMap(({ submenu }) => submenu?.getMenuItemById(id) ?? []);
    return this.items.find((item) => item.id === id) ?? inside[0] ?? null;
  }
}
