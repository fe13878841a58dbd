import type { AdviceWarning } from '../../../preload/contract.ts';
import { ToneMark } from '../../blocks/note.tsx';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import classes from './answer-card.module.css';
import { SaidLine } from './said-line.tsx';

/** Said by the chart already: the ink of its parts, the range in place of a number. */
const DRAWN = new Set(['stt-tts-not-measured', 'contended']);

/** What to know before this is chosen: licences, limits, costs. */
export function AnswerWarnings({ warnings }: { readonly warnings: readonly AdviceWarning[] }) {
  const { advice, choose } = useTexts();
  const format = useFormat();
  const told = warnings.filter(({ code }) => !DRAWN.has(code));
  if (told.length === 0) return null;
  return (
    <ul className={classes.warnings} aria-label={choose.card.warnings}>
      {told.map((warning) => (
        <li key={`${warning.code} ${warning.message}`}>
          <ToneMark tone="warn" />
          <span>
            <SaidLine said={advice.warning(warning, format)} />
          </span>
        </li>
      ))}
    </ul>
  );
}
