import type { NamedTier } from '../../registry/schema.ts';
import { firstReply } from './first-reply.ts';
import type { JudgedRun } from './judge.ts';
import type { Notice } from './nouns/notice.ts';
import type { Option, Verdict } from './nouns/recommendation.ts';
import { costsOf } from './option-costs.ts';
import { cloudNotices, localNotices, variesWarnings } from './option-notices.ts';
import { cloudPipeline, localPipeline } from './pipelines.ts';
import { rescoringNotices } from './rescoring-notices.ts';
import { callsAtOnce, tokensPerSec } from './run-figures.ts';
import { hearingBeside, speechIds, speechModels, speechNames } from './speech-models.ts';
import type { Subject } from './subject.ts';

/** The costs of a language model on this machine, with the speech models of its tier. */
export function localOption(
  { run, verdict }: JudgedRun,
  subject: Subject,
  notices: readonly Notice[] = [],
): Option {
  const { tier, llm, reply, provenance, speech: seconds } = run;
  const { registry } = subject;
  const speech = speechIds(tier, registry);
  return {
    tier: run.isTiersOwn ? tier.name : null,
    pipeline: localPipeline(registry).name,
    models: { stt: speech.stt, llm: llm.id, tts: speech.tts },
    names: { ...speechNames(tier, registry), llm: llm.known?.model.short_name ?? null },
    ...costsOf(run, subject),
    provenance: { stt: seconds.stt.provenance, llm: provenance, tts: seconds.tts.provenance },
    verdict,
    backend: run.gpu === null ? 'cpu' : run.gpu.backend,
    tokensPerSec: tokensPerSec(run),
    warmUpSec: reply?.warmUp ?? null,
    concurrentCalls: callsAtOnce(run, registry),
    sttInstall: run.speechMemory.stt,
    firstReply: firstReply(run, subject),
    warnings: [...notices, ...localNotices(run, subject), ...variesWarnings(run, subject)],
  };
}

const UNKNOWN = {
  backend: null,
  rangeSec: { llm: null, tts: null, total: null, first: null },
  provenance: { stt: null, llm: null, tts: null },
  firstTurnSec: null,
  firstAudioSec: null,
  tokensPerSec: null,
  warmUpSec: null,
  concurrentCalls: null,
  firstReply: null,
};

/** Speech-to-text runs here, with the model of `tier`; the cloud does the rest. */
export function cloudOption(
  tier: NamedTier,
  subject: Subject,
  { name = null, verdict = 'fits', notices = [] }: CloudDetails = {},
): Option {
  const { registry } = subject;
  const pipeline = cloudPipeline(registry);
  const { stt } = speechModels(tier, registry);
  const bytes = stt?.model.bytes ?? null;
  const hearing = stt && hearingBeside(stt.model, 0, subject);
  return {
    ...UNKNOWN,
    tier: name,
    pipeline: pipeline.name,
    models: { stt: speechIds(tier, registry).stt, llm: null, tts: null },
    names: {
      stt: stt?.model.short_name ?? null,
      llm: pipeline.cloud_models?.llm ?? null,
      tts: pipeline.cloud_models?.tts ?? null,
    },
    turnSec: { stt: null, llm: null, tts: null, total: pipeline.turn_sec ?? null },
    verdict,
    memoryBytes: hearing && Math.round(hearing.ramBytes),
    downloadBytes: bytes,
    sttInstall: hearing,
    warnings: [
      ...notices,
      ...cloudNotices(pipeline, tier, bytes, subject),
      ...rescoringNotices(stt, hearing),
    ],
  };
}

interface CloudDetails {
  /** The tier of the option; `null`: the pipeline has none. */
  readonly name?: string | null;
  readonly verdict?: Verdict;
  readonly notices?: readonly Notice[];
}
