/**
 * Is a benchmark ever sure of a wrong score? Each run is disturbed by one or two processes for 1 to 4 s at a random moment;
 * every fifth run is left alone, and their median is the truth of that hour. Three quiet runs come first: with them a
 * machine's history begins, which every host widens ranges by. `npm run bench:bursts -- [--runs 40] [--seed 1]`
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { benchmark } from '../../main/benchmark/benchmark.ts';
import type { PastRun } from '../../main/benchmark/nouns/own-spread.ts';
import { measuredScore } from '../../main/benchmark/nouns/score.ts';
import type { SpeedProfile } from '../../main/benchmark/nouns/speed-profile.ts';
import { asVarying } from '../../main/benchmark/nouns/varying-profile.ts';
import { quantile } from '../../main/benchmark/statistics.ts';
import { nodePlatform } from '../../main/platform.ts';
import { loadRegistry } from '../../registry/load.ts';
import { thisMachine } from './this-machine.ts';

const QUIET_FIRST = 3;
const QUIET_EVERY = 5;
/** About as long as a run takes, beginning before the first figure. */
const MOMENTS_SEC = 12;

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '40' }, seed: { type: 'string', default: '1' } },
});
const registry = await loadRegistry();
const machine = await thisMachine();
let seed = Number(values.seed);
const quiet: number[] = [];
const history: PastRun[] = [];
const disturbed: Disturbed[] = [];

interface Disturbed {
  readonly burst: string;
  /** By this run alone. */
  readonly alone: SpeedProfile;
  /** As a host shows it, with what it remembers. */
  readonly shown: SpeedProfile;
}

while (disturbed.length < Number(values.runs)) {
  const runs = disturbed.length + quiet.length;
  if (runs < QUIET_FIRST || runs % QUIET_EVERY === 0) {
    const { alone } = await measure();
    quiet.push(alone.cpuScore ?? Number.NaN);
    console.log(`quiet: ${told(alone)}`);
    continue;
  }
  const [atSec, lengthSec, processes] = [random() * MOMENTS_SEC, 1 + 3 * random(), random() < 0.5 ? 1 : 2];
  const burst = `${processes} for ${lengthSec.toFixed(1)} s at ${atSec.toFixed(1)} s`;
  const timer = setTimeout(() => disturb(processes, lengthSec), 1000 * atSec);
  const run = await measure();
  clearTimeout(timer);
  disturbed.push({ ...run, burst });
  console.log(`${disturbed.length}, ${burst}: ${told(run.alone)}`);
}

const truth = quantile(quiet, 0.5);
console.log(
  `quiet median of ${quiet.length}: ${truth.toFixed(2)} (${quiet.map((score) => score.toFixed(2)).join(' ')})`,
);
judge('by each run alone', ({ alone }) => alone);
judge('with the history', ({ shown }) => shown);

function judge(how: string, pick: (run: Disturbed) => SpeedProfile): void {
  const isContended = (run: Disturbed) => pick(run).noise.contended;
  const calm = disturbed.filter((run) => !isContended(run));
  const wrong = calm.filter((run) => !isInside(pick(run)));
  console.log(
    `${how}, of ${disturbed.length}: ${disturbed.length - calm.length} contended, ` +
      `${calm.length - wrong.length} in range, ${wrong.length} sure of a wrong score`,
  );
  for (const run of wrong) console.log(`  ${run.burst}: ${told(pick(run))}`);
}

function isInside({ cpuScoreRange: range }: SpeedProfile): boolean {
  return range !== null && truth >= range.low && truth <= range.high;
}

async function measure(): Promise<Pick<Disturbed, 'alone' | 'shown'>> {
  const task = { signal: new AbortController().signal, report: () => {} };
  const alone = await benchmark({ machine, registry, request: { quick: false } }, nodePlatform, task);
  history.push({ ...measuredScore(alone), machineId: machine.id, registryId: registry.id });
  return { alone, shown: asVarying(alone, history) };
}

function disturb(processes: number, lengthSec: number): void {
  const work = `const end = Date.now() + ${1000 * lengthSec}; while (Date.now() < end) Math.sqrt(Math.random());`;
  for (let each = 0; each < processes; each++) spawn(process.execPath, ['-e', work], { stdio: 'ignore' });
}

function told({ cpuScore, cpuScoreRange: range, durationMs, backends, noise }: SpeedProfile): string {
  const score = `${cpuScore?.toFixed(2)} (${range?.low.toFixed(2)}-${range?.high.toFixed(2)})`;
  const threads = `${backends[0]?.threads} threads`;
  return `${score}, ${threads}, ${(durationMs / 1000).toFixed(1)} s${noise.contended ? ', contended' : ''}`;
}

/** Between 0 and 1: the same run of numbers for each seed (a linear congruential generator, Numerical Recipes). */
function random(): number {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
}
