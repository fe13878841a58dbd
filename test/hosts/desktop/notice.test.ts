import { describe, expect, test } from 'vitest';
import type { SpeedProfile } from '../../../main/benchmark/nouns/speed-profile.ts';
import {
  failedNotice,
  isOtherAdvice,
  measuredNotice,
  type Standing,
} from '../../../main/hosts/desktop/notice.ts';
import type { History } from '../../../main/store/nouns/history.ts';
import { advice, english, german, speed } from '../terminal/given.ts';

const now = new Date(2026, 3, 3);
const before12March = new Date(2026, 2, 12).toISOString();

const measured = (cpuScore: number | null, part: Partial<SpeedProfile> = {}): SpeedProfile => ({
  ...speed,
  cpuScore,
  cpuScoreRange: cpuScore === null ? null : { low: cpuScore - 0.1, high: cpuScore + 0.1 },
  ...part,
});

const advising = (llm: string) => ({
  ...advice,
  recommended: { ...advice.recommended, names: { ...advice.recommended.names, llm } },
});

const old: Standing = { speed: measured(2.6, { measuredAt: before12March }), advice: advising('Phi-3-mini') };
const nothing = { entries: [], warnings: [] };
const notice = (before: Standing, after: Standing, history: History = nothing) =>
  measuredNotice(before, after, history, now, english);

function historyWith(part: Pick<History['entries'][number], 'differences'>): History {
  const machine = { cpu: 'x', usableCores: 2, memoryBytes: 1, gpus: [] };
  const entry = {
    measuredAt: before12March,
    machineId: 'm1',
    cpuScore: 2,
    cpuScoreRange: null,
    contended: false,
  };
  return { entries: [{ ...entry, machine, ...part }], warnings: [] };
}

test('an unchanged result shows the score, the previous day, and that the advice still holds', () => {
  expect(notice(old, { speed: measured(2.5), advice: advising('Phi-3-mini') })).toEqual({
    title: 'CPU score 2.5',
    body: 'As on 12 March. Phi-3-mini still fits best.',
    page: 'measure',
  });
});

test('changed advice comes first, and opens Choose', () => {
  const after = { speed: measured(1.4), advice: advising('TinyLlama') };
  expect(notice(old, after)).toEqual({
    title: 'Your best fit is now TinyLlama',
    body: 'CPU score fell from 2.6 to 1.4.',
    page: 'choose',
  });
  expect(isOtherAdvice(old, after)).toBe(true);
});

test('a clearly changed score without changed advice shows the old score', () => {
  const { body } = notice(old, { speed: measured(2.0), advice: advising('Phi-3-mini') });
  expect(body).toBe('It was 2.6 on 12 March. Phi-3-mini still fits best.');
});

test('a score is compared by its own range, though the profile’s may reach as far as the machine varies', () => {
  const after = { speed: measured(1.3, { cpuScoreRange: { low: 1.2, high: 2.6 } }), advice: old.advice };
  const { entries } = historyWith({ differences: [] });
  const alone = entries.map((entry) => ({
    ...entry,
    measuredAt: after.speed.measuredAt,
    cpuScoreRange: { low: 1.2, high: 1.4 },
  }));
  expect(notice(old, after).body).toContain('As on 12 March.');
  expect(notice(old, after, { entries: alone, warnings: [] }).body).toContain('It was 2.6 on 12 March.');
});

test('ranges that touch are not a change', () => {
  const after = { speed: measured(2.45), advice: advising('TinyLlama') };
  expect(notice(old, after).body).toBe('CPU score 2.5.');
});

test('the first measurement is not compared', () => {
  const first = { speed: null, advice: null };
  const after = { speed: measured(2.5), advice: advising('Phi-3-mini') };
  expect(notice(first, after)).toMatchObject({ title: 'CPU score 2.5', body: 'Phi-3-mini fits best.' });
  expect(isOtherAdvice(first, after)).toBe(false);
});

test('changes of the machine are listed, without repeating the score', () => {
  const history = historyWith({
    differences: [
      { code: 'cores', before: 8, after: 4 },
      { code: 'score', share: -0.2 },
    ],
  });
  const { body } = notice(old, { speed: measured(2.5), advice: advising('Phi-3-mini') }, history);
  expect(body).toBe('As on 12 March. Usable cores: 8 before, 4 now. Phi-3-mini still fits best.');
});

test('a contended measurement shows a range and no number', () => {
  const busy = measured(2, {
    noise: { spread: 1, contended: true },
    cpuScoreRange: { low: 1.42, high: 2.31 },
  });
  expect(notice(old, { speed: busy, advice: advising('TinyLlama') })).toEqual({
    title: 'Measured while busy',
    body: 'Score between 1.4 and 2.4. Measure again when it is quiet.',
    page: 'measure',
  });
});

test('a failure says what failed', () => {
  expect(failedNotice({ code: 'worker-silent', doing: 'decode', sec: 300 }, english)).toEqual({
    title: 'Measuring failed',
    body: 'llama.cpp has not answered for 300 s while generating tokens.',
    page: 'measure',
  });
});

describe('in German', () => {
  const said = (before: Standing, after: Standing, history: History = nothing) =>
    measuredNotice(before, after, history, now, german);

  test('a notice has the score with a comma, the day and the changes', () => {
    const history = historyWith({
      differences: [{ code: 'cores', before: 8, after: 4 }],
    });
    expect(said(old, { speed: measured(2.5), advice: advising('Phi-3-mini') }, history)).toEqual({
      title: 'CPU-Wert 2,5',
      body: 'Wie am 12. März. Nutzbare Kerne: vorher 8, jetzt 4. Phi-3-mini passt weiterhin am besten.',
      page: 'measure',
    });
  });

  test('changed advice comes first', () => {
    expect(said(old, { speed: measured(1.4), advice: advising('TinyLlama') })).toMatchObject({
      title: 'Am besten passt jetzt TinyLlama',
      body: 'Der CPU-Wert fiel von 2,6 auf 1,4.',
    });
  });

  test('a failure says what failed', () => {
    const failure = { code: 'worker-silent', doing: 'load', sec: 30 } as const;
    const { title, body } = failedNotice(failure, german);
    expect(title).toBe('Die Messung ist gescheitert');
    expect(body).toMatch(/^llama\.cpp hat beim Laden eines Modells 30\s+s lang nicht geantwortet\.$/);
  });
});
