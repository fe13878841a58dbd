import type { NamedModel } from '../predict/speed-source.ts';
import { isLocal, type Judged, type JudgedRun, judgeModel } from './judge.ts';
import { modelRun } from './local-run.ts';
import type { ForcedNotice, NamedOption, Notice } from './nouns/notice.ts';
import type { Reason } from './nouns/reason.ts';
import type { Option } from './nouns/recommendation.ts';
import { cloudOption, localOption } from './option.ts';
import { advised, bestBelowRequirements } from './picks.ts';
import { isCloud } from './pipelines.ts';
import type { Subject } from './subject.ts';

/** The option that the user forces, with its costs; `null` if none. */
export function forcedOption(
  judged: readonly Judged[],
  advice: NamedOption,
  subject: Subject,
): Option | null {
  const { registry, wishes } = subject;
  const { tier, model, pipeline } = wishes;
  if (tier === undefined && model === undefined && pipeline === undefined) return null;
  const wished = judged.find((one) => one.tier.name === tier);
  const wishedPipeline = pipeline === undefined ? undefined : registry.pipelines[pipeline];
  const host = wished ?? usualHost(judged);
  if ((wishedPipeline && isCloud(wishedPipeline)) || !isLocal(host)) {
    const notices: Notice[] = isAdvised(wishes, advice)
      ? []
      : [{ code: 'forced-not-advised', advised: advice }];
    return cloudOption(host.tier, subject, { name: wished?.tier.name ?? null, verdict: 'fits', notices });
  }
  const forced = model === undefined ? host : withModel(host, model, subject);
  return localOption(forced, subject, forcedNotices(forced, advice));
}

/** Whether all that is named is what is advised, in the cloud. */
function isAdvised({ tier, pipeline }: Subject['wishes'], advice: NamedOption): boolean {
  const isSame = (name: string | undefined, advised: string | null) => name === undefined || name === advised;
  return advice.llm === null && isSame(tier, advice.tier) && isSame(pipeline, advice.pipeline);
}

/** The tier whose speech models are used for a choice without its own: the advice, or the best that runs. */
export function usualHost(judged: readonly Judged[]): Judged {
  const best = advised(judged);
  if (isLocal(best)) return best;
  return bestBelowRequirements(judged) ?? judged.find(isLocal) ?? best;
}

function withModel(host: JudgedRun, id: string, subject: Subject): JudgedRun {
  const model = subject.registry.models.llm[id];
  if (model === undefined || host.run.llm.id === id) return host;
  const named: NamedModel = { id, model };
  return judgeModel(modelRun(host.tier, named, subject), subject);
}

const FORCED_CODES = {
  'too-little-ram': 'forced-below-requirements',
  'too-few-cores': 'forced-below-requirements',
  'no-usable-gpu': 'forced-below-requirements',
  'card-not-measured': 'forced-below-requirements',
  'card-slower-than-cpu': 'forced-below-requirements',
  'too-little-vram': 'forced-below-requirements',
  'does-not-fit': 'forced-does-not-fit',
  'not-predicted': 'forced-not-predicted',
  'too-slow': 'forced-too-slow',
  'always-thinks': 'forced-always-thinks',
} as const satisfies Record<Exclude<Reason['code'], 'below-threshold'>, ForcedNotice['code']>;

/** One for each reason against it; every option itself says that the score is under the guideline. */
function forcedNotices({ tier, reasons }: JudgedRun, advice: NamedOption): ForcedNotice[] {
  const notices = reasons.flatMap((reason): ForcedNotice[] =>
    reason.code === 'below-threshold' ? [] : [{ code: FORCED_CODES[reason.code], tier: tier.name, reason }],
  );
  return notices.length > 0 ? notices : [{ code: 'forced-not-advised', advised: advice }];
}
