import type { AdviceWarning } from '../../recommend/nouns/notice.ts';
import type { ConfigSubject } from '../nouns/wanted-config.ts';
import type { EnvSetting } from '../nouns/wanted-file.ts';

/** What whoever reads the file later should know: the choice was made against the advice, or missed a limit. */
const REMARKABLE: ReadonlySet<AdviceWarning['code']> = new Set([
  'forced-too-slow',
  'forced-not-predicted',
  'forced-does-not-fit',
  'forced-below-requirements',
  'forced-always-thinks',
  'forced-not-advised',
  'thinks-first',
  'needs-prompt-line',
  'below-requirements',
  'score-under-guideline',
  'trial-too-slow',
  'thought-first',
] as const);

/** Warnings that the written file itself keeps. */
export function remarkable({ option, trialWarnings }: ConfigSubject): AdviceWarning[] {
  return [...option.warnings, ...trialWarnings].filter(({ code }) => REMARKABLE.has(code));
}

/** The settings with the remarks of the choice above the first one. @param lead a sentence before them; `null`: none */
export function withRemarks(
  settings: readonly EnvSetting[],
  subject: ConfigSubject,
  lead: string | null = null,
): EnvSetting[] {
  const [first, ...others] = settings;
  if (first === undefined) return [];
  const remarks = remarkable(subject);
  const earlier = remarks.length === 0 ? [] : [first.comment, lead].filter((each) => each !== null);
  const before = earlier.length === 0 ? first.comment : earlier.join(' ');
  return [{ ...first, comment: commentOf(remarks, subject, before) }, ...others];
}

/** The sentences of warnings in one line, behind `earlier`; `null`: there are none. */
export function commentOf(
  warnings: readonly AdviceWarning[],
  { inEnglish }: Pick<ConfigSubject, 'inEnglish'>,
  earlier: string | null = null,
): string | null {
  const sentences = [...(earlier === null ? [] : [earlier]), ...new Set(warnings.map(inEnglish))];
  return sentences.length === 0 ? null : sentences.join(' ').replaceAll(/\s+/g, ' ').trim();
}
