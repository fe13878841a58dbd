import type { Machine } from '../../../main/probe/nouns/machine.ts';
import type { History, HistoryEntry } from '../../../main/store/nouns/history.ts';
import { withDifferences } from '../../../main/store/nouns/history-changes.ts';
import { CONTAINER, WITH_CARD } from './machines.ts';

const hardware = ({ cpu, memory, gpus }: Machine, driver?: string): HistoryEntry['machine'] => ({
  cpu: cpu.brand,
  usableCores: cpu.usableCores,
  memoryBytes: memory.usableBytes,
  gpus: gpus.map((card) => ({ name: card.name, driver: driver ?? card.driver, usable: card.usable })),
});

interface Run {
  readonly at: string;
  readonly score: number;
  readonly machine?: HistoryEntry['machine'];
  /** Other programs were busy: from half the score to the score. */
  readonly contended?: boolean;
}

function entryOf({ at, score, contended = false, machine = hardware(CONTAINER) }: Run): HistoryEntry {
  return {
    measuredAt: `${at}T10:32:00.000Z`,
    machineId: 'this-machine',
    cpuScore: score,
    cpuScoreRange: { low: score * (contended ? 0.55 : 0.95), high: score * 1.05 },
    contended,
    machine,
  };
}

function historyOf(runs: readonly Run[]): History {
  return { entries: withDifferences(runs.map(entryOf)), warnings: [] };
}

export const NO_RUNS: History = { entries: [], warnings: [] };

export const ONE_RUN = historyOf([{ at: '2026-11-24', score: 2.5 }]);

/** A quiet half year, once measured while something else ran. */
export const TWELVE_RUNS = historyOf([
  { at: '2026-03-12', score: 2.6 },
  { at: '2026-03-19', score: 2.5 },
  { at: '2026-04-03', score: 2.4 },
  { at: '2026-05-03', score: 2.5 },
  { at: '2026-05-21', score: 1.7, contended: true },
  { at: '2026-06-02', score: 2.5 },
  { at: '2026-07-14', score: 2.6 },
  { at: '2026-08-09', score: 2.4 },
  { at: '2026-09-01', score: 2.5 },
  { at: '2026-09-30', score: 2.6 },
  { at: '2026-10-30', score: 2.5 },
  { at: '2026-11-24', score: 2.5 },
]);

/** A new driver, then the card is gone, then half the memory and a slower processor. */
export const CHANGES = historyOf([
  { at: '2026-03-12', score: 8.4, machine: hardware(WITH_CARD, '550.90') },
  { at: '2026-04-03', score: 8.3, machine: hardware(WITH_CARD, '560.35.03') },
  { at: '2026-06-20', score: 8.3, machine: { ...hardware(WITH_CARD), gpus: [] } },
  { at: '2026-10-01', score: 4.1, machine: { ...hardware(WITH_CARD), gpus: [], usableCores: 8 } },
  { at: '2026-11-24', score: 2.5 },
]);

/** Scores that one decimal cannot show, the second measured while something else ran. */
export const VERY_SLOW_RUNS = historyOf([
  { at: '2026-03-12', score: 0.09 },
  { at: '2026-05-21', score: 0.12, contended: true },
  { at: '2026-11-24', score: 0.067 },
]);

/** A virtual machine whose neighbours come and go. */
export const VARYING_RUNS = historyOf([
  { at: '2026-11-21', score: 3.9 },
  { at: '2026-11-22', score: 5.8 },
  { at: '2026-11-23', score: 4.1 },
  { at: '2026-11-24', score: 4.5 },
]);

/** More than a page shows at once. */
export const TWO_HUNDRED_RUNS = historyOf(
  Array.from({ length: 204 }, (_, day) => ({
    at: new Date(Date.UTC(2026, 4, 5 + day)).toISOString().slice(0, 10),
    score: 2.5 + 0.1 * Math.sin(day),
  })),
);

export const WITH_BAD_LINES: History = {
  ...TWELVE_RUNS,
  warnings: [
    {
      code: 'history-corrupt',
      lines: 3,
      file: '/home/ada/.config/voicefit/history.jsonl.bad',
    },
  ],
};
