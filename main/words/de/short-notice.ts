import type { Notice } from '../../recommend/nouns/notice.ts';
import type { Reason } from '../../recommend/nouns/reason.ts';
import type { Format } from '../format.ts';
import { plural } from '../plural.ts';
import { shortModelNotice, thoughtsWords } from './model-notice.ts';
import { shortRescoring } from './rescoring.ts';
import { shortFirstReply } from './slow-first-reply.ts';

const cores = plural('de', { one: 'Kern', other: 'Kerne' });

/** The subject of a notice, in a few words; `null`: its sentence is short enough. */
export function shortNotice(notice: Notice, format: Format): string | null {
  switch (notice.code) {
    case 'score-under-guideline':
      return `CPU-Wert unter dem Richtwert ${format.score(notice.guideline)}`;
    case 'slow-first-reply':
      return shortFirstReply(notice, format);
    case 'thinks-first':
    case 'needs-prompt-line':
    case 'rereads-prompt':
    case 'makes-things-up':
      return shortModelNotice(notice, format);
    case 'rescoring':
      return shortRescoring(notice, format);
    case 'slow-voice':
      return `Stimme: ${format.seconds(notice.sec)} je Antwort, ${notice.faster.name} ${format.seconds(notice.faster.sec)}`;
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
    case 'forced-not-predicted':
    case 'forced-does-not-fit':
    case 'forced-below-requirements':
    case 'forced-always-thinks':
      return shortReason(notice.reason, format);
    case 'forced-not-advised':
      return 'Von Hand gewählt, nicht empfohlen';
    case 'needs-api-keys':
      return `Braucht ${apiKeys(notice.keys.length)}, kostet je Anruf; Gesagtes verlässt diesen Rechner`;
    case 'measure-card-first':
      return `${notice.card} noch nicht gemessen`;
    case 'imagined-shared-memory':
      return `${format.memory(notice.cardBytes)} Speicher für die ${notice.card}`;
    case 'server-not-measured':
      return 'Sekunden von llama.cpp, nicht von AVAs Server';
    case 'no-speed':
      return notice.of === 'card' ? 'Die Karte ist nicht gemessen' : 'Auf diesem Rechner nicht gemessen';
    default:
      return null;
  }
}

function shortReason(reason: Reason, format: Format): string | null {
  switch (reason.code) {
    case 'too-little-ram':
      return `Braucht ${format.nominalGb(reason.needGb)} Speicher, hier ${format.memory(reason.haveBytes)}`;
    case 'too-few-cores':
      return `Braucht ${format.count(reason.need)} ${cores(reason.need)}, hier ${format.count(reason.have)}`;
    case 'no-usable-gpu':
      return 'Braucht eine Grafikkarte';
    case 'card-not-measured':
      return 'Erst die Grafikkarte messen';
    case 'card-slower-than-cpu':
      return 'Die Grafikkarte ist langsamer als der Prozessor';
    case 'too-little-vram':
      return `Braucht eine Karte mit ${format.nominalGb(reason.needGb)}`;
    case 'does-not-fit':
      return `Braucht ${format.memory(reason.neededBytes)} Speicher`;
    case 'not-predicted':
      return 'Sekunden je Antwort nicht berechnet';
    case 'too-slow':
      return reason.sec === null
        ? 'Sekunden je Antwort nicht bekannt'
        : tooSlowShort(reason.sec, reason, format);
    case 'always-thinks':
      return `Denkt immer erst nach: ${thoughtsWords(reason, format)}`;
    case 'below-threshold':
      return null;
  }
}

type TooSlow = Extract<Reason, { code: 'too-slow' }>;

function tooSlowShort(sec: number, { limitSec, source }: TooSlow, format: Format): string {
  const takes =
    source === 'contended' ? `bis zu ${format.upToSeconds(sec)}` : format.secondsBesideLimit(sec, limitSec);
  return `Zu langsam: ${takes} je Antwort, Grenze ${format.limitSeconds(limitSec)}`;
}

const apiKeys = (count: number) => `${count} API-Schlüssel`;
