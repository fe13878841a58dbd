import { OWN_COMMENT } from './lines.ts';
import { isHarmlessValue, isSecretName } from './secret-names.ts';
import { withoutShapes } from './secret-shapes.ts';

/** Masks secrets in comments, addresses and headers. */

export const MASK = '********';

const NAME = /[\w.-]+/g;

/** Both parts are bounded: a line may be as long as the file. */
const CREDENTIALS = /(?<![\w+.-])([A-Za-z][\w+.-]{0,30}:\/\/)[^\s"'?]{0,1000}@/g;

/** A comment without what follows the name of a secret. @param comment from its `#` on */
export function maskedComment(comment: string): string {
  if (comment.startsWith(OWN_COMMENT)) return comment;
  for (const { 0: name, index } of comment.matchAll(NAME)) {
    if (!isSecretName(name)) continue;
    const [lead = '', rest = ''] = split(comment, index + name.length);
    const isAssigned = /[=:]/.test(lead);
    const [value = ''] = rest.split(/[\s,;)]/, 1);
    const isProse = !isAssigned && (/^tokens$/i.test(name) || (/^pin$/i.test(name) && !/^\d/.test(value)));
    if (rest === '' || isProse || (isAssigned && isHarmlessValue(name, value))) continue;
    return comment.slice(0, index + name.length) + lead + MASK;
  }
  return comment;
}

/** All of a comment is masked. */
export function hiddenComment(comment: string): string {
  return comment.replace(/^(#\s*)\S.*$/, `$1${MASK}`);
}

/** A line without what looks like a secret, and without the credentials in its addresses and headers. */
export function maskedLine(line: string): string {
  const masked = line
    .replaceAll(CREDENTIALS, `$1${MASK}@`)
    .replaceAll(
      /([?&]([\w.-]+)=)([^&\s"'#]+)/g,
      (whole: string, lead: string, name: string, value: string) =>
        isSecretName(name) && !isHarmlessValue(name, value) ? lead + MASK : whole,
    )
    .replaceAll(/\b(Bearer\s+)[^\s"'*]+/gi, `$1${MASK}`);
  return withoutShapes(masked, MASK);
}

/** What stands between a name and what follows it, and that. */
function split(comment: string, at: number): string[] {
  const lead = /^["']?\s*(?:[=:]\s*)?/.exec(comment.slice(at))?.[0] ?? '';
  return [lead, comment.slice(at + lead.length)];
}
