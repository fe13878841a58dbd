import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Throttle } from '../../main/steps/throttle.ts';
import { fetched, given } from './given.ts';
import { Timeline } from './timeline.ts';

test('10,000 reports in a second make at most 11 snapshots: the first at once, and always the last', async () => {
  const { live, steps, timeline, snapshots } = given();
  await steps.run('install', async ({ report }) => {
    snapshots.length = 0;
    for (let count = 1; count <= 10_000; count++) {
      report(fetched(count, 10_000));
      if (count === 1) expect(snapshots).toHaveLength(1);
      timeline.pass(0.1);
    }
    expect(snapshots.length).toBeLessThanOrEqual(11);
    expect(snapshots.length).toBeGreaterThanOrEqual(10);
    timeline.pass(1000);
    expect(live.now.running.install?.progress).toEqual(fetched(10_000, 10_000));
    expect(snapshots.length).toBeLessThanOrEqual(11);
  });
});

test('two reporting steps share the ten snapshots, and neither is lost', async () => {
  const { live, steps, timeline, snapshots } = given();
  await steps.run('install', async (download) => {
    await steps.run('probe', async (look) => {
      snapshots.length = 0;
      for (let count = 1; count <= 5_000; count++) {
        download.report(fetched(count, 5_000));
        look.report({ fraction: count / 5_000 });
        timeline.pass(0.2);
      }
      timeline.pass(100);
      expect(snapshots.length).toBeLessThanOrEqual(11);
      expect(live.now.running).toMatchObject({
        install: { progress: fetched(5_000, 5_000) },
        probe: { progress: { fraction: 1 } },
      });
    });
  });
});

test('other changes are sent at once, together with the reports so far', async () => {
  const { live, steps, timeline } = given();
  await steps.run('install', async ({ report }) => {
    report(fetched(1));
    report(fetched(2));
    expect(live.now.running.install?.progress).toEqual(fetched(1));
    await steps.run('probe', async () => {
      expect(live.now.running).toMatchObject({ probe: {}, install: { progress: fetched(2) } });
    });
    const before = live.now;
    timeline.pass(1000);
    expect(live.now).toBe(before);
  });
});

test('it acts at most once per interval, at once after a quiet one, and after the last call', () => {
  const pauses = fc.array(fc.integer({ min: 0, max: 250 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(pauses, (waits) => {
      const timeline = new Timeline();
      const acted: number[] = [];
      const throttle = new Throttle(100, () => acted.push(timeline.nowMs), timeline.later);
      let askedMs = 0;
      for (const wait of waits) {
        timeline.pass(wait);
        askedMs = timeline.nowMs;
        const isQuiet = acted.every((ms) => askedMs - ms >= 100);
        throttle.ask();
        if (isQuiet) expect(acted.at(-1)).toBe(askedMs);
      }
      timeline.pass(1000);
      for (const [index, ms] of acted.entries()) {
        expect(ms - (acted[index - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(100);
      }
      expect(acted.at(-1)).toBeGreaterThanOrEqual(askedMs);
      expect(acted.at(-1)).toBeLessThanOrEqual(askedMs + 100);
    }),
  );
});

test('after it is stopped nothing happens', () => {
  const timeline = new Timeline();
  let acts = 0;
  const throttle = new Throttle(100, () => acts++, timeline.later);
  throttle.ask();
  throttle.ask();
  throttle.end();
  timeline.pass(1000);
  expect(acts).toBe(1);
});
