import { describe, expect, test } from 'vitest';
import { obstacle, pageNamed, resumePage } from '../../../renderer/frame/page-access.ts';
import type { PageName } from '../../../renderer/page.ts';
import { JUST_STARTED } from '../gallery/running-steps.ts';
import { failing, LOOKED_AT, MEASURED, NOTHING_KNOWN, PHI_3, running } from '../gallery/scenes/given.ts';

const TODAY = ['welcome', 'machine', 'measure', 'choose'] as const;
const LATER = ['download', 'try', 'apply', 'done'] as const;
const BESIDE = ['history', 'report'] as const;
const ALL: ReadonlySet<PageName> = new Set([...TODAY, ...LATER, ...BESIDE]);
const WITHOUT_LATER: ReadonlySet<PageName> = new Set([...TODAY, ...BESIDE]);
const CHOSEN = { ...MEASURED, choice: PHI_3 };

describe('a page is open when its facts exist', () => {
  const open = (state: typeof NOTHING_KNOWN) =>
    [...ALL].filter((page) => obstacle(page, state, ALL) === null);

  test('at first only welcome, machine and the pages beside the steps are open', () => {
    expect(open(NOTHING_KNOWN)).toEqual(['welcome', 'machine', 'history', 'report']);
  });

  test('measuring can be skipped: with a machine, measure and choose are open', () => {
    expect(open(LOOKED_AT)).toEqual(['welcome', 'machine', 'measure', 'choose', 'history', 'report']);
  });

  test('if probing the machine failed, its hardware can be entered on choose', () => {
    const failure = { code: 'bug', said: 'It failed.' } as const;
    expect(open({ ...NOTHING_KNOWN, failed: failing('probe', failure) })).toEqual([
      'welcome',
      'machine',
      'choose',
      'history',
      'report',
    ]);
  });

  test('with a choice made, all pages are open', () => {
    expect(open(CHOSEN)).toEqual([...ALL]);
  });

  test('a choice made elsewhere is downloaded; trying and writing it need the machine', () => {
    expect(open({ ...NOTHING_KNOWN, choice: PHI_3 })).toEqual([
      'welcome',
      'machine',
      'download',
      'history',
      'report',
    ]);
  });

  test('a page that is not built yet says that it comes later, whatever it would need', () => {
    expect(obstacle('download', CHOSEN, WITHOUT_LATER)).toBe('comesLater');
    expect(obstacle('download', MEASURED, ALL)).toBe('needsChoice');
    expect(obstacle('choose', NOTHING_KNOWN, ALL)).toBe('needsMachine');
  });
});

describe('without an address, the wizard opens', () => {
  const STALE = { ...MEASURED, registryId: 'another registry' };
  test.for([
    ['at the start when nothing is known', NOTHING_KNOWN, 'welcome'],
    ['at the machine when only preferences are known', { ...LOOKED_AT, machine: null }, 'machine'],
    ['at measuring when the machine is known', LOOKED_AT, 'measure'],
    ['at measuring when the measurement is out of date', STALE, 'measure'],
    ['at choosing after a measurement', MEASURED, 'choose'],
    ['where something runs', running(CHOSEN, JUST_STARTED), 'measure'],
    ['at the last page there is, when later ones are not built', CHOSEN, 'choose'],
  ] as const)('%s', ([, state, page]) => {
    expect(resumePage(state, WITHOUT_LATER)).toBe(page);
  });

  test('at the download, once it is built', () => {
    expect(resumePage(CHOSEN, ALL)).toBe('download');
  });

  test('always an open page', () => {
    for (const state of [NOTHING_KNOWN, LOOKED_AT, MEASURED, CHOSEN, STALE]) {
      for (const built of [ALL, WITHOUT_LATER, new Set<PageName>(['welcome'])]) {
        expect(obstacle(resumePage(state, built), state, built)).toBeNull();
      }
    }
  });
});

test('an address names a page or nothing', () => {
  expect(pageNamed('/choose')).toBe('choose');
  expect(pageNamed('/history')).toBe('history');
  expect(pageNamed('/')).toBeNull();
  expect(pageNamed('/constructor')).toBeNull();
  expect(pageNamed('/choose/more')).toBeNull();
});
