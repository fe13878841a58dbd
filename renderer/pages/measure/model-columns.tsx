import type { ReactNode } from 'react';
import type { Format } from '../../../main/words/format.ts';
import type { Machine, ModelRow, SpeedProfile } from '../../../preload/contract.ts';
import type { Column } from '../../blocks/rows-table.tsx';
import { FirstReplyMark } from '../../charts/first-reply-mark.tsx';
import { ModelMarks } from '../../charts/model-marks.tsx';
import { VerdictMark } from '../../charts/verdict-mark.tsx';
import type { PageMessages } from '../../texts/use-texts.ts';

export interface ModelColumn extends Column {
  cell(model: ModelRow): ReactNode;
}

interface Drawing {
  readonly machine: Machine | null;
  readonly speed: SpeedProfile;
  readonly limitSec: number;
  readonly texts: PageMessages;
  readonly format: Format;
}

/**
 * The columns of each model. If other programs were busy no single number can be trusted: then only the
 * ranges are shown. With a card, each row says whether card or processor was used.
 */
export function modelColumns(models: readonly ModelRow[], drawing: Drawing): ModelColumn[] {
  const { table } = drawing.texts.measure;
  const { speed, reply } = drawing.speed.noise.contended ? ranges(drawing) : numbers(drawing);
  const { charts } = drawing.texts;
  const onCard = models.some(({ backend }) => backend !== 'cpu');
  return [
    { head: table.model, cell: ({ shortName }) => shortName },
    ...(onCard ? [{ head: table.runsOn, cell: (model: ModelRow) => runsOn(model, drawing) }] : []),
    ...speed,
    {
      head: table.source,
      cell: ({ provenance }) =>
        provenance === null ? drawing.format.figure(null) : charts.provenance[provenance],
    },
    reply,
    { head: table.verdict, cell: (model) => verdict(model, drawing) },
  ];
}

function verdict(model: ModelRow, { speed }: Drawing): ReactNode {
  return (
    <>
      <VerdictMark verdict={model.verdict} />
      <FirstReplyMark firstReply={model.firstReply} isContended={speed.noise.contended} />
      <ModelMarks model={model} />
    </>
  );
}

function numbers({ limitSec, texts, format }: Drawing) {
  const { table } = texts.measure;
  return {
    speed: [
      figures(table.speed, ({ tokensPerSec }) => format.figure(tokensPerSec)),
      figures(table.range, ({ tokensPerSecRange }) => format.range(tokensPerSecRange)),
    ],
    reply: figures(table.reply, ({ llmSec }) => format.secondsBesideLimit(llmSec, limitSec)),
  };
}

function ranges({ texts, format }: Drawing) {
  const { table } = texts.measure;
  return {
    speed: [figures(table.speedRange, ({ tokensPerSecRange }) => format.range(tokensPerSecRange))],
    reply: figures(table.replyRange, ({ llmRangeSec }) => format.secondsRange(llmRangeSec)),
  };
}

function figures(head: string, cell: (model: ModelRow) => string): ModelColumn {
  return { head, isFigure: true, cell };
}

/** The card by its name; without the machine by its backend. */
function runsOn({ backend }: ModelRow, { machine, texts }: Drawing): string {
  if (backend === 'cpu') return texts.measure.table.processor;
  const card = machine?.gpus.find(
    (gpu) => gpu.usable && gpu.backend === backend && !gpu.sharedMemory?.isPassedOver,
  );
  return card?.name ?? backend ?? texts.charts.unknown;
}
