import { promptWithoutThinking } from '../../registry/thinking.ts';
import { isContended, watchContention } from '../contention.ts';
import { InferenceClient } from '../inference/client.ts';
import type { Answer, ChatTurn } from '../inference/nouns/protocol.ts';
import { failureOfModel, ModelOnlyThought, ModelSaidNothing } from './errors.ts';
import type { LlmPlan } from './llm-plan.ts';
import { PHONE_INSTRUCTIONS, phoneQuestion } from './phone-prompt.ts';
import type { Around } from './trying.ts';

/** An answer that took longer is not asked for again, however busy the machine was. */
const LONGEST_REPEATED_MS = 20_000;

export interface Ran {
  readonly question: string;
  readonly loadMs: number;
  readonly answer: Answer<'answer'>;
  readonly peakBytes: number;
  /** Others used the cores that it ran on. */
  readonly isContended: boolean;
}

interface Caller {
  /** What callers speak. */
  readonly language: string | undefined;
  readonly logicalCores: number;
  /** After so long without its whole answer the model counts as silent. */
  readonly answerLimitMs?: number;
  /** After so long its chat template counts as endless. */
  readonly promptLimitMs?: number;
}

/**
 * Loads a model in a worker of its own and lets it answer a caller, with its text as progress; once more if other
 * programs were busy.
 * @throws ModelSaidNothing, ModelOnlyThought, ModelFlawed, ModelEnded, ModelSilent; RuntimeError if the runtime
 * fails before it has the model, or for another reason than its file; the signal's reason when cancelled
 */
export async function runLlm(
  plan: LlmPlan,
  caller: Caller,
  { platform, task }: Pick<Around, 'platform' | 'task'>,
): Promise<Ran> {
  const { named, file, backend } = plan;
  const loadSec = plan.predicted?.loadSec ?? null;
  task.report({ doing: 'loading', text: '', loadSec });
  await using worker = new InferenceClient(platform, task.signal);
  await worker.openToRun(backend);
  try {
    return await loadedAndAsked(worker, plan, caller, task);
  } catch (error) {
    throw failureOfModel(error, named.model.short_name, file, backend);
  }
}

async function loadedAndAsked(
  worker: InferenceClient,
  plan: LlmPlan,
  { language, logicalCores, answerLimitMs, promptLimitMs }: Caller,
  task: Around['task'],
): Promise<Ran> {
  const { named, file, backend, contextTokens, mostTokens, mostPromptTokens } = plan;
  const threads = backend === 'cpu' ? plan.threads : 1;
  const question = phoneQuestion(language);
  const loadSec = plan.predicted?.loadSec ?? null;
  const { model, ms: loadMs } = await worker.load(file, backend !== 'cpu');
  await worker.context(model, contextTokens, plan.threads);
  const answered = async () => {
    task.report({ doing: 'reading', text: '', loadSec });
    await worker.prompt(turnFor(plan, question), promptLimitMs);
    const [cpuSec, others] = [await worker.cpuSec(), await watchContention()];
    const onText = (text: string) =>
      task.report({ doing: text === '' ? 'thinking' : 'answering', text, loadSec });
    const answer = await worker.answer({ mostTokens, mostPromptTokens }, onText, answerLimitMs);
    const contention = await others((await worker.cpuSec()) - cpuSec);
    return { answer, isContended: isContended(contention, { threads, logicalCores }) };
  };
  let ran = await answered();
  if (ran.isContended && tookMs(ran.answer) < LONGEST_REPEATED_MS) {
    const again = await answered();
    if (!again.isContended || tookMs(again.answer) < tookMs(ran.answer)) ran = again;
  }
  requireAnswer(ran.answer, named.model.short_name);
  return { ...ran, question, loadMs, peakBytes: await worker.peakBytes() };
}

/** Seconds of what no caller would hear prove no reply. @throws ModelSaidNothing, ModelOnlyThought */
function requireAnswer({ text, thoughtMs, replyTokens }: Answer<'answer'>, model: string): void {
  if (text !== '') return;
  throw thoughtMs === null ? new ModelSaidNothing(model) : new ModelOnlyThought(model, replyTokens);
}

function tookMs({ readCachedMs, readFreshMs, stepMs }: Answer<'answer'>): number {
  return readCachedMs + readFreshMs + stepMs.reduce((sum, ms) => sum + ms, 0);
}

/** As AVA's own server does: it passes no arguments to the template. */
function turnFor({ named: { model } }: LlmPlan, question: string): ChatTurn {
  return { system: promptWithoutThinking(PHONE_INSTRUCTIONS, model), question };
}
