import type { ModelRow } from '../../preload/contract.ts';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import classes from './model-marks.module.css';

interface ModelMarksProps {
  readonly model: ModelRow;
  readonly isBest?: boolean;
}

/** Behind a verdict: what its seconds do not contain, or do, and which model is the best free one here. */
export function ModelMarks({ model, isBest = false }: ModelMarksProps) {
  const { model: words } = useTexts().charts;
  const format = useFormat();
  const { thinks, thoughts, verdict, rereadsPrompt } = model;
  const line = thinks === 'off-by-prompt-line' ? (thoughts?.line ?? null) : null;
  const addedSec = thinks === 'on' ? (thoughts?.addedSec ?? null) : null;
  const marks = [
    ...(isBest ? [words.best] : []),
    ...(thinks === 'on' && verdict !== 'thinks-first' ? [words.thinks] : []),
    ...(addedSec === null ? [] : [words.always(format.seconds(addedSec))]),
    ...(line === null ? [] : [words.promptLine(line)]),
    ...(rereadsPrompt ? [words.rereads] : []),
  ];
  return marks.map((mark) => (
    <span key={mark} className={classes.mark}>
      {mark}
    </span>
  ));
}
