import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WINDOW_MS } from '../../../main/install/fetch/connections.ts';
import { Tuner } from '../../../main/install/fetch/tuner.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A file with one connection, that takes at most so many. */
class FakeFile {
  count = 1;
  readonly most: number;

  constructor(most = 4) {
    this.most = most;
  }

  add(): boolean {
    if (this.count === this.most) return false;
    this.count += 1;
    return true;
  }

  drop(): void {
    this.count -= 1;
  }
}

/** Lets so many windows pass, in which all connections together bring what the line gives them. */
async function pass(tuner: Tuner, windows: number, files: FakeFile[], line: (count: number) => number) {
  for (let window = 0; window < windows; window++) {
    tuner.onBytes(line(files.reduce((sum, { count }) => sum + count, 0)));
    await vi.advanceTimersByTimeAsync(WINDOW_MS);
  }
}

test('where the host limits each connection, a file gets all it can have', async () => {
  using tuner = new Tuner();
  const file = new FakeFile();
  tuner.begin(file);
  await pass(tuner, 20, [file], (count) => count * 1e6);
  expect(file.count).toBe(4);
});

test('where the line is full, the second connection is dropped, and no other one tried', async () => {
  using tuner = new Tuner();
  const file = new FakeFile();
  tuner.begin(file);
  await pass(tuner, 3, [file], () => 1e6);
  expect(file.count).toBe(2);
  await pass(tuner, 20, [file], () => 1e6);
  expect(file.count).toBe(1);
});

test('files share the connections that the line is worth', async () => {
  using tuner = new Tuner();
  const files = [new FakeFile(), new FakeFile()];
  for (const file of files) tuner.begin(file);
  await pass(tuner, 40, files, (count) => Math.min(4, count) * 1e6);
  expect(files.map(({ count }) => count)).toEqual([2, 2]);
});

test('when a file begins or ends, the line is measured anew', async () => {
  using tuner = new Tuner();
  const file = new FakeFile();
  tuner.begin(file);
  await pass(tuner, 10, [file], () => 1e6);
  const next = new FakeFile(1);
  tuner.begin(next);
  await pass(tuner, 20, [file, next], (count) => count * 1e6);
  expect(file.count).toBe(4);
  tuner.end(file);
  await pass(tuner, 20, [next], (count) => count * 1e6);
  expect([file.count, next.count]).toEqual([4, 1]);
});
