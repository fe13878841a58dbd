import type { MenuItemConstructorOptions } from 'electron';
import type { Page } from '../../../preload/bridge.ts';

const STEPS: readonly (readonly [page: Page, label: string])[] = [
  ['welcome', 'Welcome'],
  ['machine', 'This machine'],
  ['measure', 'Measure'],
  ['choose', 'Choose'],
];

export interface MenuFacts {
  readonly isMac: boolean;
  /** Tools for developers are for unpackaged apps. */
  readonly isPackaged: boolean;
  show(page: Page): void;
}

/** The menu bar: what platforms expect by their roles, and the pages with their keys. */
export function appMenu({ isMac, isPackaged, show }: MenuFacts): MenuItemConstructorOptions[] {
  const rule: MenuItemConstructorOptions = { type: 'separator' };
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        { label: 'Save report', accelerator: 'CmdOrCtrl+S', click: () => show('report') },
        rule,
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: '&Go',
      submenu: [
        ...STEPS.map(([page, label], index) => ({
          label,
          accelerator: `CmdOrCtrl+${index + 1}`,
          click: () => show(page),
        })),
        rule,
        { label: 'History', click: () => show('history') },
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        rule,
        { role: 'togglefullscreen' },
        ...(isPackaged ? [] : [rule, { role: 'reload' } as const, { role: 'toggleDevTools' } as const]),
      ],
    },
    { role: 'windowMenu' },
  ];
}
