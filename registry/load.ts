import { createHash } from 'node:crypto';
import { builtInContent } from './built-in.ts';
import { type Content, complete } from './complete.ts';
import { completionWarnings } from './completion-warnings.ts';
import { contradictions, unusableTierNames } from './contradictions.ts';
import { listed, type Problem, problemOf } from './problem.ts';
import { readJson } from './read-json.ts';
import { RegistryError } from './registry-error.ts';
import { type Registry, RegistryFile } from './schema.ts';

/**
 * The tiers and models to choose from: the built-in ones, or those of a file in the same format,
 * of which only `tiers` has to be there.
 * @throws RegistryError in one line: the file, the field, what was expected and what was found
 */
export async function loadRegistry(file?: string): Promise<Registry> {
  const builtIn = builtInContent;
  if (file === undefined) return { ...builtIn, id: idOf(builtIn), source: 'built-in', warnings: [] };

  const written = parse(file, await readJson(file), builtIn);
  const content = complete(written, builtIn);
  const warnings = completionWarnings(written, content, builtIn);
  return { ...content, id: idOf(content), source: file, warnings };
}

function parse(file: string, content: unknown, builtIn: Content): RegistryFile {
  refuseIfAny(file, unusableTierNames(content));
  const { data, error } = RegistryFile.safeParse(content);
  if (error !== undefined)
    throw refusal(
      file,
      error.issues.map((issue) => problemOf(issue, content)),
    );
  refuseIfAny(file, contradictions(data, builtIn.models));
  return data;
}

function refuseIfAny(file: string, problems: readonly Problem[]): void {
  if (problems.length > 0) throw refusal(file, problems);
}

const refusal = (file: string, problems: readonly Problem[]) =>
  new RegistryError({ code: 'registry-invalid', file, problem: { code: 'fields', ...listed(problems) } });

/** The same content has the same id, whatever the formatting; the order of tiers is content. */
function idOf(content: Content): string {
  const text = JSON.stringify(content, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
