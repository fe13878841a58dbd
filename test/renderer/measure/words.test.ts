import { expect, test } from 'vitest';
import { createFormat } from '../../../main/words/format.ts';
import { MESSAGES } from '../../../main/words/language.ts';
import type { LinkState } from '../../../renderer/host.ts';
import { measureView } from '../../../renderer/pages/measure/measure-view.ts';
import { wordsOf } from '../../../renderer/pages/measure/words.ts';
import { runningBenchmark, speedWith, stateWith } from '../given.ts';

function headingOf(state = stateWith(), { language = 'en', link = 'up' as LinkState } = {}) {
  const texts = language === 'en' ? MESSAGES.en : MESSAGES.de;
  const known = { state, link, limitSec: 10, benchmarkSec: 15, change: '', texts: texts.measure };
  const format = createFormat(language, texts.format, () => new Date());
  return wordsOf(measureView(state, false), { ...known, forACall: { kind: 'open' }, format }).heading;
}

const quiet = speedWith();
const busy = speedWith({ cpuScoreRange: { low: 0.13, high: 10.6 }, noise: { spread: 3, contended: true } });

test.for([
  ['now', {}, 'CPU score 2.5', 'CPU score between 0.1 and 11'],
  [
    'of another list',
    { registryId: 'newer' },
    'CPU score 2.5 is out of date',
    'CPU score between 0.1 and 11 is out of date',
  ],
  [
    'of an earlier start',
    { machine: null },
    'CPU score 2.5, measured earlier',
    'CPU score between 0.1 and 11, measured earlier',
  ],
] as const)(
  'a measurement %s shows its score, or a range if other programs were busy',
  ([, different, score, range]) => {
    expect(headingOf(stateWith({ speed: quiet, ...different }))).toBe(score);
    expect(headingOf(stateWith({ speed: busy, ...different }))).toBe(range);
  },
);

test('German shows the range too', () => {
  const state = stateWith({ speed: busy, registryId: 'newer' });
  expect(headingOf(state, { language: 'de' })).toBe('CPU-Wert zwischen 0,1 und 11 ist veraltet');
});

test('a tab whose session has ended does not claim that the measurement still runs', () => {
  const point = { sec: 5, series: 'Q4_K', figure: 4, busy: false };
  const state = stateWith({ running: runningBenchmark({ trace: [point] }) });
  expect(headingOf(state)).toMatch(/^Measuring: about 9/);
  expect(headingOf(state, { link: 'lost' })).toBe('Measuring');
  expect(headingOf(state, { link: 'refused' })).toBe('The state of the measurement is unknown');
});
