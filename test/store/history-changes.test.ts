import { expect, test } from 'vitest';
import type { HistoryEntry } from '../../main/store/nouns/history.ts';
import { withDifferences } from '../../main/store/nouns/history-changes.ts';
import { english } from '../../main/words/plain-wording.ts';

const card = { name: 'RTX 4070', driver: '550.1', usable: true };

type Hardware = HistoryEntry['machine'];
type Given = Partial<Omit<HistoryEntry, 'machine'>> & { machine?: Partial<Hardware> };

function entry({ machine, ...rest }: Given = {}): HistoryEntry {
  return {
    measuredAt: '2026-01-02T03:04:05.000Z',
    machineId: 'm1',
    cpuScore: 10,
    cpuScoreRange: { low: 9, high: 11 },
    contended: false,
    machine: { cpu: 'Ryzen 7', usableCores: 8, memoryBytes: 16 * 1024 ** 3, gpus: [card], ...machine },
    ...rest,
  };
}

/** The changes in the later of two. */
const changesSince = (...entries: HistoryEntry[]) =>
  withDifferences(entries).at(-1)?.differences.map(english.difference);

test('the first measurement is compared with nothing', () => {
  expect(changesSince(entry())).toEqual([]);
});

test('the same machine at the same speed is unchanged', () => {
  expect(changesSince(entry(), entry({ cpuScore: 10.5, cpuScoreRange: { low: 9.5, high: 11.5 } }))).toEqual(
    [],
  );
});

test.for<[string, Partial<Hardware>, string | null]>([
  ['a processor', { cpu: 'Ryzen 9' }, 'Processor: Ryzen 9 instead of Ryzen 7.'],
  ['the cores', { usableCores: 4 }, 'Usable cores: 8 before, 4 now.'],
  ['the memory', { memoryBytes: 32 * 1024 ** 3 }, 'Memory: 16 GB before, 32 GB now.'],
  ['memory that reads the same', { memoryBytes: 16.2 * 1024 ** 3 }, null],
  ['a card that is gone', { gpus: [] }, 'GPU gone: RTX 4070.'],
  ['a second card of the same name', { gpus: [card, card] }, 'New GPU: RTX 4070.'],
  ['a driver', { gpus: [{ ...card, driver: '560.2' }] }, 'Driver of RTX 4070: 560.2 instead of 550.1.'],
  ['a card that fails', { gpus: [{ ...card, usable: false }] }, 'RTX 4070 is no longer usable.'],
  ['a driver that is no longer reported', { gpus: [{ ...card, driver: null }] }, null],
])('%s is reported, if there is a difference', ([, machine, sentence]) => {
  const now = entry({ machine });
  expect(changesSince(entry(), now)).toEqual(sentence === null ? [] : [sentence]);
});

test('a card that works again is reported', () => {
  const broken = entry({ machine: { gpus: [{ ...card, usable: false }] } });
  expect(changesSince(broken, entry())).toEqual(['RTX 4070 is usable now.']);
});

test.for([
  [{ cpuScore: 7, cpuScoreRange: { low: 6.5, high: 8 } }, 'CPU score 30 % lower than the quiet one before.'],
  [
    { cpuScore: 13, cpuScoreRange: { low: 12, high: 14 } },
    'CPU score 30 % higher than the quiet one before.',
  ],
  [{ cpuScore: 7, cpuScoreRange: { low: 6.5, high: 9 } }, null],
  [{ cpuScore: 13, cpuScoreRange: { low: 11, high: 14 } }, null],
  [{ cpuScore: 50, cpuScoreRange: null }, null],
  [{ cpuScore: null, cpuScoreRange: null }, null],
] as const)(
  'a score of %o against 9 to 11 is reported only if the ranges do not touch',
  ([now, sentence]) => {
    expect(changesSince(entry(), entry(now))).toEqual(sentence === null ? [] : [sentence]);
  },
);

const busy = entry({ cpuScore: 5, cpuScoreRange: { low: 4, high: 6 }, contended: true });

test('a busy measurement is compared with none, however different its range', () => {
  expect(changesSince(entry(), busy)).toEqual(['Measured while busy, not compared.']);
  expect(changesSince(busy)).toEqual([]);
});

test('after a busy measurement the score is compared with the last quiet one', () => {
  const slower = entry({ cpuScore: 7, cpuScoreRange: { low: 6.5, high: 8 } });
  expect(changesSince(entry(), busy, entry())).toEqual([]);
  expect(changesSince(entry(), busy, busy, slower)).toEqual([
    'CPU score 30 % lower than the quiet one before.',
  ]);
  expect(changesSince(busy, entry())).toEqual([]);
});

test('a machine that varies has not changed, however far two of its runs lie apart', () => {
  const fast = entry({ cpuScore: 14, cpuScoreRange: { low: 13, high: 15 } });
  expect(changesSince(entry(), fast, entry(), fast)).toEqual([]);
  expect(changesSince(entry(), fast)).toEqual(['CPU score 40 % higher than the quiet one before.']);
});

test('the machine is compared with the previous one, busy or not', () => {
  const fewer = { usableCores: 4 };
  expect(changesSince(entry(), { ...busy, machine: { ...busy.machine, ...fewer } })).toEqual([
    'Usable cores: 8 before, 4 now.',
    'Measured while busy, not compared.',
  ]);
  expect(
    changesSince(entry(), { ...busy, machine: { ...busy.machine, ...fewer } }, entry({ machine: fewer })),
  ).toEqual([]);
});

test('differences carry their values', () => {
  const later = { cpuScore: 7, cpuScoreRange: { low: 6, high: 8 }, machine: { gpus: [] } };
  const [, after] = withDifferences([entry(), entry(later)]);
  expect(after?.differences).toEqual([
    { code: 'card-gone', card: 'RTX 4070' },
    { code: 'score', share: expect.closeTo(-0.3) },
  ]);
});
