import { z } from 'zod';
import { Report } from './nouns/report.ts';

/**
 * The fixed words of the report's format: a machine or a user may be named `cpu` or `try`, and the report
 * must stay valid.
 */
export function ownWords(): ReadonlySet<string> {
  return new Set(wordsIn(z.toJSONSchema(Report)));
}

/** All values under `const` and `enum`, at any depth. */
function wordsIn(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(wordsIn);
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'const' || key === 'enum' ? textsIn(value) : wordsIn(value),
  );
}

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'string' ? [value] : [];
}
