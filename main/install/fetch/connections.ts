/** Another connection must bring so much, or it only takes from the others. */
export const LEAST_GAIN = 1.15;
/** A connection is up to speed after one window and measured in the next. */
export const WINDOW_MS = 1_000;
/** A line that was busy for a moment deserves another trial after so many windows, and then after twice as many. */
export const FIRST_REST = 8;

/** What is known about the connections of a download so far. */
export interface Tuning {
  /** `warming`, `judging`: a connection was added; `settled`: the last one brought too little. */
  readonly phase: 'starting' | 'measuring' | 'warming' | 'judging' | 'settled';
  /** Bytes per second before the last connection was added. */
  readonly before: number;
  /** Windows until another connection is tried. */
  readonly rest: number;
  /** The same after the next trial that brings too little. */
  readonly nextRest: number;
}

export const UNTUNED: Tuning = { phase: 'starting', before: 0, rest: 0, nextRest: FIRST_REST };

/** What follows from a window. */
interface Step {
  readonly tuning: Tuning;
  readonly move: 'add' | 'drop' | null;
}

/**
 * What to do at the end of a window of `WINDOW_MS`: hosts and long lines limit each connection, so a second one
 * may double the throughput; where the line itself is full, it only takes from other programs.
 * @param bytesPerSec of all connections together, within the window
 */
export function tune(tuning: Tuning, bytesPerSec: number): Step {
  switch (tuning.phase) {
    case 'starting':
      return { tuning: { ...tuning, phase: 'measuring' }, move: null };
    case 'measuring':
      // Nothing arrives: more connections would not help.
      return bytesPerSec === 0 ? { tuning, move: null } : tryAnother(tuning, bytesPerSec);
    case 'warming':
      return { tuning: { ...tuning, phase: 'judging' }, move: null };
    case 'judging':
      return bytesPerSec >= tuning.before * LEAST_GAIN
        ? tryAnother(tuning, bytesPerSec)
        : { tuning: settled(tuning), move: 'drop' };
    case 'settled':
      if (tuning.rest > 0) return { tuning: { ...tuning, rest: tuning.rest - 1 }, move: null };
      return bytesPerSec === 0 ? { tuning, move: null } : tryAnother(tuning, bytesPerSec);
  }
}

/** No other connection for a while: the last one brought too little, or there can be no more. */
export function settled(tuning: Tuning): Tuning {
  const { nextRest } = tuning;
  return { ...tuning, phase: 'settled', rest: nextRest, nextRest: 2 * nextRest };
}

function tryAnother(tuning: Tuning, bytesPerSec: number): Step {
  return { tuning: { ...tuning, phase: 'warming', before: bytesPerSec }, move: 'add' };
}
