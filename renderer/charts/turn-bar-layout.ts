import type { Range } from '../../preload/contract.ts';
import { stepAxis } from './axis.ts';
import { type Ink, type LaneParts, type Part, type Piece, turnParts } from './turn-parts.ts';
import type { Turn, TurnScale } from './turn-scale.ts';

export interface Segment {
  readonly part: Part;
  readonly ink: Ink;
  readonly x: number;
  readonly width: number;
  /** Beyond the limit. */
  readonly isOver: boolean;
}

export interface Lane {
  readonly y: number;
  readonly height: number;
  readonly segments: readonly Segment[];
  /** The range of the end; `null`: no range, or it is drawn as a hollow box. */
  readonly whisker: { readonly low: number; readonly high: number } | null;
  /** Where the lane breaks off, and its true end in seconds. */
  readonly broken: { readonly x: number; readonly sec: number } | null;
  /** Where it ends: words after it start beyond this point. */
  readonly endX: number;
}

export interface TurnBarLayout {
  readonly width: number;
  readonly height: number;
  /** `null`: folded. */
  readonly turn: Lane | null;
  /** `null`: the model runs in the cloud, where the limit does not apply. */
  readonly model: Lane | null;
  readonly limit: { readonly x: number; readonly top: number; readonly bottom: number };
  /** Seconds beyond the limit; `null`: none. */
  readonly overSec: number | null;
  /** Below both lanes; when folded, only the limit is shown. */
  readonly axis: {
    readonly y: number;
    readonly ticks: readonly { readonly x: number; readonly sec: number }[];
  };
  /** The end of the known seconds; `null`: all are known. */
  readonly unknownX: number | null;
}

export interface TurnBarSpace {
  readonly width: number;
  readonly scale: TurnScale;
  readonly limitSec: number;
  /** Other programs were busy: a range is drawn and no end value. */
  readonly isContended: boolean;
  /** Relative letter size, 1 at 16 px. */
  readonly textScale?: number;
  /** A folded card shows only the deciding lane. */
  readonly lanes?: 'both' | 'model';
}

const TURN_HEIGHT = 20;
const MODEL_HEIGHT = 12;
const LIMIT_REACH = 4;
const LABEL_ROW = 24;
const AXIS_GAP = 8;
const AXIS_ROW = 22;
const GAP = 2;
const TICK_SEC = 5;
/** Room for the names of the lanes, and for words after a lane. */
export const LEFT = 54;
const RIGHT = { none: 14, words: 72 };

/** The positions of a turn bar's parts, in pixels; heights of rows with words grow with the letters. */
export function layoutTurnBar(turn: Turn, space: TurnBarSpace): TurnBarLayout {
  const { width, scale, limitSec, isContended, textScale = 1, lanes = 'both' } = space;
  const right = scale.hasWordsAfter ? RIGHT.words : RIGHT.none;
  const plot = Math.max(1, width - (LEFT + right) * textScale);
  const ruler: Ruler = {
    left: LEFT * textScale,
    perSec: plot / scale.endSec,
    endSec: scale.endSec,
    limitSec,
  };
  const parts = turnParts(turn, isContended);
  const modelY = (lanes === 'both' ? TURN_HEIGHT : 0) + LABEL_ROW * textScale;
  const axisY = modelY + MODEL_HEIGHT + AXIS_GAP;
  return {
    width,
    height: lanes === 'both' ? axisY + AXIS_ROW * textScale : axisY,
    turn: lanes === 'both' ? lane(parts.turn, { y: 0, height: TURN_HEIGHT }, ruler, false) : null,
    model: parts.model && lane(parts.model, { y: modelY, height: MODEL_HEIGHT }, ruler, true),
    limit: {
      x: at(ruler, limitSec),
      top: modelY - LIMIT_REACH,
      bottom: modelY + MODEL_HEIGHT + LIMIT_REACH,
    },
    overSec: overSec(parts.model, limitSec),
    axis: {
      y: axisY,
      ticks: stepAxis(scale.endSec, TICK_SEC).ticks.map((sec) => ({ x: at(ruler, sec), sec })),
    },
    unknownX: parts.turn.isWhole ? null : at(ruler, parts.turn.endSec),
  };
}

interface Ruler {
  readonly left: number;
  readonly perSec: number;
  readonly endSec: number;
  readonly limitSec: number;
}

function at({ left, perSec, endSec }: Ruler, sec: number): number {
  return left + Math.min(sec, endSec) * perSec;
}

function lane(
  parts: LaneParts,
  place: { readonly y: number; readonly height: number },
  ruler: Ruler,
  hasLimit: boolean,
): Lane {
  const reach = Math.max(parts.endSec, parts.range?.high ?? 0);
  return {
    ...place,
    segments: parts.pieces
      .flatMap((piece) => (hasLimit ? splitAt(piece, ruler.limitSec) : [{ ...piece, isOver: false }]))
      .filter(({ fromSec }) => fromSec < ruler.endSec)
      .map(({ part, ink, fromSec, toSec, isOver }, index) => {
        const [from, to] = [at(ruler, fromSec), at(ruler, toSec)];
        const gap = index === 0 || isOver || ink === 'hollow' ? 0 : GAP;
        return { part, ink, isOver, x: from + gap, width: Math.max(1, to - from - gap) };
      }),
    whisker: parts.range && whisker(parts.range, ruler),
    broken: reach > ruler.endSec ? { x: at(ruler, reach), sec: reach } : null,
    endX: at(ruler, reach),
  };
}

function whisker({ low, high }: Range, ruler: Ruler): Lane['whisker'] {
  return low >= ruler.endSec ? null : { low: at(ruler, low), high: at(ruler, high) };
}

function splitAt(piece: Piece, limitSec: number): (Piece & { readonly isOver: boolean })[] {
  if (piece.toSec <= limitSec) return [{ ...piece, isOver: false }];
  if (piece.fromSec >= limitSec) return [{ ...piece, isOver: true }];
  return [
    { ...piece, toSec: limitSec, isOver: false },
    { ...piece, fromSec: limitSec, isOver: true },
  ];
}

function overSec(model: LaneParts | null, limitSec: number): number | null {
  return model === null || model.endSec <= limitSec ? null : model.endSec - limitSec;
}
