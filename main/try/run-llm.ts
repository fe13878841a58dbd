import { askNotToThink, promptWithoutThinking } from '../../registry/thinking.ts';
import { isContended, watchContention } from '../contention.ts';
import { InferenceClient } from '../inference/client.ts';
import type { Answer, ChatTurn } from '../inference/nouns/protocol.ts';
import type { Target } from '../recommend/nouns/what-if-input.ts';
import { failureOfModel, ModelSaidNothing } from './errors.ts';
import type { LlmPlan } from './llm-plan.ts';
import { PHONE_INSTRUCTIONS, phoneQuestion } from './phone-prompt.ts';
import type { Around } from './trying.ts';

/** A second, or ten on a busy machine. */
const OPEN_TIMEOUT_MS = 30_000;
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
  /** What will run the model: it decides how it can be asked not to think. */
  readonly target: Target;
  readonly logicalCores: number;
}

/**
 * Loads a model in a worker of its own and lets it answer a caller, with its text as progress; once more if other
 * programs were busy.
 * @throws ModelSaidNothing, ModelFlawed, ModelEnded, ModelSilent; RuntimeError if the runtime does not open; the signal's reason when cancelled
 */
export async function runLlm(
  plan: LlmPlan,
  { language, target, logicalCores }: Caller,
  { platform, task }: Pick<Around, 'platform' | 'task'>,
): Promise<Ran> {
  const { named, file, backend } = plan;
  const loadSec = plan.predicted?.loadSec ?? null;
  task.report({ doing: 'loading', text: '', loadSec });
  await using worker = new InferenceClient(platform, task.signal);
  await worker.open(backend, OPEN_TIMEOUT_MS);
  try {
    return await loadedAndAsked(worker, plan, { language, target, logicalCores }, task);
  } catch (error) {
    throw failureOfModel(error, named.model.short_name, file);
  }
}

async function loadedAndAsked(
  worker: InferenceClient,
  plan: LlmPlan,
  { language, target, logicalCores }: Caller,
  task: Around['task'],
): Promise<Ran> {
  const { named, file, backend, contextTokens, mostTokens } = plan;
  const threads = backend === 'cpu' ? plan.threads : 1;
  const question = phoneQuestion(language);
  const loadSec = plan.predicted?.loadSec ?? null;
  const { model, ms: loadMs } = await worker.load(file, backend !== 'cpu');
  await worker.context(model, contextTokens, plan.threads);
  const answered = async () => {
    task.report({ doing: 'reading', text: '', loadSec });
    await worker.prompt(turnFor(plan, question, target));
    const [cpuSec, others] = [await worker.cpuSec(), await watchContention()];
    const answer = await worker.answer(mostTokens, (text) =>
      task.report({ doing: text === '' ? 'thinking' : 'answering', text, loadSec }),
    );
    const contention = await others((await worker.cpuSec()) - cpuSec);
    return { answer, isContended: isContended(contention, { threads, logicalCores }) };
  };
  let ran = await answered();
  if (ran.isContended && tookMs(ran.answer) < LONGEST_REPEATED_MS) {
    const again = await answered();
    if (!again.isContended || tookMs(again.answer) < tookMs(ran.answer)) ran = again;
  }
  if (ran.answer.replyTokens === 0) throw new ModelSaidNothing(named.model.short_name);
  return { ...ran, question, loadMs, peakBytes: await worker.peakBytes() };
}

function tookMs({ readCachedMs, readFreshMs, stepMs }: Answer<'answer'>): number {
  return readCachedMs + readFreshMs + stepMs.reduce((sum, ms) => sum + ms, 0);
}

/**
 * AVA's own server fills in no template arguments: only what stands in the prompt reaches the model there. The others pass
 * them on.
 */
function turnFor({ named: { model } }: LlmPlan, question: string, target: Target): ChatTurn {
  const asked = askNotToThink(model);
  const system = promptWithoutThinking(PHONE_INSTRUCTIONS, model);
  const templateArguments = target === 'ava' ? {} : (asked?.template_arguments ?? {});
  return { system, question, templateArguments };
}
