/**
 * Run by unfinished.test.ts as a separate process: a download that reaches the given progress and never ends
 * by itself.
 */
import { nodePlatform } from '../../main/platform.ts';
import { openContext } from '../../main/setup.ts';
import { StepPaused } from '../../main/steps/nouns/step-errors.ts';
import { fetched, untilStopped } from './given.ts';

const [homeFolder, fetchedBytes] = process.argv.slice(2);
const life = new AbortController();
const { steps } = await openContext({ platform: nodePlatform, homeFolder, follow: life.signal });
// A promise that is never settled keeps no process alive.
const alive = setInterval(() => {}, 1000);
try {
  await steps.run('install', (task) => {
    task.report(fetched(Number(fetchedBytes)));
    return untilStopped(task);
  });
} catch (error) {
  if (!(error instanceof StepPaused)) throw error;
}
clearInterval(alive);
life.abort();
