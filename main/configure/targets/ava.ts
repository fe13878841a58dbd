import type { AdviceWarning } from '../../recommend/nouns/notice.ts';
import { servesAva } from '../../recommend/nouns/serves-ava.ts';
import type { ConfigSubject, WantedConfig } from '../nouns/wanted-config.ts';
import { INFER_TIMEOUT, MAX_TOKENS } from './ava-env.ts';
import { envFile, speechMachine } from './ava-machines.ts';
import { pipelineFile, pipelineRaises } from './ava-pipeline.ts';
import { avaWarnings, cardWarnings, thinkingWarnings } from './ava-warnings.ts';
import { cardOf } from './card-of.ts';
import { llamaServerSnippets } from './llama-server.ts';
import { contextWarnings, type LlmRun, llmRun, replyTimeout } from './llm-run.ts';
import { avaCommands } from './next.ts';
import { answerSec, RESPONSE_TIMEOUT, responseTimeout } from './response-timeout.ts';
import { raisedWarnings } from './timeouts.ts';

/** AVA with its own speech server, which runs the language model if it is local. */
export function avaConfig(subject: ConfigSubject): WantedConfig {
  const canUseCard = subject.isOnGpu && !isCardUseless(subject);
  const run = llmRun(subject, canUseCard);
  const runOnCard = subject.isOnGpu ? llmRun(subject, true) : null;
  const keys = subject.registry.pipelines[subject.option.pipeline]?.api_keys ?? [];
  const needed = run === null ? keys : [];
  return {
    files: [envFile(run, needed, subject), pipelineFile(run, subject)],
    snippets: [
      ...speechMachine(run, canUseCard, subject),
      // The card's way into the voice server, where its own images cannot use it.
      ...(runOnCard === null || canUseCard ? [] : llamaServerSnippets(runOnCard, subject)),
    ],
    next: avaCommands(canUseCard && run !== null, subject),
    keys: needed,
    warnings: [
      ...timeoutWarnings(run, subject),
      ...(run === null ? [] : contextWarnings(run)),
      ...(run === null ? [] : cardWarnings(canUseCard, subject)),
      ...(run === null ? [] : thinkingWarnings(run, subject, MAX_TOKENS)),
      ...avaWarnings(needed, subject),
    ],
  };
}

/** Only the card that would be used counts; one in shared memory is none that AVA's images know. */
function isCardUseless(subject: ConfigSubject): boolean {
  const card = cardOf(subject);
  return card === null || !servesAva(card, subject.machine);
}

function timeoutWarnings(run: LlmRun | null, subject: ConfigSubject): AdviceWarning[] {
  const response = responseTimeout(answerSec(run, subject), subject);
  return [
    ...(run === null ? [] : raisedWarnings(INFER_TIMEOUT, replyTimeout(run))),
    ...(response === null ? [] : raisedWarnings(RESPONSE_TIMEOUT, response)),
    ...pipelineRaises(run, subject).flatMap(({ path, timeout }) => raisedWarnings(path.join('.'), timeout)),
  ];
}
