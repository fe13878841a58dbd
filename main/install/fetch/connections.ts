/** Another connection must bring so much, or it only takes from the others. */
export const LEAST_GAIN = 1.15;
/** A connection is up to speed after one window and measured in the next. */
export const WINDOW_MS = 1_000;

/** What is known about the connections of a download so far. */
export interface Tuning {
  /** `warming`, `judging`: a connection was added; `settled`: the last one brought too little. */
  readonly phase: 'starting' | 'measuring' | 'warming' | 'judging' | 'settled';
  /** Bytes per second before the last connection was added. */
  readonly before: number;
}

export const UNTUNED: Tuning = { phase: 'starting', before: 0 };

/**
 * What to do at the end of a window of `WINDOW_MS`: hosts and long lines limit each connection, so a second one
 * may double the throughput; where the line itself is full, it only takes from other programs.
 * @param bytesPerSec of all connections together, within the window
 */
export function tune(tuning: Tuning, bytesPerSec: number): { tuning: Tuning; move: 'add' | 'drop' | null } {
  switch (tuning.phase) {
    case 'starting':
      return { tuning: { phase: 'measuring', before: 0 }, move: null };
    case 'measuring':
      // Nothing arrives: more connections would not help.
      return bytesPerSec === 0
        ? { tuning, move: null }
        : { tuning: { phase: 'warming', before: bytesPerSec }, move: 'add' };
    case 'warming':
      return { tuning: { ...tuning, phase: 'judging' }, move: null };
    case 'judging':
      return bytesPerSec >= tuning.before * LEAST_GAIN
        ? { tuning: { phase: 'warming', before: bytesPerSec }, move: 'add' }
        : { tuning: { ...tuning, phase: 'settled' }, move: 'drop' };
    case 'settled':
      return { tuning, move: null };
  }
}
