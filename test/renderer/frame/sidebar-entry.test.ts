import { describe, expect, test } from 'vitest';
import { type SidebarEntry, sidebarEntries } from '../../../renderer/frame/sidebar-entry.ts';
import { type PageName, STEP_PAGES, type StepPage } from '../../../renderer/page.ts';
import { appliedOf } from '../gallery/config-plans.ts';
import { DOWNLOAD_PAUSED, DOWNLOADING, LOOKING, MEASURING } from '../gallery/running-steps.ts';
import {
  failing,
  LLAMA_2,
  LOOKED_AT,
  MEASURED,
  NOTHING_KNOWN,
  PHI_3,
  running,
} from '../gallery/scenes/given.ts';
import { CONTENDED } from '../gallery/scenes/measure.ts';
import { tooSlow, trialOf } from '../gallery/trials.ts';

const ALL: ReadonlySet<PageName> = new Set(STEP_PAGES);
const FAILURE = { code: 'worker-silent', doing: 'decode', sec: 300 } as const;

function entry(page: StepPage, state: typeof NOTHING_KNOWN, here: PageName = 'welcome'): SidebarEntry {
  const found = sidebarEntries(state, here, ALL).find((each) => each.page === page);
  if (found === undefined) throw new Error(`The sidebar lacks ${page}.`);
  return found;
}

test('no step is ever left out, in any state', () => {
  for (const state of [NOTHING_KNOWN, LOOKED_AT, MEASURED]) {
    expect(sidebarEntries(state, 'history', new Set(['welcome'])).map(({ page }) => page)).toEqual(
      STEP_PAGES,
    );
  }
});

describe('marks show the status of a step', () => {
  test('done, once its fact is known', () => {
    expect(entry('machine', LOOKED_AT).mark).toBe('done');
    expect(entry('measure', LOOKED_AT).mark).toBe('later');
    expect(entry('measure', MEASURED).mark).toBe('done');
    expect(entry('choose', { ...MEASURED, choice: PHI_3 }).mark).toBe('done');
  });

  test('here, for the current page', () => {
    expect(entry('machine', LOOKED_AT, 'machine')).toMatchObject({ mark: 'here', isHere: true });
  });

  test('running, even on the current page, with the time left', () => {
    const state = running(LOOKED_AT, MEASURING);
    expect(entry('measure', state, 'measure')).toMatchObject({
      mark: 'running',
      isHere: true,
      fact: { kind: 'running', secondsLeft: MEASURING.progress.secondsLeft },
    });
  });

  test('two running steps each have one, a download with how much is done', () => {
    const state = running(LOOKED_AT, LOOKING, DOWNLOADING);
    expect(entry('machine', state).mark).toBe('running');
    expect(entry('download', state)).toMatchObject({ mark: 'running', fact: { kind: 'fetched' } });
  });

  test('paused, with how much is done', () => {
    const state = { ...LOOKED_AT, paused: { install: DOWNLOAD_PAUSED } };
    expect(entry('download', state)).toMatchObject({ mark: 'paused', fact: { kind: 'fetched' } });
  });

  test('attention, when a step failed or the choice was not advised', () => {
    const failed = { ...LOOKED_AT, failed: failing('benchmark', FAILURE) };
    expect(entry('measure', failed)).toMatchObject({ mark: 'attention', fact: { kind: 'failed' } });
    expect(entry('choose', { ...MEASURED, choice: LLAMA_2 }).mark).toBe('attention');
  });

  test('stale, when the measurement is of another machine or model list', () => {
    const state = { ...MEASURED, registryId: 'another registry' };
    expect(entry('measure', state)).toMatchObject({ mark: 'stale', fact: { kind: 'stale' } });
  });
});

test('the fact of a measurement is its score, or its range if other programs were busy', () => {
  expect(entry('measure', MEASURED).fact).toEqual({
    kind: 'score',
    shown: { kind: 'number', score: MEASURED.speed?.cpuScore, range: MEASURED.speed?.cpuScoreRange },
  });
  expect(entry('measure', { ...LOOKED_AT, speed: CONTENDED }).fact).toEqual({
    kind: 'score',
    shown: { kind: 'range', range: CONTENDED.cpuScoreRange },
  });
});

test('what is proven and written counts for the current choice alone', () => {
  const tried = { ...MEASURED, choice: PHI_3, trial: trialOf(PHI_3), applied: appliedOf(PHI_3) };
  expect(entry('download', tried).mark).toBe('done');
  expect(entry('download', { ...tried, trial: { ...tried.trial, server: 'ws://pbx:8765' } }).mark).toBe(
    'later',
  );
  expect(entry('try', tried)).toMatchObject({ mark: 'done', fact: { kind: 'proven', trial: tried.trial } });
  expect(entry('apply', tried).mark).toBe('done');
  expect(entry('done', tried).mark).toBe('done');
  const chosenAnew = { ...tried, choice: { ...PHI_3, models: { ...PHI_3.models, tts: 'another voice' } } };
  expect(entry('try', chosenAnew)).toMatchObject({ mark: 'later', fact: null });
  expect(entry('apply', chosenAnew).mark).toBe('later');
});

test('a trial that missed the limit needs attention', () => {
  const slow = { ...MEASURED, choice: PHI_3, trial: tooSlow(trialOf(PHI_3), null) };
  expect(entry('try', slow)).toMatchObject({
    mark: 'attention',
    fact: { kind: 'proven', trial: slow.trial },
  });
});
