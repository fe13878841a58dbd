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

/** A notice about advice, in one or two sentences. */
export function noticeWords(notice: Notice, format: Format): LocalizedText {
  return localized(sentenceOf(notice, format));
}

function sentenceOf(notice: Notice, format: Format): string {
  switch (notice.code) {
    case 'score-under-guideline':
      return guidelineWords(notice.tier, notice.score, notice.guideline, notice.busyRange, format);
    case 'stt-tts-not-measured':
      return `The seconds of ${notice.parts.map((part) => SPEECH[part]).join(' and ')} are from the model list, not measured here.${notice.parts.includes('stt') ? HEARING : ''}`;
    case 'server-not-measured': {
      const { low, high } = format.ends(notice.addedSec);
      return `The seconds are llama.cpp's own. AVA's server runs it through Python, which elsewhere added ${low} to ${high}\u00A0s per reply. Measure the server once it runs: voicefit try --server.`;
    }
    case 'slow-voice': {
      const { id, sec, licence } = notice.faster;
      return `The voice ${notice.voice} needs ${format.seconds(notice.sec)} to speak a reply, ${id} needs ${format.seconds(sec)} (licence: ${licence}). To speak with it, choose ${id}.`;
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
      return `This was chosen by hand; advised is ${optionName(notice.advised)}.`;
    case 'needs-api-keys':
      return `${notice.pipeline} needs ${notice.keys.join(' and ')}; what callers say leaves this machine.`;
    case 'low-free-memory':
    case 'low-disk':
    case 'target-cannot-use-gpu':
    case 'measure-card-first':
    case 'imagined-shared-memory':
      return hardwareNoticeWords(notice, format);
    case 'speech-language-missing':
      return missingSpeech(notice);
    default:
      return licence(notice);
  }
}

/** What the seconds of speech-to-text are made of. */
const HEARING = ' Hearing consists of the silence that ends a sentence, and of its final result.';

const SPEECH = { stt: 'speech-to-text', tts: 'text-to-speech' };

type MissingSpeech = Extract<Notice, { code: 'speech-language-missing' }>;

function missingSpeech(notice: MissingSpeech): string {
  return notice.part === 'stt'
    ? `No speech-to-text model for ${notice.language} is listed, so callers cannot be understood on this machine.`
    : noVoice(notice);
}

function noVoice({ language, choices = [] }: MissingSpeech): string {
  const missing = `No voice for ${language} is listed, so replies cannot be spoken on this machine.`;
  if (choices.length === 0) return missing;
  const ways = choices.map((choice) =>
    choice.code === 'cloud-voice'
      ? `take ${choice.pipeline} with a cloud voice for ${language}`
      : 'pick the voice of another language yourself',
  );
  return `${missing} You can ${ways.join(', or ')}.`;
}

function noSpeed(notice: Extract<Notice, { code: 'no-speed' }>): string {
  switch (notice.of) {
    case 'machine':
      return 'This machine was not measured. The seconds are from the model list, and the advice is careful.';
    case 'imagined-machine':
      return 'No speed is known for this machine. The seconds are from the model list, and the advice is careful.';
    case 'card':
      return `The speed of the ${notice.name} was not measured, so no seconds can be predicted for it.`;
    case 'model':
      return `${notice.name} is not in the catalogue, so its speed cannot be predicted.`;
  }
}

function licence(notice: LicenceNotice): string {
  if (notice.code === 'research-only-voice') {
    const instead = notice.replacement === null ? [] : [`${notice.replacement} may be used freely instead.`];
    const why = notice.note === null ? [] : [notice.note];
    return [`The voice ${notice.voice} may not be used for business calls.`, ...why, ...instead].join(' ');
  }
  const says = {
    'licence-restricted': 'sets conditions',
    'licence-non-commercial': 'forbids commercial use',
    'licence-unknown': 'is not cleared for commercial use',
  };
  const note = notice.note === null ? '' : ` ${notice.note}`;
  return `The licence of ${notice.model} (${notice.licence}) ${says[notice.code]}.${note}`;
}
