import type { AdviceWarning } from '../../../preload/contract.ts';
import { ToneMark } from '../../blocks/note.tsx';
import { LocalizedLine } from '../../frame/localized-line.tsx';
import { Explained } from '../../terms/explained.tsx';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import classes from './answer-card.module.css';

/** Already visible in the chart: the pattern of its parts, the range instead of a number. */
const DRAWN = new Set(['stt-tts-not-measured', 'contended']);

/** Warnings before a choice: licences, limits, costs. */
export function AnswerWarnings({ warnings }: { readonly warnings: readonly AdviceWarning[] }) {
  const { choose } = useTexts();
  const shown = warnings.filter(({ code }) => !DRAWN.has(code));
  if (shown.length === 0) return null;
  return (
    <ul className={classes.warnings} aria-label={choose.card.warnings}>
      {shown.map((warning) => (
        <li key={JSON.stringify(warning)}>
          <ToneMark tone="warn" />
          <span>
            <WarningWords warning={warning} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** In a few words, with the full sentence on demand. */
function WarningWords({ warning }: { readonly warning: AdviceWarning }) {
  const { sentences } = useTexts();
  const format = useFormat();
  const short = sentences.short(warning, format);
  const whole = <LocalizedLine line={sentences.warning(warning, format)} />;
  return short === null ? (
    whole
  ) : (
    <Explained meaning={whole} isLine>
      {short}
    </Explained>
  );
}
