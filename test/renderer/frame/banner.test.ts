import { expect, test } from 'vitest';
import { recommend } from '../../../main/recommend/recommend.ts';
import { imagine } from '../../../main/recommend/what-if.ts';
import { bannersFor, type Surroundings } from '../../../renderer/frame/banner.ts';
import { registry } from '../gallery/registry.ts';
import { LOOKING, MEASURING } from '../gallery/running-steps.ts';
import { LLAMA_2, MEASURED, PHI_3, running } from '../gallery/scenes/given.ts';

const QUIET: Surroundings = {
  state: { ...MEASURED, choice: PHI_3 },
  page: 'machine',
  link: 'up',
  chosen: null,
  changed: null,
  hasNewSpeed: false,
};
const FORCED = { ...MEASURED, choice: LLAMA_2 };
const OPTION = recommend(imagine(FORCED, {}, registry)).recommended;
const kinds = (different: Partial<Surroundings>) =>
  bannersFor({ ...QUIET, ...different }).map(({ kind }) => kind);

test('when all is well there is no banner', () => {
  expect(bannersFor(QUIET)).toEqual([]);
});

test('a forced choice is announced on every page, including Choose', () => {
  for (const page of ['welcome', 'choose', 'history', 'report'] as const) {
    expect(kinds({ state: FORCED, page })).toEqual(['forced']);
  }
});

test('a forced choice is announced even before its seconds are known', () => {
  expect(bannersFor({ ...QUIET, state: FORCED })).toEqual([
    { kind: 'forced', model: LLAMA_2.models.llm, llmSec: null },
  ]);
});

test('a forced choice shows the range of its seconds when they were measured while busy', () => {
  const forced = (isContended: boolean) =>
    bannersFor({
      ...QUIET,
      state: FORCED,
      chosen: { option: OPTION, isBelowRequirements: false, isContended },
    });
  expect(forced(true)).toMatchObject([{ kind: 'forced', llmSec: OPTION.rangeSec.llm }]);
  expect(forced(false)).toMatchObject([{ kind: 'forced', llmSec: OPTION.turnSec.llm }]);
});

test('outdated results are announced, but not while a new measurement runs', () => {
  const changed = { kind: 'registry' } as const;
  expect(bannersFor({ ...QUIET, changed })).toEqual([{ kind: 'stale', changed }]);
  expect(kinds({ changed, state: running(MEASURED, MEASURING), page: 'measure' })).toEqual([]);
});

test('a warning that results will not be kept appears on every page', () => {
  const warning = { code: 'not-kept', folder: '/data', why: 'EROFS' } as const;
  const state = { ...QUIET.state, warnings: [warning] };
  for (const page of ['welcome', 'measure', 'report'] as const) {
    expect(bannersFor({ ...QUIET, state, page })).toEqual([{ kind: 'warning', warning }]);
  }
});

test('a running step is announced on every page except its own', () => {
  const state = running(MEASURED, MEASURING);
  expect(kinds({ state })).toEqual(['elsewhere']);
  expect(kinds({ state, page: 'measure' })).toEqual([]);
  expect(kinds({ state: running(MEASURED, LOOKING), page: 'machine' })).toEqual([]);
});

test('a finished measurement is offered on every page except its own', () => {
  expect(kinds({ hasNewSpeed: true, page: 'choose' })).toEqual(['measured']);
  expect(kinds({ hasNewSpeed: true, page: 'measure' })).toEqual([]);
});

test('of several banners the two most serious are shown, the link first', () => {
  const many = {
    state: running(FORCED, LOOKING),
    changed: { kind: 'registry' },
    page: 'welcome',
    hasNewSpeed: true,
  } as const;
  expect(kinds({ ...many, link: 'lost' })).toEqual(['link-lost', 'forced']);
  expect(kinds(many)).toEqual(['forced', 'stale']);
});
