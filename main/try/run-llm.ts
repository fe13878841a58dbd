import { askNotToThink, promptWithoutThinking } from '../../registry/thinking.ts';
import { InferenceClient } from '../inference/client.ts';
import type { Answer, ChatTurn } from '../inference/nouns/protocol.ts';
import type { Platform } from '../platform.ts';
import type { Target } from '../recommend/nouns/what-if-input.ts';
import type { Task } from '../steps/nouns/task.ts';
import { ModelSaidNothing } from './errors.ts';
import type { LlmPlan } from './llm-plan.ts';
import { PHONE_INSTRUCTIONS, phoneQuestion } from './phone-prompt.ts';

/** A second, or ten on a busy machine. */
const OPEN_TIMEOUT_MS = 30_000;

export interface Ran {
  readonly question: string;
  readonly loadMs: number;
  readonly answer: Answer<'answer'>;
  readonly peakBytes: number;
}

interface Around {
  readonly platform: Platform;
  readonly task: Task<'try'>;
  /** What callers speak. */
  readonly language: string | undefined;
  /** What will run the model: it decides how it can be asked not to think. */
  readonly target: Target;
}

/**
 * Loads a model in a worker of its own and lets it answer a caller, with its text as progress.
 * @throws ModelSaidNothing; WorkerEnded, InferenceFailed, WorkerSilent; the signal's reason when cancelled
 */
export async function runLlm(plan: LlmPlan, { platform, task, language, target }: Around): Promise<Ran> {
  const { named, file, backend, threads, contextTokens, mostTokens } = plan;
  const question = phoneQuestion(language);
  const loadSec = plan.predicted?.loadSec ?? null;
  task.report({ doing: 'loading', text: '', loadSec });
  await using worker = new InferenceClient(platform, task.signal);
  await worker.open(backend, OPEN_TIMEOUT_MS);
  const { model, ms: loadMs } = await worker.load(file, backend !== 'cpu');
  await worker.context(model, contextTokens, threads);
  task.report({ doing: 'reading', text: '', loadSec });
  const answer = await worker.answer(turnFor(plan, question, target), mostTokens, (text) =>
    task.report({ doing: text === '' ? 'thinking' : 'answering', text, loadSec }),
  );
  if (answer.replyTokens === 0) throw new ModelSaidNothing(named.model.short_name);
  return { question, loadMs, answer, peakBytes: await worker.peakBytes() };
}

/**
 * AVA's own server fills in no template arguments: only what stands in the prompt reaches the model there. The others pass
 * them on.
 */
function turnFor({ named: { model } }: LlmPlan, question: string, target: Target): ChatTurn {
  const asked = askNotToThink(model);
  const system = promptWithoutThinking(PHONE_INSTRUCTIONS, model);
  const templateArguments = target === 'ava' ? {} : (asked?.template_arguments ?? {});
  return { system, question, answerPrefix: null, templateArguments };
}
