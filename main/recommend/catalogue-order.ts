import type { Capability, LlmModel } from '../../registry/schema.ts';
import { thinksUnlessAsked } from '../../registry/thinking.ts';
import type { NamedModel } from '../predict/speed-source.ts';

/**
 * Which language models of a catalogue are the best for calls, by published scores, whatever the machine: of those that
 * follow written instructions about equally well, the one that makes the most tool calls as asked. Where the scores come
 * from, and what they cannot tell, stands in `docs/best-of-catalogue.md`.
 */

/** About three standard errors of a test with 541 prompts, and what two laboratories differ by. */
const SAME_POINTS = 5;
/** From "to the letter" to the average scale: checked on eight models of 65 % or more, off by 0.7 points at most. */
const STRICT_GAP_SHARE = 0.15;
/** EvalScope's run of the tool test is easier than the board's: the median ratio of nine models that have both. */
const EVALSCOPE_SHARE = 0.73;
/** The level of the weakest models that were measured. It orders, and is never shown. */
const UNMEASURED_TOOLS = 20;

interface Ranked {
  readonly named: NamedModel;
  readonly ifeval: number;
  readonly tools: number;
  readonly hallucination: number;
  readonly mustBeAsked: boolean;
}

/** The models that may be advised at all, best first: a model is out if it always thinks, is not for business, or unscored. */
export function catalogueOrder(models: Readonly<Record<string, LlmModel>>): NamedModel[] {
  let left = Object.entries(models).flatMap(([id, model]) => ranked({ id, model }) ?? []);
  const order: NamedModel[] = [];
  while (left.length > 0) {
    const [best] = amongBest(left).toSorted(byTools);
    if (best === undefined) break;
    order.push(best.named);
    left = left.filter((one) => one !== best);
  }
  return order;
}

/** Percent of written instructions followed, on the average scale; `null`: nobody has published it. */
export function instructionsPercent(capability: Capability | undefined): number | null {
  const figure = capability?.ifeval ?? null;
  if (figure === null || figure.scale !== 'prompt-strict') return figure?.percent ?? null;
  return figure.percent + STRICT_GAP_SHARE * (100 - figure.percent);
}

function ranked(named: NamedModel): Ranked | null {
  const { model } = named;
  const ifeval = instructionsPercent(model.capability);
  const isForBusiness = model.commercial_use === 'yes' || model.commercial_use === 'restricted';
  if (ifeval === null || !isForBusiness || model.reasoning?.thinks === 'always') return null;
  return {
    named,
    ifeval,
    tools: toolScore(model.capability),
    hallucination: model.capability?.hallucination?.percent ?? Number.MAX_VALUE,
    mustBeAsked: thinksUnlessAsked(model),
  };
}

function toolScore(capability: Capability | undefined): number {
  const figure = capability?.tools ?? null;
  if (figure === null) return UNMEASURED_TOOLS;
  return figure.scale === 'evalscope' ? EVALSCOPE_SHARE * figure.percent : figure.percent;
}

/** Those that follow about as well as the best; one that must be asked not to think only if no other comes near. */
function amongBest(left: readonly Ranked[]): Ranked[] {
  const near = nearBest(left);
  const answersAtOnce = near.some(({ mustBeAsked }) => !mustBeAsked);
  return nearBest(left.filter(({ mustBeAsked }) => mustBeAsked !== answersAtOnce));
}

function nearBest(models: readonly Ranked[]): Ranked[] {
  const most = Math.max(...models.map(({ ifeval }) => ifeval));
  return models.filter(({ ifeval }) => ifeval >= most - SAME_POINTS);
}

function byTools(a: Ranked, b: Ranked): number {
  const bytes = ({ named: { model } }: Ranked) => model.bytes ?? Number.MAX_VALUE;
  return b.tools - a.tools || b.ifeval - a.ifeval || a.hallucination - b.hallucination || bytes(a) - bytes(b);
}
