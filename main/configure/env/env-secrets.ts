import { lineEnd } from '../lines.ts';
import type { WantedFile } from '../nouns/wanted-file.ts';
import { isHarmlessValue, isSecretName } from '../secret-names.ts';
import type { Place } from '../secret-place.ts';
import { type EnvLine, envLines } from './env-lines.ts';

/** Where an environment file has secrets, and comments. @throws ConfigUnreadable */
export function secretsOfEnv(text: string, wanted: Extract<WantedFile, { format: 'env' }>): Place[] {
  const ours = new Map(wanted.settings.map(({ key, isSecret }) => [key, isSecret]));
  const places: Place[] = [];
  let end = 0;
  for (const line of envLines(text, wanted.path)) {
    places.push(...commentsIn(text, end, line.keyStart, 'comment'));
    const after = line.value?.end ?? line.keyEnd;
    end = lineEnd(text, after);
    const isSecret = ours.get(line.key) ?? hasSecret(line);
    if (isSecret && line.value !== null && line.value.start < after) {
      places.push({ from: line.value.start, to: after, kind: 'secret' });
    }
    const isBeside = isSecret || (!ours.has(line.key) && isSecretName(line.key) && line.value?.value === '');
    places.push(...commentsIn(text, after, end, isBeside ? 'secret-comment' : 'comment'));
  }
  return [...places, ...commentsIn(text, end, text.length, 'comment')];
}

function hasSecret({ key, value }: EnvLine): boolean {
  return isSecretName(key) && value !== null && value.value !== '' && !isHarmlessValue(key, value.value);
}

/** Comments where no value stands. */
function commentsIn(text: string, from: number, to: number, kind: Place['kind']): Place[] {
  return [...text.slice(from, to).matchAll(/#[^\r\n]*/g)].map(({ 0: comment, index }) => ({
    from: from + index,
    to: from + index + comment.length,
    kind,
  }));
}
