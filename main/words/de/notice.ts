import type { LicenceNotice, Notice } from '../../recommend/nouns/notice.ts';
import type { Format } from '../format.ts';
import { type LocalizedText, localized } from '../localized-text.ts';
import { hardwareNoticeWords } from './hardware-notice.ts';
import { modelNoticeWords } from './model-notice.ts';
import { notPredictedWords } from './not-predicted.ts';
import { optionName } from './option-name.ts';
import { guidelineWords, reasonWords } from './reason.ts';
import { rescoringWords } from './rescoring.ts';
import { slowFirstReplyWords } from './slow-first-reply.ts';

/** A notice about advice, in one or two sentences. Notes from the model list are in English. */
export function noticeWords(notice: Notice, format: Format): LocalizedText {
  switch (notice.code) {
    case 'research-only-voice':
    case 'licence-restricted':
    case 'licence-non-commercial':
    case 'licence-unknown':
      return { text: licence(notice), english: notice.note };
    default:
      return localized(sentenceOf(notice, format));
  }
}

function sentenceOf(notice: Exclude<Notice, LicenceNotice>, format: Format): string {
  switch (notice.code) {
    case 'score-under-guideline':
      return guidelineWords(notice.tier, notice.score, notice.guideline, notice.busyRange, format);
    case 'stt-tts-not-measured':
      return `Die Sekunden für ${notice.parts.map((part) => SPEECH[part]).join(' und ')} stammen aus der Modellliste, sind hier nicht gemessen.${notice.parts.includes('stt') ? HEARING : ''}`;
    case 'server-not-measured': {
      const { low, high } = format.ends(notice.addedSec);
      return `Die Sekunden sind die von llama.cpp selbst. AVAs Server nutzt es über Python, was anderswo ${low} bis ${high}\u00A0s je Antwort dazugab. Läuft der Server, messen Sie ihn: voicefit try --server.`;
    }
    case 'slow-voice': {
      const { id, sec, licence } = notice.faster;
      return `Die Stimme ${notice.voice} braucht ${format.seconds(notice.sec)} für eine Antwort, ${id} nur ${format.seconds(sec)} (Lizenz: ${licence}). Wer schneller antworten will, wählt ${id}.`;
    }
    case 'no-speed':
      return noSpeed(notice);
    case 'not-predicted':
      return notPredictedWords(notice.models, notice.kind, format);
    case 'slow-first-reply':
      return slowFirstReplyWords(notice, format);
    case 'thinks-first':
    case 'needs-prompt-line':
    case 'rereads-prompt':
    case 'makes-things-up':
      return modelNoticeWords(notice, format);
    case 'rescoring':
      return rescoringWords(notice, format);
    case 'below-requirements':
    case 'forced-too-slow':
    case 'forced-not-predicted':
    case 'forced-does-not-fit':
    case 'forced-below-requirements':
    case 'forced-always-thinks':
      return reasonWords(notice.tier, notice.reason, format);
    case 'forced-not-advised':
      return `Von Hand gewählt; empfohlen ist ${optionName(notice.advised)}.`;
    case 'needs-api-keys':
      return `${notice.pipeline} braucht ${format.list(notice.keys)}; was Anrufer sagen, verlässt diesen Rechner.`;
    case 'low-free-memory':
    case 'low-disk':
    case 'target-cannot-use-gpu':
    case 'measure-card-first':
    case 'imagined-shared-memory':
      return hardwareNoticeWords(notice, format);
    case 'speech-language-missing':
      return notice.part === 'stt'
        ? `Kein Modell der Liste versteht Anrufer, die ${notice.language} sprechen.`
        : noVoice(notice);
  }
}

/** What the seconds of speech-to-text are made of. */
const HEARING = ' Hören besteht aus der Stille, die einen Satz beendet, und dem Endergebnis.';

const SPEECH = { stt: 'Spracherkennung', tts: 'Stimme' };

function noVoice({ language, choices = [] }: Extract<Notice, { code: 'speech-language-missing' }>): string {
  const missing = `Keine Stimme der Liste spricht ${language}, daher kann dieser Rechner keine Antwort sprechen.`;
  if (choices.length === 0) return missing;
  const ways = choices.map((choice) =>
    choice.code === 'cloud-voice'
      ? `${choice.pipeline} mit einer Cloud-Stimme für ${language} nehmen`
      : 'selbst die Stimme einer anderen Sprache wählen',
  );
  return `${missing} Möglich ist: ${ways.join(' oder ')}.`;
}

function noSpeed({ of, name }: Extract<Notice, { code: 'no-speed' }>): string {
  switch (of) {
    case 'machine':
      return 'Dieser Rechner ist nicht gemessen. Die Sekunden stammen aus der Modellliste, der Rat ist vorsichtig.';
    case 'imagined-machine':
      return 'Für diesen Rechner ist keine Geschwindigkeit bekannt. Die Sekunden stammen aus der Modellliste, der Rat ist vorsichtig.';
    case 'card':
      return `Die Geschwindigkeit der ${name} ist nicht gemessen, daher lassen sich keine Sekunden vorhersagen.`;
    case 'model':
      return `${name} steht nicht in der Liste, daher lässt sich seine Geschwindigkeit nicht vorhersagen.`;
  }
}

function licence(notice: LicenceNotice): string {
  if (notice.code === 'research-only-voice') {
    const instead = notice.replacement === null ? '' : ` ${notice.replacement} ist dafür frei.`;
    return `Die Stimme ${notice.voice} darf nicht für geschäftliche Anrufe verwendet werden.${instead}`;
  }
  const says = {
    'licence-restricted': 'stellt Bedingungen',
    'licence-non-commercial': 'verbietet gewerblichen Einsatz',
    'licence-unknown': 'ist für gewerblichen Einsatz nicht geklärt',
  };
  return `Die Lizenz von ${notice.model} (${notice.licence}) ${says[notice.code]}.`;
}
