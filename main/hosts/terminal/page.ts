import { styleText } from 'node:util';
import type { Wording } from '../../words/wording.ts';

export type Ink = Parameters<typeof styleText>[0];

/** The properties of the output that a page depends on. */
export interface Page {
  /** In characters. */
  readonly width: number;
  /** Whether symbols beyond ASCII can be shown. */
  readonly unicode: boolean;
  readonly wording: Wording;
  /** Colours the text if colours are wanted: NO_COLOR, FORCE_COLOR and pipes are respected. */
  paint(ink: Ink, text: string): string;
}

const USUAL_WIDTH = 80;
/** Longer lines are harder to read, shorter ones have no room for a table. */
const WIDEST = 110;
const NARROWEST = 40;

export function pageOf(
  stream: NodeJS.WriteStream,
  wording: Wording,
  env: NodeJS.ProcessEnv = process.env,
): Page {
  const columns = stream.columns || Number(env.COLUMNS) || USUAL_WIDTH;
  return {
    width: Math.max(NARROWEST, Math.min(columns, WIDEST)),
    unicode: showsUnicode(env),
    wording,
    paint: paintOn(stream),
  };
}

/** Colours text as far as the stream shows colours. */
export function paintOn(stream: NodeJS.WriteStream): Page['paint'] {
  return (ink, text) => styleText(ink, text, { stream });
}

/** Whether lines of the stream may be overwritten, as live progress does. */
export function isLive(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv = process.env): boolean {
  return stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}

/** The Linux console and the old Windows one lack most symbols. */
function showsUnicode(env: NodeJS.ProcessEnv): boolean {
  if (process.platform === 'win32') return env.WT_SESSION !== undefined || env.TERM_PROGRAM === 'vscode';
  return env.TERM !== 'linux';
}
