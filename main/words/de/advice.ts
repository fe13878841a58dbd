import type { Range } from '../../benchmark/nouns/speed-profile.ts';
import type { AdviceWarning, Notice } from '../../recommend/nouns/notice.ts';
import type { Reason } from '../../recommend/nouns/reason.ts';
import type { TierVerdict } from '../../recommend/nouns/recommendation.ts';
import type { advice as english, Said } from '../en/advice.ts';
import type { Format } from '../format.ts';
import { plural } from '../plural.ts';
import { told } from './told.ts';

export const advice: typeof english = { short: shortNotice, reason: said, warning };

const cores = plural('de', { one: 'Kern', other: 'Kerne' });
const plain = (text: string): Said => ({ text, english: null });
/** A nominal size, as its owner wrote it. */
const gb = (size: number, format: Format) => format.memory(size * 1024 ** 3);

function said(tier: string, { reason }: TierVerdict['reasons'][number], format: Format): Said {
  return reasonWords(tier, reason, format);
}

function reasonWords(tier: string, reason: Reason, format: Format): Said {
  switch (reason.code) {
    case 'too-little-ram':
      return plain(
        `${tier} braucht ${gb(reason.needGb, format)} Arbeitsspeicher; dieser Rechner hat ${format.memory(reason.haveBytes)}.`,
      );
    case 'too-few-cores':
      return plain(
        `${tier} braucht ${format.count(reason.need)} ${cores(reason.need)}; dieser Rechner hat ${format.count(reason.have)}.`,
      );
    case 'no-usable-gpu':
      return noUsableGpu(tier, reason, format);
    case 'too-little-vram':
      return plain(
        `${tier} braucht ${gb(reason.needGb, format)} Grafikspeicher; die größte Karte hat ${
          reason.haveBytes === null ? 'keinen eigenen' : format.memory(reason.haveBytes)
        }.`,
      );
    case 'does-not-fit':
      return plain(doesNotFit(reason, format));
    case 'too-slow':
      return plain(tooSlow(reason, format));
    case 'below-threshold':
      return plain(
        reason.score === null
          ? `Der CPU-Wert ist nicht bekannt, daher ist der Richtwert ${format.score(reason.threshold)} für ${tier} nicht erfüllt.`
          : guideline(tier, reason.score, reason.threshold, reason.busyRange, format),
      );
  }
}

type ReasonOf<Code extends Reason['code']> = Extract<Reason, { code: Code }>;

function noUsableGpu(tier: string, { card }: ReasonOf<'no-usable-gpu'>, format: Format): Said {
  if (card === null) return plain(`${tier} braucht eine GPU; dieser Rechner hat keine.`);
  const text = `${tier} braucht eine GPU; die ${card.name} ist nicht nutzbar.`;
  const why = told.causes(card.causes, format);
  return why === null ? { text, english: card.why } : plain(`${text} ${why}`);
}

function doesNotFit(reason: ReasonOf<'does-not-fit'>, format: Format): string {
  const { llm, neededBytes, capacityBytes, card } = reason;
  const mayBytes = Math.max(0, capacityBytes);
  const needs = format.memoryBeside(neededBytes, mayBytes);
  const may = format.memoryBeside(mayBytes, neededBytes);
  return card === null
    ? `${llm} braucht mit den Modellen zum Hören und Sprechen ${needs} Speicher; hier sind ${may} zu haben.`
    : `${llm} braucht ${needs} Grafikspeicher; auf der ${card} sind ${may} zu haben.`;
}

function tooSlow({ llm, sec, limitSec, source }: ReasonOf<'too-slow'>, format: Format): string {
  const limit = format.limitSeconds(limitSec);
  if (sec === null) return `Es ist nicht bekannt, wie lange ${llm} hier für eine Antwort braucht.`;
  const seconds = format.secondsBesideLimit(sec, limitSec);
  const takes = {
    speed: `bräuchte hier ${seconds} je Antwort`,
    contended: `bräuchte hier bis zu ${format.upToSeconds(sec)} je Antwort, unter Last gemessen`,
    registry: `braucht laut Modellliste ${seconds} je Antwort`,
  };
  return `${llm} ${takes[source]}; nach ${limit} gehen Anrufer verloren.`;
}

