import { z } from 'zod';
import type { AsWritten } from './as-written.ts';
import { Cause } from './cause.ts';
import { Warning } from './warning.ts';

/**
 * Content of files, from this version or another: its values may be beside an English sentence, or missing.
 * Content without known values is kept as it was written, so that no file becomes unreadable because of it.
 */

/** The keys under which the values of a sentence are stored. */
const Beside = z.object({ trouble: z.unknown().optional(), notice: z.unknown().optional() });
const Sentence = z.object({ code: z.string(), message: z.string() });

/** Warnings of `--json` and of `state.json`. */
export const WrittenWarnings = z.array(z.unknown()).transform((all) => all.flatMap(warningsIn));

function warningsIn(written: unknown): (Warning | AsWritten)[] {
  const beside = Beside.safeParse(written).data;
  const values = Warning.safeParse(withPresentNames(beside?.trouble ?? beside?.notice ?? written));
  if (values.success) return [values.data];
  const sentence = Sentence.safeParse(written).data;
  return sentence === undefined ? [] : [{ code: 'as-written', of: sentence.code, message: sentence.message }];
}

/** Why a card cannot be used, also written as `sentence`. */
export function writtenCauses(written: unknown, sentence: unknown): Cause[] {
  const values = z.array(Cause).safeParse(withPresentNames(written));
  if (values.success) return values.data;
  return typeof sentence === 'string'
    ? [{ code: 'as-written', of: 'gpu-not-usable', message: sentence }]
    : [];
}

/** In files the values of a failure are stored under `mishap`. */
const FAILURE_KEY = 'mishap';

/** The values under this program's names, at any depth. */
export function withPresentNames(written: unknown): unknown {
  if (Array.isArray(written)) return written.map(withPresentNames);
  if (typeof written !== 'object' || written === null) return written;
  return Object.fromEntries(
    Object.entries(written).map(([key, value]) => [
      key === FAILURE_KEY ? 'failure' : key,
      withPresentNames(value),
    ]),
  );
}
