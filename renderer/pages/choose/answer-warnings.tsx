import type { AdviceWarning } from '../../../preload/contract.ts';
import { WarningList } from '../../blocks/warning-list.tsx';
import { useTexts } from '../../texts/use-texts.ts';

/** Already visible in the chart: the pattern of its parts, the range instead of a number. */
const DRAWN = new Set(['stt-tts-not-measured', 'contended']);

/** Warnings before a choice: licences, limits, costs. */
export function AnswerWarnings({ warnings }: { readonly warnings: readonly AdviceWarning[] }) {
  const { choose } = useTexts();
  return (
    <WarningList label={choose.card.warnings} warnings={warnings.filter(({ code }) => !DRAWN.has(code))} />
  );
}
