import type { AdviceWarning, Notice } from '../recommend/nouns/notice.ts';

/** The compiler requires an entry for the code of a new notice. */
const CODES: Record<Notice['code'], true> = {
  'score-under-guideline': true,
  'stt-tts-not-measured': true,
  'server-not-measured': true,
  'no-speed': true,
  'not-predicted': true,
  'slow-first-reply': true,
  'thinks-first': true,
  'needs-prompt-line': true,
  'rereads-prompt': true,
  'makes-things-up': true,
  rescoring: true,
  'research-only-voice': true,
  'licence-restricted': true,
  'licence-non-commercial': true,
  'licence-unknown': true,
  'low-free-memory': true,
  'low-disk': true,
  'forced-too-slow': true,
  'forced-not-predicted': true,
  'forced-does-not-fit': true,
  'forced-below-requirements': true,
  'forced-always-thinks': true,
  'forced-not-advised': true,
  'below-requirements': true,
  'needs-api-keys': true,
  'target-cannot-use-gpu': true,
  'measure-card-first': true,
  'imagined-shared-memory': true,
  'speech-language-missing': true,
  'slow-voice': true,
};

/** Whether it is a notice of the advice itself; else it comes from a room before it. */
export function isNotice(warning: AdviceWarning): warning is Notice {
  return Object.hasOwn(CODES, warning.code);
}
