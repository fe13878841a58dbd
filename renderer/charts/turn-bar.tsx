import type { charts } from '../../main/words/en/charts.ts';
import type { Format } from '../../main/words/format.ts';
import type { Verdict } from '../../preload/contract.ts';
import { VisuallyHidden } from '../frame/visually-hidden.tsx';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import classes from './turn-bar.module.css';
import { TurnBarDrawing, type TurnBarLabels } from './turn-bar-drawing.tsx';
import { layoutTurnBar } from './turn-bar-layout.ts';
import type { Turn, TurnScale } from './turn-scale.ts';
import { turnWords } from './turn-words.ts';
import { useChartSpace } from './use-chart-space.ts';

export interface TurnBarProps {
  readonly turn: Turn;
  readonly verdict: Verdict;
  /** The same for all bars of a page. */
  readonly scale: TurnScale;
  readonly limitSec: number;
  /** The speed was measured while other programs were busy: ranges are shown, and no single number. */
  readonly isContended: boolean;
  /** A folded card shows only the deciding lane. */
  readonly lanes?: 'both' | 'model';
}

/** The seconds of a turn, how well they are known, and the model's time against its limit. */
export function TurnBar(props: TurnBarProps) {
  const { turn, verdict, scale, limitSec, isContended, lanes = 'both' } = props;
  const { charts: texts } = useTexts();
  const format = useFormat();
  const { ref, width, textScale } = useChartSpace<HTMLDivElement>();
  const layout = layoutTurnBar(turn, { width, scale, limitSec, isContended, textScale, lanes });
  const facts = { turn, verdict, limitSec, isContended, overSec: layout.overSec };
  const words = turnWords(facts, texts, format);
  return (
    <figure className={classes.figure}>
      <div ref={ref} className={classes.space}>
        <TurnBarDrawing
          layout={layout}
          labels={labelsOf(texts, format, limitSec, words.over)}
          textScale={textScale}
        />
      </div>
      <figcaption>
        {lanes === 'both' && words.parts !== null && <p className={classes.parts}>{words.parts}</p>}
        <VisuallyHidden>{words.caption}</VisuallyHidden>
      </figcaption>
    </figure>
  );
}

function labelsOf(
  texts: typeof charts,
  format: Format,
  limitSec: number,
  over: string | null,
): TurnBarLabels {
  return {
    ...texts.lanes,
    limit: texts.limit(format.limitSeconds(limitSec)),
    over,
    modelInCloud: texts.modelInCloud,
    unknown: texts.unknown,
    seconds: format.seconds,
    tick: (sec) => format.count(sec),
  };
}
