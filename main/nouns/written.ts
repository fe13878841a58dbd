import { z } from 'zod';
import type { AsWritten } from './as-written.ts';
import { Cause } from './cause.ts';
import { Warning } from './warning.ts';

/**
 * What files hold, of this version or of another: its values may stand beside an English sentence, or be missing.
 * What has no values that we know is kept as it was written, so that no file becomes unreadable by it.
 */

/** The keys under which the values of a sentence stand beside it. */
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

/** Why a card cannot be used, where `sentence` says it too. */
export function writtenCauses(written: unknown, sentence: unknown): Cause[] {
  const values = z.array(Cause).safeParse(withPresentNames(written));
  if (values.success) return values.data;
  return typeof sentence === 'string'
    ? [{ code: 'as-written', of: 'gpu-not-usable', message: sentence }]
    : [];
}

/** In files the values of a failure stand under `mishap`. */
const FAILURE_KEY = 'mishap';

/** The values as this program calls them, at any depth. */
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
