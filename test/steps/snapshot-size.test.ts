import { expect, test } from 'vitest';
import { MOST_POINTS } from '../../main/benchmark/nouns/trace.ts';
import { type InstallProgress, MOST_FILES } from '../../main/install/nouns/step.ts';
import { asFailure } from '../../main/steps/as-failure.ts';
import { LiveState } from '../../main/steps/live-state.ts';
import { SetupState } from '../../main/steps/nouns/setup-state.ts';
import { StepName } from '../../main/steps/nouns/step-table.ts';
import { Steps } from '../../main/steps/steps.ts';
import { SEVERAL_CARDS, WITH_WARNINGS } from '../renderer/gallery/machines.ts';
import { failing, MEASURED, PHI_3 } from '../renderer/gallery/scenes/given.ts';
import { ON_CARD } from '../renderer/gallery/scenes/measure.ts';
import { Timeline } from './timeline.ts';

const MOST_BYTES = 64_000;

/** As long as a path may be on Linux. */
const folder = `/${'f'.repeat(4095)}`;

/** As many files as are allowed, with names as long as they may be. */
const FILES: InstallProgress = {
  request: {
    mirror: `https://${'h'.repeat(240)}/`,
    from: folder.slice(0, 1000),
    exportTo: folder.slice(0, 1000),
  },
  files: Array.from({ length: MOST_FILES }, (_, index) => ({
    id: String(index).padStart(120, 'x'),
    bytes: 99_999_999_999,
    fetchedBytes: 99_999_999_998,
    state: 'fetching' as const,
  })),
  bytesPerSec: 123_456_789.123_456,
  waitingFor: 'h'.repeat(253),
};

/** Everything that can grow is at its maximum, except running steps. */
function fullState(): SetupState {
  const cards = [...SEVERAL_CARDS.gpus, ...WITH_WARNINGS.gpus];
  const [card = cards[0]] = cards.toSorted((one, other) => size(other) - size(one));
  const machine = {
    ...WITH_WARNINGS,
    disk: { ...WITH_WARNINGS.disk, folder },
    // As the largest servers have.
    gpus: card === undefined ? [] : Array.from({ length: 8 }, () => card),
  };
  const failed = StepName.options.map((step) => failing(step, asFailure(new Error('e'.repeat(10_000)))));
  return {
    ...MEASURED,
    machine,
    speed: ON_CARD.speed,
    choice: PHI_3,
    preferences: { modelsFolder: folder, voiceServerFolder: folder, callLanguage: 'en-US' },
    failed: Object.assign({}, ...failed),
    warnings: WITH_WARNINGS.warnings,
  };
}

const size = (what: unknown) => Buffer.byteLength(JSON.stringify(what));

/** The largest of the snapshots that are made while something runs. */
async function largest(run: (steps: Steps, timeline: Timeline) => Promise<unknown>): Promise<number> {
  const timeline = new Timeline();
  const live = new LiveState(fullState());
  const sizes: number[] = [];
  live.onChange(() => {
    sizes.push(size({ ...live.now, failed: fullState().failed }));
  });
  const steps = new Steps(live, { now: timeline.now, timer: timeline.later });
  await run(steps, timeline).catch(() => {});
  expect(SetupState.safeParse(live.now).error).toBeUndefined();
  return Math.max(...sizes);
}

async function pausedDownload(steps: Steps): Promise<void> {
  const paused = steps.run('install', async ({ report }) => {
    report(FILES);
    throw new Error('The connection broke.');
  });
  await paused.catch(() => {});
}

test('a snapshot of a long measurement beside a paused download stays under 64 kB', async () => {
  const bytes = await largest(async (steps, timeline) => {
    await pausedDownload(steps);
    await steps.run('benchmark', async ({ report }) => {
      for (let count = 0; count < 3 * MOST_POINTS; count++) {
        timeline.pass(1234.567);
        const [figure, series] = [1234.567_89 + count / 7, `overhead ${count % 9}`];
        const activity = { code: 'loading', model: 'm'.repeat(200) } as const;
        report({ activity, figure, series, busy: false, secondsLeft: 12_345.678_9 });
      }
    });
  });
  expect(bytes).toBeGreaterThan(MOST_BYTES / 2);
  expect(bytes).toBeLessThan(MOST_BYTES);
});

test('a snapshot of a download during a probe stays under 64 kB', async () => {
  const bytes = await largest((steps) =>
    steps.run('install', async ({ report }) => {
      report(FILES);
      await steps.run('probe', async () => {});
    }),
  );
  expect(bytes).toBeLessThan(MOST_BYTES);
});

test('a snapshot of a trial with an endless answer, in any script, stays under 64 kB', async () => {
  const bytes = await largest(async (steps, timeline) => {
    await pausedDownload(steps);
    await steps.run('try', async ({ report }) => {
      report({ doing: 'answering', text: '語'.repeat(100_000), loadSec: null });
      timeline.pass(1000);
    });
  });
  expect(bytes).toBeLessThan(MOST_BYTES);
});
