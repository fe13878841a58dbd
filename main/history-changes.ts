import type { SpeedProfile } from './benchmark/speed-profile.ts';
import { GIB } from './bytes.ts';
import type { HistoryEntry } from './history.ts';
import type { Machine } from './probe/machine.ts';

type Hardware = HistoryEntry['machine'];
type Card = Hardware['gpus'][number];

/** Without ranges to compare, what a quiet machine's score may move by from run to run. */
const USUAL_DRIFT = 0.2;

/** What the history keeps of a benchmark. */
export function historyEntry(machine: Machine, speed: SpeedProfile): HistoryEntry {
  return {
    measuredAt: speed.measuredAt,
    machineId: machine.id,
    cpuScore: speed.cpuScore,
    cpuScoreRange: speed.cpuScoreRange,
    contended: speed.noise.contended,
    machine: {
      cpu: machine.cpu.brand,
      usableCores: machine.cpu.usableCores,
      memoryBytes: machine.memory.usableBytes,
      gpus: machine.gpus.map(({ name, driver, usable }) => ({ name, driver, usable })),
    },
  };
}

/** What differs from the measurement before, in sentences; nothing for the first one. */
export function changesSince(before: HistoryEntry | undefined, after: HistoryEntry): string[] {
  if (before === undefined) return [];
  return [...hardwareChanges(before.machine, after.machine), ...scoreChange(before, after)];
}

function hardwareChanges(before: Hardware, after: Hardware): string[] {
  const changes: string[] = [];
  if (before.cpu !== after.cpu) changes.push(`Processor: ${after.cpu} instead of ${before.cpu}.`);
  if (before.usableCores !== after.usableCores) {
    changes.push(`Usable cores: ${before.usableCores} before, ${after.usableCores} now.`);
  }
  const [had, has] = [gib(before.memoryBytes), gib(after.memoryBytes)];
  if (had !== has) changes.push(`Memory: ${had} before, ${has} now.`);
  return [...changes, ...cardChanges(before.gpus, after.gpus)];
}

function cardChanges(before: readonly Card[], after: readonly Card[]): string[] {
  const gone = without(before, after).map(({ name }) => `GPU gone: ${name}.`);
  const come = without(after, before).map(({ name }) => `New GPU: ${name}.`);
  const kept = after.flatMap((card) => {
    const old = before.find(({ name }) => name === card.name);
    return old === undefined ? [] : sameCardChanges(old, card);
  });
  return [...gone, ...come, ...kept];
}

/** Cards that the others have fewer of: two of the same name are two cards. */
function without(cards: readonly Card[], others: readonly Card[]): Card[] {
  const left = others.map(({ name }) => name);
  return cards.filter(({ name }) => {
    const at = left.indexOf(name);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}

function sameCardChanges(before: Card, after: Card): string[] {
  const changes: string[] = [];
  if (before.driver !== after.driver && before.driver !== null && after.driver !== null) {
    changes.push(`Driver of ${after.name}: ${after.driver} instead of ${before.driver}.`);
  }
  if (before.usable !== after.usable) {
    changes.push(`${after.name} is ${after.usable ? 'usable now' : 'no longer usable'}.`);
  }
  return changes;
}

/** Worth a word only where it is more than noise: where the ranges do not touch. */
function scoreChange(before: HistoryEntry, after: HistoryEntry): string[] {
  if (before.cpuScore === null || after.cpuScore === null) return [];
  const share = after.cpuScore / before.cpuScore - 1;
  if (!differs(before, after, share)) return [];
  const percent = Math.round(Math.abs(share) * 100);
  return [
    `CPU score ${percent} % ${share < 0 ? 'lower' : 'higher'}${after.contended ? ', while the machine was busy' : ''}.`,
  ];
}

function differs(before: HistoryEntry, after: HistoryEntry, share: number): boolean {
  const [old, now] = [before.cpuScoreRange, after.cpuScoreRange];
  if (old === null || now === null) return Math.abs(share) > USUAL_DRIFT;
  return now.high < old.low || now.low > old.high;
}

function gib(bytes: number): string {
  return `${(bytes / GIB).toFixed(1)} GB`;
}
