import { changeSince } from '../../benchmark/nouns/own-spread.ts';
import type { SpeedProfile } from '../../benchmark/nouns/speed-profile.ts';
import { GIB } from '../../nouns/bytes.ts';
import { roundedSize } from '../../nouns/rounded-size.ts';
import type { Machine } from '../../probe/nouns/machine.ts';
import type { Difference } from './difference.ts';
import type { History, HistoryEntry } from './history.ts';

type Hardware = HistoryEntry['machine'];
type Card = Hardware['gpus'][number];

/** What the history stores of a benchmark. */
export function historyEntry(machine: Machine, speed: SpeedProfile): HistoryEntry {
  return {
    measuredAt: speed.measuredAt,
    machineId: machine.id,
    registryId: speed.registryId,
    cpuScore: speed.cpuScore,
    cpuScoreRange: speed.cpuScoreRange,
    contended: speed.noise.contended,
    machine: hardwareOf(machine),
  };
}

/** Properties of a machine that may explain a change of its speed. */
export function hardwareOf({ cpu, memory, gpus }: Machine): Hardware {
  return {
    cpu: cpu.brand,
    usableCores: cpu.usableCores,
    memoryBytes: memory.usableBytes,
    gpus: gpus.map(({ name, driver, usable }) => ({ name, driver, usable })),
  };
}

/**
 * Each entry with its differences: its machine from that of the measurement before, its score from the last
 * quiet one. The first has none.
 */
export function withDifferences(entries: readonly HistoryEntry[]): History['entries'] {
  return entries.map((entry, index) => {
    const before = entries[index - 1];
    const differences =
      before === undefined
        ? []
        : [
            ...hardwareDifferences(before.machine, entry.machine),
            ...scoreDifferences(entries.slice(0, index), entry),
          ];
    return { ...entry, differences };
  });
}

/** The differences between two machines. */
export function hardwareDifferences(before: Hardware, after: Hardware): Difference[] {
  const differences: Difference[] = [];
  if (before.cpu !== after.cpu) differences.push({ code: 'processor', before: before.cpu, after: after.cpu });
  if (before.usableCores !== after.usableCores) {
    differences.push({ code: 'cores', before: before.usableCores, after: after.usableCores });
  }
  const [had, has] = [before.memoryBytes, after.memoryBytes];
  // Sizes that display the same are no difference.
  if (roundedSize(had / GIB) !== roundedSize(has / GIB))
    differences.push({ code: 'memory', before: had, after: has });
  return [...differences, ...cardDifferences(before.gpus, after.gpus)];
}

function cardDifferences(before: readonly Card[], after: readonly Card[]): Difference[] {
  const gone = without(before, after).map(({ name }) => ({ code: 'card-gone', card: name }) as const);
  const come = without(after, before).map(({ name }) => ({ code: 'card-new', card: name }) as const);
  const kept = after.flatMap((card) => {
    const old = before.find(({ name }) => name === card.name);
    return old === undefined ? [] : sameCardDifferences(old, card);
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

function sameCardDifferences(before: Card, after: Card): Difference[] {
  const differences: Difference[] = [];
  const card = after.name;
  if (before.driver !== after.driver && before.driver !== null && after.driver !== null) {
    differences.push({ code: 'driver', card, before: before.driver, after: after.driver });
  }
  if (before.usable !== after.usable) {
    differences.push({ code: after.usable ? 'card-usable' : 'card-unusable', card });
  }
  return differences;
}

/** Reported only if it is more than noise, and more than the machine varies by. A busy measurement is not compared. */
function scoreDifferences(earlier: readonly HistoryEntry[], after: HistoryEntry): Difference[] {
  if (after.contended) return [{ code: 'busy' }];
  const share = changeSince(earlier, after);
  return share === null ? [] : [{ code: 'score', share }];
}
