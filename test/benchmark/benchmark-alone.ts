/** Runs a benchmark, prints the worker's process id, and `measuring` once rounds are running. */
import { benchmark } from '../../main/benchmark/benchmark.ts';
import { loadRegistry } from '../../registry/load.ts';
import { thisMachineNearlyFull } from './given.ts';
import { watchedPlatform } from './watched-platform.ts';

const platform = watchedPlatform((pid) => console.log(pid));
await benchmark(
  { machine: thisMachineNearlyFull(), registry: await loadRegistry(), request: { quick: true } },
  platform,
  {
    signal: new AbortController().signal,
    report: ({ fraction, activity }) => console.log(fraction === undefined ? activity?.code : 'measuring'),
  },
);
