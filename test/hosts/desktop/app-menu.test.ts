import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { appMenu, type MenuFacts } from '../../../main/hosts/desktop/app-menu.ts';
import { english, german } from '../terminal/given.ts';

function items(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);
}

const menu = (part: Partial<MenuFacts> = {}, show = (_page: string) => {}) =>
  items(appMenu({ isMac: false, isPackaged: true, texts: english.texts, show, ...part }));

test('the steps have shortcuts in their order, and open their pages', () => {
  const shown: string[] = [];
  const keyed = menu({}, (page) => shown.push(page)).filter(({ accelerator }) =>
    /\+\d$/.test(String(accelerator)),
  );
  expect(keyed.map(({ accelerator }) => accelerator)).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `CmdOrCtrl+${n}`),
  );
  // The click handler of a template gets Electron's arguments; ours need none.
  for (const { click } of keyed) Reflect.apply(click ?? (() => {}), null, []);
  expect(shown).toEqual(['welcome', 'machine', 'measure', 'choose', 'download', 'try', 'apply', 'done']);
});

test('macOS has an app menu, and closes the window where other systems quit', () => {
  const roles = (isMac: boolean) => menu({ isMac }).map(({ role }) => role);
  expect(roles(true)).toContain('appMenu');
  expect(roles(true)).toContain('close');
  expect(roles(false)).toContain('quit');
  expect(roles(false)).not.toContain('appMenu');
});

test('packaged apps have no developer tools', () => {
  expect(menu({ isPackaged: true }).map(({ role }) => role)).not.toContain('toggleDevTools');
  expect(menu({ isPackaged: false }).map(({ role }) => role)).toContain('toggleDevTools');
});

test('every item has a name in the app’s language, including the system’s roles', () => {
  for (const isMac of [true, false]) {
    const shown = menu({ isMac, isPackaged: false, texts: german.texts }).filter(
      ({ type, role }) => type !== 'separator' && role !== 'appMenu',
    );
    const labels = shown.map(({ label }) => label);
    expect(labels).toEqual(
      expect.arrayContaining(['&Bearbeiten', 'Rückgängig', 'Dieser Rechner', 'Verlauf']),
    );
    expect(labels).not.toContain(undefined);
    expect(labels).not.toEqual(expect.arrayContaining(['Undo']));
  }
});
