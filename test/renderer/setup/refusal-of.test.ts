import { expect, test } from 'vitest';
import { refusalOf } from '../../../renderer/setup/refusal-of.ts';
import { MEASURING } from '../gallery/running-steps.ts';
import { failing, MEASURED, running } from '../gallery/scenes/given.ts';
import { tryingSince } from '../gallery/trials.ts';

const BUSY = { code: 'busy', step: 'benchmark', elsewhere: false } as const;
const MISSING = { code: 'machine-unknown' } as const;
const measuring = running(MEASURED, MEASURING);

test('a step is refused while another one runs, and no longer', () => {
  expect(refusalOf('try', BUSY, measuring)).toBe(BUSY);
  expect(refusalOf('try', BUSY, MEASURED)).toBeNull();
});

test('a step that was started twice is not refused, while it runs and after it', () => {
  const twice = { code: 'busy', step: 'try', elsewhere: false } as const;
  expect(refusalOf('try', twice, running(MEASURED, tryingSince('2026-11-24T10:31:00Z', {})))).toBeNull();
  expect(refusalOf('try', twice, MEASURED)).toBeNull();
});

test('that another process runs it is said, since that is not seen here', () => {
  const elsewhere = { code: 'busy', step: 'try', elsewhere: true } as const;
  expect(refusalOf('try', elsewhere, MEASURED)).toBe(elsewhere);
});

test('why a step has not begun is said; why it has failed is said from the state', () => {
  expect(refusalOf('try', MISSING, MEASURED)).toBe(MISSING);
  expect(refusalOf('try', MISSING, { ...MEASURED, failed: failing('try', MISSING) })).toBeNull();
  expect(refusalOf('try', null, MEASURED)).toBeNull();
});
