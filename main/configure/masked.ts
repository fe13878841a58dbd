import { isScalar, parseAllDocuments, visit } from 'yaml';
import { envLines } from './env/env-lines.ts';
import type { WantedFile } from './nouns/wanted-file.ts';
import { keyOf, placeOf, withoutMark } from './yaml/parse-yaml.ts';

/** Texts of configuration files without their secrets, line by line. */

const MASK = '********';

/** Names of secrets: OPENAI_API_KEY, ASTERISK_ARI_PASSWORD, api_key; not LOCAL_LLM_MAX_TOKENS. */
const SECRET_NAME =
  /(^|[_.-])(api_?keys?|key|token|secrets?|pass|passwd|password|credentials?|jwt)([_.-]|$)/i;

/** An assignment that is commented out may still hold what it held. */
const COMMENTED = /^(\s*#[#\s]*(?:export\s+)?([\w.-]+)\s*[=:]\s*)(\S.*)$/;

/** The lines of a text, with a mask in place of every secret; as many as the text has. */
export function maskedLines(text: string, wanted: WantedFile): string[] {
  const places = wanted.format === 'env' ? secretsOfEnv(text, wanted) : secretsOfYaml(text);
  const masked = places
    .toSorted((one, other) => other.from - one.from)
    .reduce(
      (result, { from, to }) => result.slice(0, from) + masking(result.slice(from, to)) + result.slice(to),
      text,
    );
  return masked.split('\n').map(withoutCommented);
}

interface Place {
  readonly from: number;
  readonly to: number;
}

function secretsOfEnv(text: string, wanted: Extract<WantedFile, { format: 'env' }>): Place[] {
  const ours = new Map(wanted.settings.map(({ key, isSecret }) => [key, isSecret]));
  return envLines(text, wanted.path).flatMap(({ key, value }) => {
    const isSecret = ours.get(key) ?? SECRET_NAME.test(key);
    return isSecret && value !== null && value.start < value.end
      ? [{ from: value.start, to: value.end }]
      : [];
  });
}

function secretsOfYaml(text: string): Place[] {
  const mark = text.length - withoutMark(text).length;
  const places: Place[] = [];
  for (const document of parseAllDocuments(withoutMark(text), { version: '1.1', uniqueKeys: false })) {
    visit(document, {
      Pair(_, { key, value }) {
        if (!isScalar(value) || !SECRET_NAME.test(keyOf(key)) || isReference(value.value)) return;
        const [from, to] = placeOf(value);
        if (from < to) places.push({ from: from + mark, to: to + mark });
      },
    });
  }
  return places;
}

/** The name of a variable is no secret; nor are yes, no, and numbers. */
function isReference(value: unknown): boolean {
  return typeof value !== 'string' || /^\$\{[^}]*\}$/.test(value);
}

/** Each line of a secret, so that the lines still count. */
function masking(secret: string): string {
  return secret.replaceAll(/[^\r\n]+/g, MASK);
}

function withoutCommented(line: string): string {
  return line.replace(COMMENTED, (whole: string, lead: string, name: string) =>
    SECRET_NAME.test(name) ? lead + MASK : whole,
  );
}
