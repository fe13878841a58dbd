import { secretsOfEnv } from './env/env-secrets.ts';
import { hiddenComment, MASK, maskedComment, maskedLine } from './masked-text.ts';
import type { WantedFile } from './nouns/wanted-file.ts';
import type { Place } from './secret-place.ts';
import { secretsOfYaml } from './yaml/yaml-secrets.ts';

/** Texts of configuration files without their secrets, line by line. */

/** The lines of a text, with a mask in place of every secret; as many as the text has. */
export function maskedLines(text: string, wanted: WantedFile): string[] {
  const places = wanted.format === 'env' ? secretsOfEnv(text, wanted) : secretsOfYaml(text);
  const masked = places
    .toSorted((one, other) => other.from - one.from)
    .reduce(
      (result, { from, to, kind }) =>
        result.slice(0, from) + MASKED[kind](result.slice(from, to)) + result.slice(to),
      text,
    );
  return masked.split('\n').map(maskedLine);
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
