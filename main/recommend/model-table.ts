import type { NamedTier } from '../../registry/schema.ts';
import { Unproven } from '../predict/nouns/unproven.ts';
import type { NamedModel } from '../predict/speed-source.ts';
import { bestOfCatalogue } from './best-of-catalogue.ts';
import { instructionsPercent } from './catalogue-order.ts';
import { firstReply } from './first-reply.ts';
import { usualHost } from './forced.ts';
import { judgeModel, judgeTiers } from './judge.ts';
import { type LocalRun, modelRun } from './local-run.ts';
import type { SpeedNotice } from './nouns/notice.ts';
import type { ModelRow, ModelTable } from './nouns/recommendation.ts';
import { languageNotices, subjectNotices } from './option-notices.ts';
import { rangesSec, tokensPerSec, tokensPerSecRange, turnSec } from './run-figures.ts';
import type { Subject } from './subject.ts';
import { rereadSec, thoughtsOf } from './thoughts.ts';

/** Every language model of the catalogue on this machine, with the speech models of the advice; fastest turn first. */
export function modelTable(subject: Subject): ModelTable {
  const { tier } = usualHost(judgeTiers(subject));
  const best = bestOfCatalogue(tier, subject);
  const rows = Object.entries(subject.registry.models.llm).map(([id, model]) =>
    modelRow(tier, { id, model }, subject),
  );
  const notices = [...subjectNotices(subject), ...languageNotices(tier, ['stt', 'tts'], subject)];
  return {
    models: rows.toSorted(byTurn),
    best: best?.run.llm.id ?? null,
    warnings: [...notices, ...notPredicted(rows)],
  };
}

/** For each reason, one notice with the models that it keeps from being predicted. */
function notPredicted(rows: readonly ModelRow[]): SpeedNotice[] {
  return Unproven.options.flatMap((kind): SpeedNotice[] => {
    const models = rows.filter((row) => row.notPredicted === kind).map(({ shortName }) => shortName);
    return models.length === 0 ? [] : [{ code: 'not-predicted', models, kind }];
  });
}

function modelRow(tier: NamedTier, named: NamedModel, subject: Subject): ModelRow {
  const { run, verdict } = judgeModel(modelRun(tier, named, subject), subject);
  const { id, model } = named;
  return {
    id,
    shortName: model.short_name,
    backend: run.gpu === null ? 'cpu' : run.gpu.backend,
    tokensPerSec: tokensPerSec(run),
    tokensPerSecRange: tokensPerSecRange(run),
    prefillTokensPerSec: run.speed?.prefillTokensPerSec ?? null,
    llmSec: run.llmSec,
    turnSec: turnSec(run, run.llmSec),
    llmRangeSec: run.llmRange,
    rangeSec: rangesSec(run).total,
    firstReply: firstReply(run, subject),
    memoryBytes: run.llmBytes && Math.round(run.llmBytes),
    downloadBytes: model.bytes,
    license: model.license,
    commercialUse: model.commercial_use,
    verdict,
    provenance: run.provenance,
    notPredicted: run.notPredicted,
    capability: model.capability ?? null,
    instructionsPercent: instructionsPercent(model.capability),
    ...thoughtsAndPrompt(named, run, subject),
  };
}

function thoughtsAndPrompt({ model }: NamedModel, run: LocalRun, subject: Subject) {
  const always = model.reasoning?.thinks === 'always';
  const line = model.reasoning?.switch?.system_line ?? null;
  return {
    thinks: run.thinks,
    thoughts: run.thinks === 'never' ? null : { always, ...thoughtsOf(model, run), line },
    rereadsPrompt: run.rereads,
    rereadSec: rereadSec(run, subject),
  };
}

/** Unknown values come last. */
function byTurn(a: ModelRow, b: ModelRow): number {
  const seconds = (row: ModelRow) => row.llmSec ?? Number.MAX_VALUE;
  return seconds(a) - seconds(b);
}
