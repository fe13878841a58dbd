import { diffArrays } from 'diff';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { editEnv } from '../../main/configure/env/edit-env.ts';
import { envOf } from '../../main/configure/env/env-lines.ts';
import { ConfigUnreadable } from '../../main/configure/errors.ts';
import { editYaml } from '../../main/configure/yaml/edit-yaml.ts';
import { envSettings, envText } from './generated-env.ts';
import { yamlEntries, yamlText } from './generated-yaml.ts';

/** What the acceptance of this room asks for. */
const RUNS = { numRuns: 1000 };

/** The lines that are not in both, with their line endings. */
function changedLines(before: string, after: string): { removed: string[]; added: string[] } {
  const parts = diffArrays(linesOf(before), linesOf(after));
  return {
    removed: parts.filter(({ removed }) => removed).flatMap(({ value }) => value),
    added: parts.filter(({ added }) => added).flatMap(({ value }) => value),
  };
}

function linesOf(text: string): string[] {
  return text.replace('\ufeff', '').match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

test('in 1,000 environment files every byte outside the lines of our keys stays', () => {
  fc.assert(
    fc.property(envText, envSettings, (text, settings) => {
      const edited = editEnv(text, settings, '.env').text;
      const keys = settings.map(({ key }) => key);
      const { removed, added } = changedLines(text, edited);
      // A value may have had several lines; the last line may have had no line ending.
      const isOurs = (line: string) =>
        keys.some((key) => new RegExp(`^\\ufeff?\\s*(export\\s+)?${key}\\s*([=:]|$)`).test(line)) ||
        /^\ufeff?(# Voicefit|\s*$)/.test(line);
      const endless = text.endsWith('\n') ? null : (linesOf(text).at(-1) ?? null);
      const strange = removed.filter((line) => !isOurs(line) && line !== endless && !isOfSeveralLines(line));
      expect(strange).toEqual([]);
      expect(added.filter((line) => !isOurs(line) && line.trimEnd() !== endless?.trimEnd())).toEqual([]);
      const [before, after] = [envOf(text, '.env'), envOf(edited, '.env')];
      for (const [key, value] of before) if (!keys.includes(key)) expect(after.get(key)).toBe(value);
      for (const { key, value } of settings) expect(after.get(key)).toBe(value);
      expect(editEnv(edited, settings, '.env').text).toBe(edited);
      expect(edited.replaceAll('\r\n', '').includes('\r')).toBe(false);
    }),
    RUNS,
  );
});

/** How the generator writes values of several lines. */
function isOfSeveralLines(line: string): boolean {
  return /^ {2}\S*\r?\n$|^"/.test(line);
}

test('in 1,000 YAML files every byte outside our values stays, or the file is refused as a whole', () => {
  let refused = 0;
  fc.assert(
    fc.property(yamlText, yamlEntries, (text, entries) => {
      let edited: string;
      try {
        edited = editYaml(text, entries, 'a.yaml').text;
      } catch (error) {
        // A scalar stands where a mapping is wanted.
        expect(error).toMatchObject({ failure: { flaw: 'not-a-mapping' } });
        expect(error).toBeInstanceOf(ConfigUnreadable);
        refused++;
        return;
      }
      expect(editYaml(edited, entries, 'a.yaml').text).toBe(edited);
      const [before, after] = [meaningOf(text), meaningOf(edited)];
      for (const { path, value, keepsPresent } of entries) {
        const old = take(before, path);
        expect(take(after, path)).toEqual(keepsPresent && old !== undefined ? old : value);
      }
      expect(withoutEmpty(after)).toEqual(withoutEmpty(before));
      const keys = entries.map(({ path }) => path.at(-1) ?? '');
      const lines = linesOf(text);
      const { removed } = changedLines(text, edited);
      expect(removed.filter((line) => !isOfEntry(line, keys, lines))).toEqual([]);
      if (removed.length === 0) expect(edited.length).toBeGreaterThanOrEqual(text.length);
    }),
    RUNS,
  );
  expect(refused).toBeLessThan(RUNS.numRuns / 2);
});

/** Whether a line is of a key of ours, above it a comment of ours, below it a part of its value. */
function isOfEntry(line: string, keys: readonly string[], lines: readonly string[]): boolean {
  const isLast = line === lines.at(-1);
  return lines.some((each, index) => {
    if (each !== line) return false;
    if (
      isLast ||
      /^\ufeff?\s*# Voicefit: /.test(line) ||
      /^\ufeff?\s*\w+:\s*(~|\{\}|\{x:.*)?\s*(#.*)?\s*$/.test(line)
    )
      return true;
    const indent = indentOf(line);
    for (let above = index; above >= 0; above--) {
      const other = lines[above] ?? '';
      const isKey = keys.some((key) => new RegExp(`^\\ufeff?\\s*${key}:`).test(other));
      if (isKey && (above === index || indentOf(other) <= indent || line.trim() === '')) return true;
    }
    return false;
  });
}

function indentOf(line: string): number {
  return /^\ufeff? */.exec(line)?.[0].replace('\ufeff', '').length ?? 0;
}

interface Mapping {
  [key: string]: unknown;
}

function meaningOf(text: string): Mapping {
  const value: unknown = parseDocument(text.replace('\ufeff', ''), { version: '1.1' }).toJS();
  return isMapping(value) ? value : {};
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Removes what stands at a path. */
function take(mapping: Mapping, [key = '', ...rest]: readonly string[]): unknown {
  const value = mapping[key];
  if (rest.length > 0) return isMapping(value) ? take(value, rest) : undefined;
  delete mapping[key];
  return value;
}

/** Parents that we made, or that had no value, are as good as none. */
function withoutEmpty(value: unknown): unknown {
  if (!isMapping(value)) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, withoutEmpty(one)] as const);
  const full = entries.filter(
    ([, one]) => one !== null && !(isMapping(one) && Object.keys(one).length === 0),
  );
  return Object.fromEntries(full);
}
