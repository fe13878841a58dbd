import { InvalidArgumentError, Option } from 'commander';
import type { z } from 'zod';
import { isLanguage, LANGUAGES } from '../../words/language.ts';
import { languageTag } from './system-languages.ts';

/**
 * Reads a number that the schema accepts. Strict: `16GB`, `0x10`, `1e3` and `NaN` are not numbers here.
 * @throws InvalidArgumentError, which commander turns into one line and exit code 2
 */
export function numberOf(schema: z.ZodType<number | undefined>, wanted: string) {
  return (text: string): number => {
    const parsed = schema.safeParse(/^\d+(\.\d+)?$/.test(text) ? Number(text) : null);
    if (!parsed.success || parsed.data === undefined) throw new InvalidArgumentError(`Give ${wanted}.`);
    return parsed.data;
  };
}

/** For names that must not be empty. */
export function nameOf(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('Give a name.');
  return text;
}

/**
 * The tag of a language that Voicefit speaks, in any country: `de-AT`.
 * @throws InvalidArgumentError
 */
export function spokenLanguage(text: string): string {
  const tag = languageTag(text);
  if (tag !== null && isLanguage(tag.split('-')[0] ?? null)) return tag;
  const known = Object.entries(LANGUAGES).map(([language, name]) => `${language} (${name})`);
  throw new InvalidArgumentError(`Give ${known.join(' or ')}.`);
}

/** For every command that may measure; the session then only measures quickly. */
export function quickOption(): Option {
  return new Option(
    '--quick',
    'measure for about 4 seconds instead of about 15: fewer quantization types, less precise',
  );
}

/** An option with a value, formatted like the others in the help. */
export function option<T>(flags: string, description: string, parse: (text: string) => T): Option {
  return new Option(flags, description).argParser(parse);
}
