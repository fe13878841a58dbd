import { expect, test } from 'vitest';
import type { VerifiedFile } from '../../../preload/contract.ts';
import { comparedRows, plannedRows, progressRows } from '../../../renderer/pages/download/file-rows.ts';
import { planSums } from '../../../renderer/pages/download/plan-sums.ts';
import { file, PRESENT, plannedFile, planOf } from './given.ts';

const VOICE = plannedFile({ id: 'v', part: 'tts', path: 'tts/v.onnx' });
const SETTINGS = plannedFile({ id: 'v.json', model: 'v', name: 'V', part: 'tts', path: 'tts/v.onnx.json' });
const PLAN = planOf([plannedFile({ id: 'a' }), VOICE, SETTINGS]);

test('a row has the name of its model, and says which file holds the settings', () => {
  expect(plannedRows(PLAN).map(({ name, isSettings }) => [name, isSettings])).toEqual([
    ['A', false],
    ['V', false],
    ['V', true],
  ]);
});

test('until a plan tells the names, rows have the ids', () => {
  const [row] = progressRows([file({ id: 'a', state: 'fetching', fetchedBytes: 610 })], null, true);
  expect(row).toMatchObject({ name: 'a', licence: null, status: { kind: 'fetching', fraction: 0.61 } });
});

test.for([
  ['fetching', 1000, true, { kind: 'fetching', fraction: 0.99 }],
  ['checking', 1000, true, { kind: 'checking' }],
  ['ready', 1000, true, { kind: 'ready' }],
  ['fetching', 250, false, { kind: 'held', fraction: 0.25 }],
  ['checking', 1000, false, { kind: 'held', fraction: 0.99 }],
  ['waiting', 0, false, { kind: 'waiting' }],
  ['failed', 250, false, { kind: 'failed' }],
] as const)('%s with %d bytes, running %s', ([state, fetchedBytes, isRunning, status]) => {
  const [row] = progressRows([file({ state, fetchedBytes })], PLAN, isRunning);
  expect(row?.status).toEqual(status);
});

test('compared files keep their names, also those that no plan has', () => {
  const compared = (id: string): VerifiedFile => ({
    id,
    model: id,
    part: 'llm',
    path: `llm/${id}`,
    bytes: 5,
    state: 'damaged',
    isListed: true,
  });
  expect(comparedRows([compared('a'), compared('old')], PLAN).map(({ name }) => name)).toEqual(['A', 'old']);
});

test('a plan is summed up by what happens to its files', () => {
  const files = [
    plannedFile({ id: 'a' }),
    plannedFile({ id: 'b', action: PRESENT }),
    plannedFile({ id: 'c', action: { kind: 'unverified' } }),
    plannedFile({
      id: 'd',
      action: { kind: 'import', from: '/s/d', costsBytes: 0, replaces: null },
      bytes: null,
    }),
  ];
  expect(planSums({ files })).toEqual({
    all: 4,
    toBring: 2,
    toFetch: 1,
    toImport: 1,
    unverified: 1,
    blocked: 0,
    bytes: 3000,
  });
});
