import { choiceOf } from '../../../preload/contract.ts';
import { focusHeading } from '../../frame/focus-heading.ts';
import type { PageAction } from '../../frame/page-shape.ts';
import { useWaitingForLink } from '../../frame/use-waiting-for-link.ts';
import type { PageProps } from '../../page.ts';
import type { Command } from '../../setup/use-command.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { type Answer, isChosen } from './answers.ts';
import { answerName } from './headline.ts';

/**
 * Keeps the selected answer. If it is already kept, the download comes next.
 * @param answer `null`: there is none to keep yet
 * @param isAsking the answer is about to be replaced: keeping it now would keep what the user has just turned down
 */
export function useMainAction(
  { state, announce, go }: PageProps,
  answer: Answer | null,
  keep: Command<[ReturnType<typeof choiceOf>]>,
  isAsking: boolean,
): PageAction {
  const { choose } = useTexts();
  const link = useWaitingForLink();
  if (answer === null) return { label: choose.byHand.main, waiting: choose.byHand.waiting, run: () => {} };
  if (isChosen(answer, state.choice)) return { label: choose.toDownload, run: () => go('download') };
  const name = answerName(answer, choose);
  return {
    label: choose.main(name),
    waiting: link ?? (isAsking ? choose.predicting : undefined),
    run: async () => {
      if (!(await keep.run(choiceOf(answer.option)))) return;
      announce(choose.keptAnnounced(name));
      // The button has changed: a double press would leave the page.
      focusHeading();
    },
  };
}
