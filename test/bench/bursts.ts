/**
 * Is a benchmark ever sure of a wrong score? Each run is disturbed by one or two processes for 1 to 4 s at a random moment;
 * every fourth run is left alone, and their median is the truth of that hour. `npm run bench:bursts -- [--runs 40] [--seed 1]`
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { benchmark } from '../../main/benchmark/benchmark.ts';
import type { SpeedProfile } from '../../main/benchmark/nouns/speed-profile.ts';
import { quantile } from '../../main/benchmark/statistics.ts';
import { nodePlatform } from '../../main/platform.ts';
import { loadRegistry } from '../../registry/load.ts';
import { thisMachine } from './this-machine.ts';

const QUIET_EVERY = 4;
/** About as long as a run takes, beginning before the first figure. */
const MOMENTS_SEC = 12;

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '40' }, seed: { type: 'string', default: '1' } },
});
const registry = await loadRegistry();
const machine = await thisMachine();
let seed = Number(values.seed);
const quiet: number[] = [];
const disturbed: { readonly profile: SpeedProfile; readonly burst: string }[] = [];

while (disturbed.length < Number(values.runs)) {
  if ((disturbed.length + quiet.length) % (QUIET_EVERY + 1) === 0) {
    const profile = await measure();
    quiet.push(profile.cpuScore ?? Number.NaN);
    console.log(`quiet: ${told(profile)}`);
    continue;
  }
  const [atSec, lengthSec, processes] = [random() * MOMENTS_SEC, 1 + 3 * random(), random() < 0.5 ? 1 : 2];
  const burst = `${processes} for ${lengthSec.toFixed(1)} s at ${atSec.toFixed(1)} s`;
  const timer = setTimeout(() => disturb(processes, lengthSec), 1000 * atSec);
  const profile = await measure();
  clearTimeout(timer);
  disturbed.push({ profile, burst });
  console.log(`${disturbed.length}, ${burst}: ${told(profile)}`);
}

const truth = quantile(quiet, 0.5);
const isContended = ({ profile }: { profile: SpeedProfile }) => profile.noise.contended;
const isInside = ({ profile: { cpuScoreRange } }: { profile: SpeedProfile }) =>
  cpuScoreRange !== null && truth >= cpuScoreRange.low && truth <= cpuScoreRange.high;
const wrong = disturbed.filter((run) => !isContended(run) && !isInside(run));
console.log(
  `quiet median of ${quiet.length}: ${truth.toFixed(2)} (${quiet.map((score) => score.toFixed(2)).join(' ')})`,
);
console.log(
  `of ${disturbed.length}: ${disturbed.filter(isContended).length} contended, ` +
    `${disturbed.filter((run) => !isContended(run) && isInside(run)).length} in range, ${wrong.length} sure of a wrong score`,
);
for (const { burst, profile } of wrong) console.log(`  ${burst}: ${told(profile)}`);

async function measure(): Promise<SpeedProfile> {
  const task = { signal: new AbortController().signal, report: () => {} };
  return benchmark({ machine, registry, request: { quick: false } }, nodePlatform, task);
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
