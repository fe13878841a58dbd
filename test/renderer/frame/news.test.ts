import { expect, test } from 'vitest';
import { createFormat } from '../../../main/words/format.ts';
import { MESSAGES } from '../../../main/words/language.ts';
import type { SetupState } from '../../../preload/contract.ts';
import { newsBetween } from '../../../renderer/frame/news.ts';
import { inWords } from '../../../renderer/frame/use-news.ts';
import { appliedOf } from '../gallery/config-plans.ts';
import { DOWNLOAD_PAUSED, DOWNLOADING, LOOKING, MEASURING } from '../gallery/running-steps.ts';
import {
  failing,
  LOOKED_AT,
  MEASURED,
  NOTHING_KNOWN,
  PHI_3,
  running,
  SPEED,
} from '../gallery/scenes/given.ts';
import { CONTENDED } from '../gallery/scenes/measure.ts';
import { atServer, trialOf, tryingSince } from '../gallery/trials.ts';

const FAILURE = { code: 'worker-silent', doing: 'decode', sec: 300 } as const;

function at(fraction: number): SetupState {
  return running(LOOKED_AT, { ...MEASURING, progress: { ...MEASURING.progress, fraction } });
}

test('a start is announced, even when the step follows another at once', () => {
  expect(newsBetween(NOTHING_KNOWN, running(NOTHING_KNOWN, LOOKING))).toEqual([
    { kind: 'started', step: 'probe' },
  ]);
  const again = running(LOOKED_AT, { ...MEASURING, startedAt: '2026-11-24T11:00:00Z' });
  expect(newsBetween(at(0.4), again)).toEqual([{ kind: 'started', step: 'benchmark' }]);
});

test('progress is announced at every quarter, not with every figure', () => {
  const announced = [0, 0.1, 0.24, 0.26, 0.3, 0.55, 0.6, 0.8, 0.99].map(at).flatMap((state, index, all) => {
    const before = all[index - 1];
    return before === undefined ? [] : newsBetween(before, state);
  });
  expect(announced.map((news) => 'fraction' in news && news.fraction)).toEqual([0.26, 0.55, 0.8]);
});

test('progress is announced without the time left where that is not known', () => {
  const { en } = MESSAGES;
  const said = (secondsLeft: number | null) =>
    inWords(
      { kind: 'progress', step: 'benchmark', fraction: 0.99, secondsLeft },
      en,
      createFormat('en-US', en.format, () => new Date()),
    );
  expect(said(null)).toBe('Measuring: 99\u00A0%.');
  expect(said(8.6)).toBe('Measuring: 99\u00A0%, about 9\u00A0s left.');
});

test('the end is announced with its result', () => {
  expect(newsBetween(at(0.99), MEASURED)).toEqual([
    {
      kind: 'scored',
      shown: { kind: 'number', score: SPEED.cpuScore, range: SPEED.cpuScoreRange },
    },
  ]);
  expect(newsBetween(running(NOTHING_KNOWN, LOOKING), LOOKED_AT)).toEqual([{ kind: 'looked' }]);
});

test('a result that arrives one state before the end is announced at the end', () => {
  const almost = running(MEASURED, MEASURING);
  expect(newsBetween(almost, MEASURED)).toMatchObject([{ kind: 'scored' }]);
});

test('an older result is not mistaken for that of a cancelled run', () => {
  const older = { ...MEASURED, speed: { ...SPEED, measuredAt: '2026-03-12T08:00:00Z' } };
  expect(newsBetween(running(older, MEASURING), older)).toEqual([{ kind: 'stopped', step: 'benchmark' }]);
});

test('a contended run is announced as a range, without a score', () => {
  expect(newsBetween(at(0.99), { ...LOOKED_AT, speed: CONTENDED })).toEqual([
    { kind: 'scored', shown: { kind: 'range', range: CONTENDED.cpuScoreRange } },
  ]);
});

test('a failure is announced in its own words; a run that left no result counts as cancelled', () => {
  const failed: SetupState = { ...LOOKED_AT, failed: failing('benchmark', FAILURE) };
  expect(newsBetween(at(0.5), failed)).toEqual([{ kind: 'failed', failure: FAILURE }]);
  expect(newsBetween(at(0.5), LOOKED_AT)).toEqual([{ kind: 'stopped', step: 'benchmark' }]);
});

test('when nothing runs, nothing is announced', () => {
  expect(newsBetween(MEASURED, { ...MEASURED, preferences: null })).toEqual([]);
});

test('two steps that end together are both announced, and a paused one is not a failure', () => {
  const both = running(LOOKED_AT, LOOKING, DOWNLOADING);
  const after: SetupState = { ...LOOKED_AT, paused: { install: DOWNLOAD_PAUSED } };
  expect(newsBetween(both, after)).toEqual([{ kind: 'looked' }, { kind: 'paused', step: 'install' }]);
});

const english = (state: Parameters<typeof newsBetween>, now = MESSAGES.en) =>
  newsBetween(...state)
    .map((news) => inWords(news, now, createFormat('en-US', now.format)))
    .join(' ')
    .replaceAll('\u00A0', ' ');

test('a reply is announced once, whole, when the trial has ended', () => {
  const state: SetupState = { ...MEASURED, choice: PHI_3 };
  const runs = running(state, tryingSince('2026-11-24T10:31:00Z', { doing: 'answering', text: 'We' }));
  const grown = running(state, tryingSince('2026-11-24T10:31:00Z', { doing: 'answering', text: 'We open' }));
  expect(newsBetween(runs, grown)).toEqual([]);
  expect(english([grown, { ...state, trial: trialOf(PHI_3) }])).toBe(
    'Phi-3-mini: We open at nine tomorrow morning. Shall I book you in for a table? Proven: 9.6 s per reply.',
  );
  const busy = trialOf(PHI_3, { reply: null, warnings: [{ code: 'trial-contended' }] });
  expect(english([runs, { ...state, trial: busy }])).toBe('Measured while busy: at most 9.6 s per reply.');
  const measured = atServer(trialOf(PHI_3), 'ws://pbx:8765');
  expect(english([runs, { ...state, trial: measured }])).toBe('Measured: 13 s per turn.');
  expect(newsBetween(runs, state)).toEqual([{ kind: 'stopped', step: 'try' }]);
});

test('what was written, and what was taken back, are announced as such', () => {
  const before: SetupState = { ...MEASURED, choice: PHI_3 };
  const writes = running(before, { step: 'configure', startedAt: '2026-11-24T10:31:40Z' });
  const written: SetupState = { ...before, applied: appliedOf(PHI_3) };
  expect(newsBetween(writes, written)).toEqual([{ kind: 'applied', files: 2 }]);
  expect(newsBetween({ ...writes, applied: written.applied }, before)).toEqual([{ kind: 'undone' }]);
  expect(newsBetween(writes, before)).toEqual([{ kind: 'stopped', step: 'configure' }]);
  // What was there is gone one state before the end.
  expect(newsBetween(writes, before, true)).toEqual([{ kind: 'undone' }]);
});
