import type { MenuItemConstructorOptions } from 'electron';
import { type Page, STEP_PAGES } from '../../../preload/bridge.ts';
import type { MenuRole } from '../../words/en/desktop-menu.ts';
import type { Messages } from '../../words/en.ts';
import { pageName } from '../../words/page-name.ts';

export interface MenuFacts {
  readonly isMac: boolean;
  /** Developer tools are only in unpackaged apps. */
  readonly isPackaged: boolean;
  readonly texts: Messages;
  show(page: Page): void;
}

/** The menu bar: standard roles of the platform, and the pages with their shortcuts. */
export function appMenu(facts: MenuFacts): MenuItemConstructorOptions[] {
  const { isMac, texts, show } = facts;
  const words = texts.desktop.menu;
  const roles = (...names: MenuRole[]) => names.map((role) => ({ role, label: words.roles[role] }));
  return [
    ...(isMac ? [appleMenu(roles)] : []),
    {
      label: words.file,
      submenu: [
        { label: words.saveReport, accelerator: 'CmdOrCtrl+S', click: () => show('report') },
        RULE,
        ...roles(isMac ? 'close' : 'quit'),
      ],
    },
    editMenu(facts, roles),
    goMenu(facts),
    viewMenu(facts, roles),
    {
      role: 'windowMenu',
      label: words.window,
      submenu: roles('minimize', 'zoom', isMac ? 'front' : 'close'),
    },
  ];
}

type Roles = (...names: MenuRole[]) => MenuItemConstructorOptions[];

const RULE: MenuItemConstructorOptions = { type: 'separator' };

/** The app menu that macOS expects. */
function appleMenu(roles: Roles): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      ...roles('about'),
      RULE,
      ...roles('services'),
      RULE,
      ...roles('hide', 'hideOthers', 'unhide'),
      RULE,
      ...roles('quit'),
    ],
  };
}

function editMenu({ isMac, texts }: MenuFacts, roles: Roles): MenuItemConstructorOptions {
  return {
    role: 'editMenu',
    label: texts.desktop.menu.edit,
    submenu: [
      ...roles('undo', 'redo'),
      RULE,
      ...roles('cut', 'copy', 'paste', ...(isMac ? (['pasteAndMatchStyle'] as const) : []), 'delete'),
      RULE,
      ...roles('selectAll'),
    ],
  };
}

/** The pages of the wizard. */
function goMenu({ texts, show }: MenuFacts): MenuItemConstructorOptions {
  const words = texts.desktop.menu;
  return {
    label: words.go,
    submenu: [
      ...STEP_PAGES.map((page, index) => ({
        label: pageName(page, texts),
        accelerator: `CmdOrCtrl+${index + 1}`,
        click: () => show(page),
      })),
      RULE,
      { label: words.history, click: () => show('history') },
    ],
  };
}

function viewMenu({ isPackaged, texts }: MenuFacts, roles: Roles): MenuItemConstructorOptions {
  return {
    label: texts.desktop.menu.view,
    submenu: [
      ...roles('resetZoom', 'zoomIn', 'zoomOut'),
      RULE,
      ...roles('togglefullscreen'),
      ...(isPackaged ? [] : [RULE, ...roles('reload', 'toggleDevTools')]),
    ],
  };
}
