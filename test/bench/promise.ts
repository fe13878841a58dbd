/**
 * Does a benchmark take the time that it promises, on a machine that is slower? Runs in control groups with all cores, one
 * and half a core, interleaved; needs root on Linux. `npm run bench:promise -- [--runs 5] [--quick]`
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { execa } from 'execa';
import { benchmark } from '../../main/benchmark/benchmark.ts';
import { SpeedProfile } from '../../main/benchmark/nouns/speed-profile.ts';
import { quantile } from '../../main/benchmark/statistics.ts';
import { nodePlatform } from '../../main/platform.ts';
import { loadRegistry } from '../../registry/load.ts';
import { QuotaGroup } from './quota-group.ts';
import { thisMachine } from './this-machine.ts';

const PROMISED_SEC = { full: 15, quick: 4 };
const QUOTAS = [availableParallelism(), 1, 0.5];

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    quick: { type: 'boolean', default: false },
    once: { type: 'boolean', default: false },
  },
});
const { quick } = values;

if (values.once) await runOnce();
else await runInGroups();

async function runOnce(): Promise<void> {
  const machine = await thisMachine();
  const registry = await loadRegistry();
  const task = { signal: new AbortController().signal, report: () => {} };
  console.log(JSON.stringify(await benchmark({ machine, registry, request: { quick } }, nodePlatform, task)));
}

async function runInGroups(): Promise<void> {
  const found = new Map<number, SpeedProfile[]>(QUOTAS.map((cores) => [cores, []]));
  for (let run = 0; run < Number(values.runs); run++) {
    for (const [cores, profiles] of found) {
      await using group = await QuotaGroup.make(cores);
      const own = [process.execPath, import.meta.filename, '--once', ...(quick ? ['--quick'] : [])];
      const [shell = 'sh', ...rest] = group.command(own);
      const { stdout } = await execa(shell, rest, { stderr: 'inherit' });
      const profile = SpeedProfile.parse(JSON.parse(stdout));
      profiles.push(profile);
      console.log(`run ${run + 1}, ${cores} cores: ${told(profile)}`);
    }
  }
  const promised = quick ? PROMISED_SEC.quick : PROMISED_SEC.full;
  for (const [cores, profiles] of found) {
    const median =
      quantile(
        profiles.map(({ durationMs }) => durationMs),
        0.5,
      ) / 1000;
    const most = Math.max(...profiles.map(({ durationMs }) => durationMs)) / 1000;
    console.log(
      `${cores} cores: median ${median.toFixed(1)} s, most ${most.toFixed(1)} s (promised ${promised} s)`,
    );
  }
}

function told({ durationMs, cpuScore, backends, noise }: SpeedProfile): string {
  const [cpu] = backends;
  const types = cpu?.types.filter(({ provenance }) => provenance === 'measured').map(({ type }) => type);
  return (
    `${(durationMs / 1000).toFixed(1)} s, score ${cpuScore?.toFixed(2)}, ${cpu?.threads} threads, ` +
    `${types?.join(' ')}${noise.contended ? ', contended' : ''}`
  );
}
