import { secretsOfEnv } from './env/env-secrets.ts';
import { hiddenComment, MASK, maskedComment, maskedLine } from './masked-text.ts';
import type { WantedFile } from './nouns/wanted-file.ts';
import type { Place } from './secret-place.ts';
import { secretsOfYaml } from './yaml/yaml-secrets.ts';

/** Texts of configuration files without their secrets, line by line. */

/** The lines of a text, with a mask in place of every secret; as many as the text has. */
export function maskedLines(text: string, wanted: WantedFile): string[] {
  const places = wanted.format === 'env' ? secretsOfEnv(text, wanted) : secretsOfYaml(text);
  const parts: string[] = [];
  let end = 0;
  for (const { from, to, kind } of places.toSorted((one, other) => one.from - other.from)) {
    if (from < end) continue;
    parts.push(text.slice(end, from), MASKED[kind](text.slice(from, to)));
    end = to;
  }
  return [...parts, text.slice(end)].join('').split('\n').map(maskedLine);
}

const MASKED: Readonly<Record<Place['kind'], (text: string) => string>> = {
  secret: masking,
  comment: maskedComment,
  'secret-comment': hiddenComment,
};

/** Each line of a secret, so that the lines still count. */
function masking(secret: string): string {
  return secret.replaceAll(/[^\r\n]+/g, MASK);
}
