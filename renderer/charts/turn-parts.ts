import type { Provenance, Range } from '../../preload/contract.ts';
import type { Turn } from './turn-scale.ts';

/** The pattern of a part: the denser, the better its seconds are known. */
export type Ink = 'solid' | 'hatch' | 'dashed' | 'dotted' | 'outline' | 'hollow';
export type Part = 'stt' | 'llm' | 'tts' | 'cloud';

/** A segment of a lane, in seconds. */
export interface Piece {
  readonly part: Part;
  readonly ink: Ink;
  readonly fromSec: number;
  readonly toSec: number;
}

export interface LaneParts {
  readonly pieces: readonly Piece[];
  readonly endSec: number;
  /** Of the end; `null`: none is known, or it is drawn as a hollow segment. */
  readonly range: Range | null;
  /** Nothing is missing after the end. */
  readonly isWhole: boolean;
}

export interface TurnParts {
  readonly turn: LaneParts;
  /** `null`: it runs in the cloud. */
  readonly model: LaneParts | null;
}

const INKS: Record<Provenance, Ink> = { measured: 'solid', predicted: 'hatch', registry: 'dashed' };

/** The parts of a turn in order, up to the first unknown one. */
export function turnParts(turn: Turn, isContended: boolean): TurnParts {
  const { models, turnSec, rangeSec, provenance } = turn;
  if (models.llm === null) return { turn: inTheCloud(turnSec.total), model: null };
  const contended = isContended ? rangeSec.llm : null;
  const llm = llmPieces(turnSec.llm, provenance.llm, contended);
  const stt = onePiece('stt', turnSec.stt, provenance.stt);
  const tts = onePiece('tts', turnSec.tts, provenance.tts);
  const range = contended === null ? rangeSec : { llm: null, tts: null, total: null };
  return { turn: inARow([stt, llm, tts], range.total), model: inARow([llm], range.llm) };
}

/** All patterns that turns are drawn with. */
export function inksOf(turns: readonly Turn[], isContended: boolean): ReadonlySet<Ink> {
  const lanes = turns.flatMap((turn) => Object.values(turnParts(turn, isContended)));
  return new Set(lanes.flatMap((lane: LaneParts | null) => lane?.pieces.map(({ ink }) => ink) ?? []));
}

/** `null`: unknown. Each starts at 0. */
type Row = readonly Piece[] | null;

function onePiece(part: Part, sec: number | null, provenance: Provenance | null): Row {
  return sec === null
    ? null
    : [{ part, ink: provenance === null ? 'dashed' : INKS[provenance], fromSec: 0, toSec: sec }];
}

/** Measured while busy: certain up to the low end, then somewhere in the box. */
function llmPieces(sec: number | null, provenance: Provenance | null, range: Range | null): Row {
  if (range === null) return onePiece('llm', sec, provenance);
  return [
    { part: 'llm', ink: 'outline', fromSec: 0, toSec: range.low },
    { part: 'llm', ink: 'hollow', fromSec: range.low, toSec: range.high },
  ];
}

function inARow(rows: readonly Row[], range: Range | null): LaneParts {
  const known = rows.slice(0, firstUnknown(rows));
  const pieces: Piece[] = [];
  let endSec = 0;
  for (const row of known) {
    const start = endSec;
    for (const piece of row ?? []) {
      pieces.push({ ...piece, fromSec: start + piece.fromSec, toSec: start + piece.toSec });
      endSec = Math.max(endSec, start + piece.toSec);
    }
  }
  const isWhole = known.length === rows.length;
  return { pieces, endSec, range: isWhole ? range : null, isWhole };
}

function firstUnknown(rows: readonly Row[]): number {
  const index = rows.indexOf(null);
  return index === -1 ? rows.length : index;
}

/** The provider's upper limit, whatever the parts take. */
function inTheCloud(totalSec: number | null): LaneParts {
  const pieces: Piece[] =
    totalSec === null ? [] : [{ part: 'cloud', ink: 'dotted', fromSec: 0, toSec: totalSec }];
  return { pieces, endSec: totalSec ?? 0, range: null, isWhole: totalSec !== null };
}
