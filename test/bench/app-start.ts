/**
 * How long the desktop app takes from `ready`, Chromium being up, until its window is ready to be shown. Prints each
 * start and the median.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findRuntime } from '../../main/hosts/desktop/launch.ts';
import { startOnce } from '../desktop/app-start.ts';
import { environment } from '../desktop/demo.ts';
import { makeStandIn } from '../desktop/runtime.ts';

const AIM_MS = 800;
const RUNS = 5;

const electron = findRuntime();
const executable = electron ?? (await makeStandIn());
const folder = await mkdtemp(join(tmpdir(), 'voicefit-start-'));
const times: number[] = [];
for (let run = 1; run <= RUNS; run++) {
  const home = join(folder, String(run));
  const env = { ...environment(), VOICEFIT_HOME: home, XDG_CONFIG_HOME: join(home, 'config') };
  const { msToShow } = await startOnce(executable, env);
  times.push(msToShow);
  console.log(`start ${run}: ${Math.round(msToShow)} ms`);
}
const median = times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
console.log(
  `median of ${RUNS}: ${Math.round(median)} ms (aim: under ${AIM_MS} ms), on ${electron ?? 'the stand-in'}`,
);
await rm(folder, { recursive: true });
if (electron === null) await rm(dirname(executable), { recursive: true });
