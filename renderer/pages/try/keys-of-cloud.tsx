import { CloudKeysCard } from '../../blocks/cloud-keys-card.tsx';
import { FailureNote } from '../../blocks/failure-note.tsx';
import { useAnswer } from '../../setup/use-answer.ts';
import type { Trying } from './use-try.ts';

/** The keys of a choice whose replies come from the cloud; nothing if they come from here. */
export function KeysOfCloud({ trying }: { readonly trying: Trying }) {
  const { choice, setup } = trying;
  const isCloud = choice.models.llm === null || choice.models.tts === null;
  const { answer, failure, askAgain } = useAnswer(
    (signal) => setup.configure.plan({}, { signal }),
    isCloud ? choice : null,
  );
  if (!isCloud) return null;
  if (failure !== null) return <FailureNote failure={failure} />;
  return <CloudKeysCard setup={setup} keys={answer?.keys ?? []} onKept={askAgain} />;
}
