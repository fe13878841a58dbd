import type { Notice } from '../../recommend/nouns/notice.ts';
import type { Reason } from '../../recommend/nouns/reason.ts';
import type { Format } from '../format.ts';
import { plural } from '../plural.ts';
import { shortModelNotice, thoughtsWords } from './model-notice.ts';
import { shortRescoring } from './rescoring.ts';
import { shortFirstReply } from './slow-first-reply.ts';

/** The subject of a notice, in a few words; `null`: its sentence is short enough. */
export function shortNotice(notice: Notice, format: Format): string | null {
  switch (notice.code) {
    case 'score-under-guideline':
      return `Score under the guideline ${format.score(notice.guideline)}`;
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
      return `Voice: ${format.seconds(notice.sec)} a reply, ${notice.faster.name} ${format.seconds(notice.faster.sec)}`;
    case 'research-only-voice':
      return 'Voice: research use only';
    case 'licence-restricted':
      return `${notice.model}: the licence sets conditions`;
    case 'licence-non-commercial':
      return `${notice.model}: not for commercial use`;
    case 'licence-unknown':
      return `${notice.model}: commercial use unclear`;
    case 'low-free-memory':
      return `Only ${format.memory(notice.freeBytes)} of memory free now`;
    case 'low-disk':
      return `Only ${format.file(notice.freeBytes)} free on the disk`;
    case 'below-requirements':
    case 'forced-too-slow':
    case 'forced-not-predicted':
    case 'forced-does-not-fit':
    case 'forced-below-requirements':
    case 'forced-always-thinks':
      return shortReason(notice.reason, format);
    case 'forced-not-advised':
      return 'Chosen by hand, not advised';
    case 'needs-api-keys':
      return `Needs ${apiKeys(notice.keys.length)}, costs per call; callers' words leave this machine`;
    case 'measure-card-first':
      return `${notice.card} not measured yet`;
    case 'imagined-shared-memory':
      return `${format.memory(notice.cardBytes)} of memory for the ${notice.card}`;
    case 'server-not-measured':
      return "Seconds of llama.cpp, not of AVA's server";
    case 'no-speed':
      return notice.of === 'card' ? 'The speed of the card is not measured' : 'Not measured on this machine';
    default:
      return null;
  }
}

function shortReason(reason: Reason, format: Format): string | null {
  switch (reason.code) {
    case 'too-little-ram':
      return `Needs ${format.nominalGb(reason.needGb)} of memory, ${format.memory(reason.haveBytes)} here`;
    case 'too-few-cores':
      return `Needs ${format.count(reason.need)}\u00A0cores, ${format.count(reason.have)} here`;
    case 'no-usable-gpu':
      return 'Needs a graphics card';
    case 'card-not-measured':
      return 'Measure the graphics card first';
    case 'card-slower-than-cpu':
      return 'The graphics card is slower than the processor';
    case 'too-little-vram':
      return `Needs a card with ${format.nominalGb(reason.needGb)}`;
    case 'does-not-fit':
      return `Needs ${format.memory(reason.neededBytes)} of memory`;
    case 'not-predicted':
      return 'Seconds per reply not predicted';
    case 'too-slow':
      return reason.sec === null ? 'Seconds per reply not known' : tooSlowShort(reason.sec, reason, format);
    case 'always-thinks':
      return `Always thinks first: ${thoughtsWords(reason, format)}`;
    case 'below-threshold':
      return null;
  }
}

type TooSlow = Extract<Reason, { code: 'too-slow' }>;

function tooSlowShort(sec: number, { limitSec, source }: TooSlow, format: Format): string {
  const takes =
    source === 'contended' ? `up to ${format.upToSeconds(sec)}` : format.secondsBesideLimit(sec, limitSec);
  return `Too slow: ${takes} per reply, limit ${format.limitSeconds(limitSec)}`;
}

const apiKeys = (count: number) => `${count} API ${plural('en', { one: 'key', other: 'keys' })(count)}`;
