import { whole } from '../whole.ts';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';

type Of = Electron.MenuItem;
type Options = Electron.MenuItemConstructorOptions;
type BuildMenu = (template: Options[]) => Electron.Menu;

/** Roles with an effect here; the others concern windows of a real desktop. */
const ROLES: Partial<Record<NonNullable<Options['role']>, () => void>> = {
  quit: () => app.quit(),
  close: () => BrowserWindow.getFocusedWindow()?.close(),
  minimize: () => BrowserWindow.getFocusedWindow()?.minimize(),
};

export class MenuItem
  implements
    Pick<Of, 'id' | 'label' | 'type' | 'role' | 'checked' | 'enabled' | 'visible' | 'click' | 'submenu'>
{
  readonly id: string;
  readonly label: string;
  readonly type: Of['type'];
  readonly role?: NonNullable<Of['role']>;
  readonly submenu?: Electron.Menu;
  checked: boolean;
  enabled: boolean;
  visible: boolean;
  /** Like a user's click: a tickable item is ticked first. */
  readonly click: () => void;

  constructor(options: Options, buildMenu: BuildMenu) {
    const { id = '', label = '', submenu, checked = false, enabled = true, visible = true } = options;
    this.id = id;
    this.label = label;
    this.type = options.type ?? (submenu === undefined ? 'normal' : 'submenu');
    this.checked = checked;
    this.enabled = enabled;
    this.visible = visible;
    if (submenu !== undefined) this.submenu = Array.isArray(submenu) ? buildMenu(submenu) : submenu;
    this.click = () => this.#click(options);
  }

  #click({ role, click }: Options): void {
    if (!this.enabled) return;
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (role !== undefined) ROLES[role]?.();
    else click?.(whole<Of>(this), BrowserWindow.getFocusedWindow() ?? undefined, {});
  }
}
