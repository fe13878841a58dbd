import type { Verdict } from '../../preload/contract.ts';
import { useTexts } from '../texts/use-texts.ts';
import classes from './verdict-mark.module.css';

type Shape = 'check' | 'tilde' | 'clock' | 'cross' | 'question';

const SHAPES: Record<Verdict, Shape> = {
  fits: 'check',
  close: 'tilde',
  'too-slow': 'clock',
  'needs-memory': 'cross',
  'needs-gpu': 'cross',
  'needs-cores': 'cross',
  'not-predicted': 'question',
  'thinks-first': 'clock',
  unknown: 'question',
};

/** In a box of 20 px. */
const PATHS: Record<Shape, string> = {
  check: 'M4 10.5l4 4 8-9',
  tilde: 'M3.5 11.5c2-4 4.5-4 6.5-1.5s4.5 2.5 6.5-1.5',
  clock: 'M10 5.5v5l3.2 2M17 10a7 7 0 1 1-14 0a7 7 0 0 1 14 0z',
  cross: 'M5 5l10 10M15 5L5 15',
  question: 'M7 7.5a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M10 15.5v.1',
};

const HUES: Record<Shape, string | undefined> = {
  check: classes.ok,
  tilde: classes.warn,
  clock: classes.bad,
  cross: classes.bad,
  question: classes.soft,
};

/** A word and a shape: colour is never the only signal. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const { charts } = useTexts();
  const shape = SHAPES[verdict];
  return (
    <span className={`${classes.mark} ${HUES[shape]}`}>
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d={PATHS[shape]} />
      </svg>
      {charts.verdict[verdict]}
    </span>
  );
}