function guideline(
  tier: string,
  score: number,
  limit: number,
  busyRange: Range | undefined,
  format: Format,
): string {
  const rule = `dem Richtwert ${format.score(limit)} für ${tier}`;
  if (busyRange !== undefined) {
    const { low, high } = format.scoreEnds(busyRange);
    return `Der CPU-Wert ${low} bis ${high}, unter Last gemessen, liegt nicht sicher über ${rule}.`;
  }
  const stands = score === limit ? 'liegt nicht über' : 'liegt unter';
  return `Der CPU-Wert ${format.scoreBesideLimit(score, limit)} ${stands} ${rule}.`;
}

/** A warning without its numbers stays as the machine side wrote it. */
function warning(given: AdviceWarning, format: Format): Said {
  if (given.notice !== undefined) return noticeWords(given.notice, format);
  const text = told.warning(given, format);
  return text === null ? { text: '', english: given.message } : plain(text);
}

function noticeWords(notice: Notice, format: Format): Said {
  switch (notice.code) {
    case 'score-under-guideline':
      return plain(guideline(notice.tier, notice.score, notice.guideline, notice.busyRange, format));
    case 'stt-tts-not-measured':
      return plain(
        'Die Sekunden für Hören und Sprechen stammen aus der Modellliste, sind hier nicht gemessen.',
      );
    case 'no-speed':
      return plain(noSpeed(notice));
    case 'contended':
      return plain('Während der Messung waren andere Programme beschäftigt; es zählt das langsame Ende.');
    case 'low-free-memory':
      return plain(
        `${format.memoryBeside(notice.neededBytes, notice.freeBytes)} Speicher sind nötig, ${format.memoryBeside(notice.freeBytes, notice.neededBytes)} gerade frei.`,
      );
    case 'low-disk':
      return plain(
        `${format.file(notice.neededBytes)} sind zu laden, ${format.file(notice.freeBytes)} in ${notice.folder} frei.`,
      );
    case 'below-requirements':
    case 'forced-too-slow':
    case 'forced-does-not-fit':
    case 'forced-below-requirements':
      return reasonWords(notice.tier, notice.reason, format);
    case 'forced-not-advised':
      return plain(`Von Hand gewählt; empfohlen ist ${notice.advised}.`);
    case 'needs-api-keys':
      return plain(
        `${notice.pipeline} braucht ${format.list(notice.keys)}; was Anrufer sagen, verlässt diesen Rechner.`,
      );
    case 'target-cannot-use-gpu':
      return plain(
        `AVA kann die ${notice.card} nicht nutzen: Nötig ist NVIDIA CUDA auf Linux mit x86-64. Ein eigener llama-server kann es.`,
      );
    case 'speech-language-missing':
      return plain(
        notice.part === 'stt'
          ? `Kein Modell der Liste versteht Anrufer, die ${notice.language} sprechen.`
          : `Keine Stimme der Liste spricht ${notice.language}.`,
      );
    default:
      return licence(notice);
  }
}

function noSpeed({ of, name }: Extract<Notice, { code: 'no-speed' }>): string {
  switch (of) {
    case 'machine':
      return 'Dieser Rechner ist nicht gemessen. Die Sekunden stammen aus der Modellliste, der Rat ist vorsichtig.';
    case 'imagined-machine':
      return 'Für diesen Rechner ist keine Geschwindigkeit bekannt. Die Sekunden stammen aus der Modellliste.';
    case 'card':
      return `Die Geschwindigkeit der ${name} ist nicht gemessen, daher lassen sich keine Sekunden vorhersagen.`;
    case 'model':
      return `${name} steht nicht in der Liste, daher lässt sich seine Geschwindigkeit nicht vorhersagen.`;
  }
}

