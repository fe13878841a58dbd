import type { SpeedProfile } from '../../benchmark/nouns/speed-profile.ts';
import type { Machine } from '../../probe/nouns/machine.ts';
import type { History } from '../../store/nouns/history.ts';
import { english } from '../plain-wording.ts';
import { publicValues } from './public-values.ts';
import { warningJson } from './warning.ts';

/** What `probe --json` prints. */
export function machineJson(machine: Machine) {
  return {
    ...machine,
    gpus: machine.gpus.map(({ causes, ...gpu }) => ({
      ...gpu,
      reason: gpu.usable ? null : english.causes(causes) || null,
      causes: publicValues(causes),
    })),
    warnings: machine.warnings.map(warningJson),
  };
}

/** What `benchmark --json` prints. */
export function speedJson(speed: SpeedProfile) {
  return {
    ...speed,
    cardFailures: speed.cardFailures.map(({ backend, card, failure }) => ({
      backend,
      ...(card !== undefined && { card }),
      message: english.causes([{ code: 'failed-measuring', failure }]),
      ...(failure.code !== 'as-written' && { mishap: failure }),
    })),
    warnings: speed.warnings.map(warningJson),
  };
}

/** What `history --json` prints. */
export function historyJson({ entries, warnings }: History) {
  return {
    entries: entries.map((entry) => ({ ...entry, changes: entry.differences.map(english.difference) })),
    warnings: warnings.map(warningJson),
  };
}
