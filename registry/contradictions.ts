import { fileKey } from './find-model.ts';
import { foundValue, type Problem, printable } from './problem.ts';
import type { Catalogue, RegistryFile } from './schema.ts';
import { shapeProblems } from './shape-problems.ts';

/** More tiers than a user could choose from; judging each costs time. */
const MAX_TIERS = 100;

/** Checked before the tiers themselves: too many, or a duplicate that would be lost. */
export function unusableTierNames(content: unknown): Problem[] {
  if (typeof content !== 'object' || content === null || !('tiers' in content)) return [];
  const { tiers } = content;
  if (typeof tiers !== 'object' || tiers === null) return [];
  const path = ['tiers'];
  const count = Object.keys(tiers).length;
  if (count > MAX_TIERS)
    return [
      { path, expected: { code: 'at-most', limit: MAX_TIERS, counted: 'tiers' }, found: foundValue(count) },
    ];
  const vanishing = '__proto__';
  if (!Object.hasOwn(tiers, vanishing)) return [];
  return [{ path, expected: { code: 'another-name' }, found: foundValue(vanishing) }];
}

/** Parts of the file that are valid each, but do not fit together. */
export function contradictions(file: RegistryFile, builtIn: Catalogue): Problem[] {
  return [
    ...fallbackProblems(file),
    ...thresholdProblems(file),
    ...shapeProblems(file),
    ...sameFileProblems(file),
    ...referenceProblems(file, builtIn),
  ];
}

function fallbackProblems({ tiers }: RegistryFile): Problem[] {
  const names = Object.keys(tiers).filter((name) => tiers[name]?.models.llm === null);
  if (names.length === 1) return [];
  const found: Problem['found'] =
    names.length === 0 ? { code: 'no-tier' } : { code: 'tiers', names: names.slice(0, 5).map(printable) };
  return [{ path: ['tiers'], expected: { code: 'one-cloud-tier' }, found }];
}

function thresholdProblems({ tiers }: RegistryFile): Problem[] {
  return Object.entries(tiers).flatMap(
    ([name, { cpu_benchmark_threshold, cpu_benchmark_min }]): Problem[] => {
      if (cpu_benchmark_min === undefined || cpu_benchmark_threshold === undefined) return [];
      if (cpu_benchmark_min === cpu_benchmark_threshold) return [];
      return [
        {
          path: ['tiers', name, 'cpu_benchmark_min'],
          expected: { code: 'same-threshold', threshold: cpu_benchmark_threshold },
          found: foundValue(cpu_benchmark_min),
        },
      ];
    },
  );
}

/** Two models in one file would overwrite each other when they are installed. */
function sameFileProblems({ models = {} }: RegistryFile): Problem[] {
  return Object.entries(models).flatMap(([kind, catalogue]) => {
    const idOf = new Map<string, string>();
    return Object.entries<{ file_name: string }>(catalogue ?? {}).flatMap(([id, { file_name: name }]) => {
      const earlier = idOf.get(fileKey(name));
      idOf.set(fileKey(name), earlier ?? id);
      if (earlier === undefined) return [];
      const expected = { code: 'another-file-than', model: earlier } as const;
      return [{ path: ['models', kind, id, 'file_name'], expected, found: foundValue(name) }];
    });
  });
}

function referenceProblems({ models, reference_model }: RegistryFile, builtIn: Catalogue): Problem[] {
  const voices = { ...builtIn.tts, ...models?.tts };
  const problems = Object.entries(models?.tts ?? {}).flatMap(
    ([id, { free_replacement: other }]): Problem[] => {
      if (other === undefined || Object.hasOwn(voices, other)) return [];
      const path = ['models', 'tts', id, 'free_replacement'];
      return [{ path, expected: { code: 'id-of-a-voice' }, found: foundValue(other) }];
    },
  );
  if (reference_model === undefined) return problems;
  if (Object.hasOwn({ ...builtIn.llm, ...models?.llm }, reference_model)) return problems;
  const found = foundValue(reference_model);
  return [...problems, { path: ['reference_model'], expected: { code: 'id-of-a-language-model' }, found }];
}
