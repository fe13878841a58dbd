import type { Ran } from './run-part.ts';

/** Shows how long each part took, at the end of a long log. */
export function timeTable(ran: readonly Ran[]): string {
  const total = { name: 'all', wallSec: sum(ran, 'wallSec'), cpuSec: sum(ran, 'cpuSec'), passed: true };
  const lines = [...ran, total].map(
    ({ name, wallSec, cpuSec, passed }) =>
      `${name.padEnd(12)}${seconds(wallSec)}${seconds(cpuSec)}${passed ? '' : '  failed'}`,
  );
  return ['', `${''.padEnd(12)}${'wall'.padStart(8)}${'CPU'.padStart(8)}`, ...lines].join('\n');
}

const sum = (ran: readonly Ran[], key: 'wallSec' | 'cpuSec') =>
  ran.reduce((total, each) => total + each[key], 0);

const seconds = (sec: number) => `${sec.toFixed(0)} s`.padStart(8);
