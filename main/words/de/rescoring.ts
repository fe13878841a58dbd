import type { SttFigure } from '../../install/nouns/stt-install.ts';
import type { RescoringNotice } from '../../recommend/nouns/notice.ts';
import type { Format } from '../format.ts';

const figures: Record<SttFigure, string> = {
  'with-rescoring': 'das meiste, was mit allen Ordnern gesehen wurde',
  listed: 'der Wert der Modellliste',
  'file-size': 'die Größe der Datei, also mindestens',
};

/** That a model rescores what it heard, what that costs, and what is done about it here. */
export function rescoringWords(notice: RescoringNotice, format: Format): string {
  const { model, ramBytes, figure } = notice;
  return [
    `Hört ein Anrufer auf zu sprechen, geht ${model} den Satz ein zweites Mal durch (Rescoring). Auf schwachen Prozessoren ist das langsam.`,
    ...measured(notice, format),
    here(notice, format),
    `Gezählt sind dafür ${format.memory(ramBytes)} Speicher: ${figures[figure]}.`,
  ].join(' ');
}

/** `Vosk en-US big ohne rnnlm: 4,7 GB Speicher, etwa 5 % mehr Wörter falsch verstanden` */
export function shortRescoring(notice: RescoringNotice, format: Format): string {
  const { model, folders, leftOut, ramBytes } = notice;
  const how = leftOut === null ? 'mit' : 'ohne';
  const price = leftOut === null ? null : misheard(notice, format);
  const facts = [
    `${format.memory(ramBytes)} Speicher`,
    ...(price === null ? [] : [`${price} falsch verstanden`]),
  ];
  return `${model} ${how} ${format.list(folders)}: ${facts.join(', ')}`;
}

function measured({ measured }: RescoringNotice, format: Format): string[] {
  if (measured === null || measured.resultSec === null) return [];
  const { processor, resultSec, loadSec } = measured;
  const where = processor === null ? 'Wo es gemessen wurde' : `Auf einem ${processor}`;
  const load = loadSec === null ? '' : `, das Laden dauerte ${format.limitSeconds(loadSec)} länger`;
  return [`${where} kamen Ergebnisse mehr als ${format.limitSeconds(resultSec)} später${load}.`];
}

function here(notice: RescoringNotice, format: Format): string {
  const folders = format.list(notice.folders);
  const price = misheard(notice, format);
  const then = price === null ? '' : `; ${price} werden falsch verstanden`;
  switch (notice.leftOut) {
    case 'processor':
      return `Darum wird sein Ordner ${folders} hier nicht installiert${then}.`;
    case 'memory':
      return `Mit seinem Ordner ${folders} reicht der Speicher nicht, darum wird das hier nicht installiert${then}.`;
    case null:
      return `${folders} wird hier installiert, denn der Prozessor ist schnell genug. Ohne diesen Ordner entfällt die Wartezeit${then}.`;
  }
}

function misheard({ addsWordErrors }: RescoringNotice, format: Format): string | null {
  return addsWordErrors === null ? null : `etwa ${format.percent(addsWordErrors)} mehr Wörter`;
}
