import type { SttFigure } from '../../install/nouns/stt-install.ts';
import type { RescoringNotice } from '../../recommend/nouns/notice.ts';
import type { Format } from '../format.ts';

const figures: Record<SttFigure, string> = {
  'with-rescoring': 'the most that was seen with all its folders',
  listed: 'the figure of the model list',
  'file-size': 'the size of its file, which is a lower bound',
};

/** That a model rescores what it heard, what that costs, and what is done about it here. */
export function rescoringWords(notice: RescoringNotice, format: Format): string {
  const { model, ramBytes, figure } = notice;
  return [
    `When a caller stops speaking, ${model} goes through the sentence a second time (rescoring). That is slow on weak processors.`,
    ...measured(notice, format),
    here(notice, format),
    `${format.memory(ramBytes)} of memory are counted for it: ${figures[figure]}.`,
  ].join(' ');
}

/** `Vosk en-US big without rnnlm: 4.7 GB of memory, about 5 % more words misheard` */
export function shortRescoring(notice: RescoringNotice, format: Format): string {
  const { model, folders, leftOut, ramBytes } = notice;
  const how = leftOut === null ? 'with' : 'without';
  const price = leftOut === null ? null : misheard(notice, format);
  const facts = [`${format.memory(ramBytes)} of memory`, ...(price === null ? [] : [`${price} misheard`])];
  return `${model} ${how} ${format.list(folders)}: ${facts.join(', ')}`;
}

function measured({ measured }: RescoringNotice, format: Format): string[] {
  if (measured === null || measured.resultSec === null) return [];
  const { processor, resultSec, loadSec } = measured;
  const where = processor === null ? 'Where it was measured' : `On a ${processor}`;
  const load = loadSec === null ? '' : `, and loading took ${format.limitSeconds(loadSec)} longer`;
  return [`${where}, results came more than ${format.limitSeconds(resultSec)} later${load}.`];
}

function here(notice: RescoringNotice, format: Format): string {
  const folders = format.list(notice.folders);
  const price = misheard(notice, format);
  const then = price === null ? '' : `; ${price} are misheard`;
  switch (notice.leftOut) {
    case 'processor':
      return `So its folder ${folders} is not installed here${then}.`;
    case 'memory':
      return `With its folder ${folders} it would not fit into memory, so that is not installed here${then}.`;
    case null:
      return `${folders} is installed here, as the processor is fast enough. Deleting that folder avoids the delay${then}.`;
  }
}

function misheard({ addsWordErrors }: RescoringNotice, format: Format): string | null {
  return addsWordErrors === null ? null : `about ${format.percent(addsWordErrors)} more words`;
}