type LicenceNotice = Extract<Notice, { note: string | null }>;

function licence(notice: LicenceNotice): Said {
  if (notice.code === 'research-only-voice') {
    const instead = notice.replacement === null ? '' : ` ${notice.replacement} ist dafür frei.`;
    const text = `Die Stimme ${notice.voice} darf nicht für geschäftliche Anrufe dienen.${instead}`;
    return { text, english: notice.note };
  }
  const says = {
    'licence-restricted': 'stellt Bedingungen',
    'licence-non-commercial': 'verbietet gewerblichen Einsatz',
    'licence-unknown': 'ist für gewerblichen Einsatz nicht geklärt',
  };
  return {
    text: `Die Lizenz von ${notice.model} (${notice.licence}) ${says[notice.code]}.`,
    english: notice.note,
  };
}

function shortNotice(notice: Notice, format: Format): string | null {
  switch (notice.code) {
    case 'score-under-guideline':
      return `CPU-Wert unter dem Richtwert ${format.score(notice.guideline)}`;
    case 'research-only-voice':
      return 'Stimme: nur für Forschung';
    case 'licence-restricted':
      return `${notice.model}: Lizenz mit Bedingungen`;
    case 'licence-non-commercial':
      return `${notice.model}: nicht für gewerblichen Einsatz`;
    case 'licence-unknown':
      return `${notice.model}: gewerblicher Einsatz ungeklärt`;
    case 'low-free-memory':
      return `Nur ${format.memory(notice.freeBytes)} Speicher gerade frei`;
    case 'low-disk':
      return `Nur ${format.file(notice.freeBytes)} auf dem Datenträger frei`;
    case 'below-requirements':
    case 'forced-too-slow':
    case 'forced-does-not-fit':
    case 'forced-below-requirements':
      return shortReason(notice.reason, format);
    case 'forced-not-advised':
      return 'Von Hand gewählt, nicht empfohlen';
    case 'needs-api-keys':
      return `Braucht ${apiKeys(notice.keys.length)}, kostet je Anruf; Gesagtes verlässt diesen Rechner`;
    case 'no-speed':
      return notice.of === 'card' ? 'Die Karte ist nicht gemessen' : 'Auf diesem Rechner nicht gemessen';
    default:
      return null;
  }
}

function shortReason(reason: Reason, format: Format): string | null {
  switch (reason.code) {
    case 'too-little-ram':
      return `Braucht ${gb(reason.needGb, format)} Speicher, hier ${format.memory(reason.haveBytes)}`;
    case 'too-few-cores':
      return `Braucht ${format.count(reason.need)} ${cores(reason.need)}, hier ${format.count(reason.have)}`;
    case 'no-usable-gpu':
      return 'Braucht eine Grafikkarte';
    case 'too-little-vram':
      return `Braucht eine Karte mit ${gb(reason.needGb, format)}`;
    case 'does-not-fit':
      return `Braucht ${format.memory(reason.neededBytes)} Speicher`;
    case 'too-slow':
      return reason.sec === null
        ? 'Sekunden je Antwort nicht bekannt'
        : tooSlowShort(reason.sec, reason, format);
    case 'below-threshold':
      return null;
  }
}

type TooSlow = ReasonOf<'too-slow'>;

function tooSlowShort(sec: number, { limitSec, source }: TooSlow, format: Format): string {
  const takes =
    source === 'contended' ? `bis zu ${format.upToSeconds(sec)}` : format.secondsBesideLimit(sec, limitSec);
  return `Zu langsam: ${takes} je Antwort, Grenze ${format.limitSeconds(limitSec)}`;
}

const apiKeys = (count: number) => `${count} API-Schlüssel`;
