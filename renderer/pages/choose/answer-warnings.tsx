import type { AdviceWarning } from '../../../preload/contract.ts';
import { ToneMark } from '../../blocks/note.tsx';
import { Explained } from '../../terms/explained.tsx';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import classes from './answer-card.module.css';
import { SaidLine } from './said-line.tsx';

/** Said by the chart already: the ink of its parts, the range in place of a number. */
const DRAWN = new Set(['stt-tts-not-measured', 'contended']);

/** What to know before this is chosen: licences, limits, costs. */
export function AnswerWarnings({ warnings }: { readonly warnings: readonly AdviceWarning[] }) {
  const { choose } = useTexts();
  const told = warnings.filter(({ code }) => !DRAWN.has(code));
  if (told.length === 0) return null;
  return (
    <ul className={classes.warnings} aria-label={choose.card.warnings}>
      {told.map((warning) => (
        <li key={`${warning.code} ${warning.message}`}>
          <ToneMark tone="warn" />
          <span>
            <WarningWords warning={warning} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** In a few words, with the whole sentence behind them. */
function WarningWords({ warning }: { readonly warning: AdviceWarning }) {
  const { advice } = useTexts();
  const format = useFormat();
  const short = warning.notice === undefined ? null : advice.short(warning.notice, format);
  const whole = <SaidLine said={advice.warning(warning, format)} />;
  return short === null ? (
    whole
  ) : (
    <Explained meaning={whole} isLine>
      {short}
    </Explained>
  );
}
