import type { MenuItemConstructorOptions } from 'electron';
import type { Page } from '../../../preload/bridge.ts';
import type { MenuRole } from '../../words/en/desktop-menu.ts';
import type { Messages } from '../../words/en.ts';
import { pageName } from '../../words/page-name.ts';

const STEPS = ['welcome', 'machine', 'measure', 'choose'] as const satisfies readonly Page[];

export interface MenuFacts {
  readonly isMac: boolean;
  /** Developer tools are only in unpackaged apps. */
  readonly isPackaged: boolean;
  readonly texts: Messages;
  show(page: Page): void;
}

/** The menu bar: standard roles of the platform, and the pages with their shortcuts. */
export function appMenu({ isMac, isPackaged, texts, show }: MenuFacts): MenuItemConstructorOptions[] {
  const words = texts.desktop.menu;
  const rule: MenuItemConstructorOptions = { type: 'separator' };
  const roles = (...names: MenuRole[]) => names.map((role) => ({ role, label: words.roles[role] }));
  return [
    ...(isMac ? [appleMenu(rule, roles)] : []),
    {
      label: words.file,
      submenu: [
        { label: words.saveReport, accelerator: 'CmdOrCtrl+S', click: () => show('report') },
        rule,
        ...roles(isMac ? 'close' : 'quit'),
      ],
    },
    {
      role: 'editMenu',
      label: words.edit,
      submenu: [
        ...roles('undo', 'redo'),
        rule,
        ...roles('cut', 'copy', 'paste', ...(isMac ? (['pasteAndMatchStyle'] as const) : []), 'delete'),
        rule,
        ...roles('selectAll'),
      ],
    },
    {
      label: words.go,
      submenu: [
        ...STEPS.map((page, index) => ({
          label: pageName(page, texts),
          accelerator: `CmdOrCtrl+${index + 1}`,
          click: () => show(page),
        })),
        rule,
        { label: words.history, click: () => show('history') },
      ],
    },
    {
      label: words.view,
      submenu: [
        ...roles('resetZoom', 'zoomIn', 'zoomOut'),
        rule,
        ...roles('togglefullscreen'),
        ...(isPackaged ? [] : [rule, ...roles('reload', 'toggleDevTools')]),
      ],
    },
    {
      role: 'windowMenu',
      label: words.window,
      submenu: roles('minimize', 'zoom', isMac ? 'front' : 'close'),
    },
  ];
}

type Roles = (...names: MenuRole[]) => MenuItemConstructorOptions[];

/** The app menu that macOS expects. */
function appleMenu(rule: MenuItemConstructorOptions, roles: Roles): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      ...roles('about'),
      rule,
      ...roles('services'),
      rule,
      ...roles('hide', 'hideOthers', 'unhide'),
      rule,
      ...roles('quit'),
    ],
  };
}
