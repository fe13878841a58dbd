import type { Failure } from '../../nouns/failure.ts';
import type { AdviceWarning, Notice } from '../../recommend/nouns/notice.ts';
import type { Reason } from '../../recommend/nouns/reason.ts';
import { isNotice } from '../is-notice.ts';
import { english } from '../plain-wording.ts';
import { publicCode } from './public-code.ts';
import { publicValues } from './public-values.ts';

/** The JSON form: a sentence for people, and its values under a separate key. */
export interface PublicWarning {
  readonly code: string;
  readonly message: string;
  /** Of a warning of the machine, the store or the registry. */
  readonly trouble?: unknown;
  /** Of a warning of the advice. */
  readonly notice?: unknown;
}

/** A warning, of the advice too, with its English sentence. */
export function warningJson(warning: AdviceWarning): PublicWarning {
  const sentence = { code: publicCode(warning), message: english.warning(warning) };
  if (warning.code === 'as-written') return sentence;
  if (isNotice(warning)) return { ...sentence, notice: noticeValues(warning) };
  return { ...sentence, trouble: publicValues(warning) };
}

/** The same in advice, where a disturbed measurement is a notice too. */
export function adviceWarningJson(warning: AdviceWarning): PublicWarning {
  const { code } = warning;
  return { ...warningJson(warning), ...(code === 'contended' && { notice: { code } }) };
}

function noticeValues(notice: Notice): unknown {
  switch (notice.code) {
    case 'forced-not-advised':
      return { ...notice, advised: english.optionName(notice.advised) };
    case 'below-requirements':
    case 'forced-too-slow':
    case 'forced-not-predicted':
    case 'forced-does-not-fit':
    case 'forced-below-requirements':
      return { ...notice, reason: reasonValues(notice.reason) };
    default:
      return notice;
  }
}

/** Why a tier is refused, with its English sentence. */
export function reasonJson(tier: string, reason: Reason) {
  return { code: reason.code, message: english.reason(tier, reason), reason: reasonValues(reason) };
}

function reasonValues(reason: Reason): unknown {
  if (reason.code !== 'no-usable-gpu' || reason.card === null) return reason;
  const { name, causes } = reason.card;
  return { ...reason, card: { name, why: english.causes(causes), causes: publicValues(causes) } };
}

/** A failure with its English sentences. */
export function failureJson(failure: Failure) {
  return { code: failure.code, ...english.failure(failure), mishap: publicValues(failure) };
}
