import { z } from 'zod';
import { AdviceWarning } from '../../recommend/nouns/notice.ts';
import { Target } from '../../recommend/nouns/what-if-input.ts';

/** A file that changes, or would change. Secrets in the diff are masked. */
export const ConfigChange = z.object({
  /** Absolute, as the user sees it; `null` in `realPath`: it is no link. */
  path: z.string(),
  /** The file that a symbolic link leads to. */
  realPath: z.string().nullable(),
  kind: z.enum(['new', 'changed', 'unchanged']),
  /** Unified, with three lines around each change; empty: nothing changes. */
  diff: z.string(),
  addedLines: z.int().nonnegative(),
  removedLines: z.int().nonnegative(),
  /** Where the earlier content is kept; `null`: not written yet, or there was none. */
  backup: z.string().nullable(),
});
export type ConfigChange = z.infer<typeof ConfigChange>;

/** A text to copy, where there is no file of ours to write. */
export const Snippet = z.object({
  kind: z.enum(['env', 'yaml', 'command', 'systemd', 'compose', 'provider', 'modelfile']),
  /** Where it belongs; `null`: nowhere in particular. */
  fileName: z.string().nullable(),
  text: z.string(),
});
export type Snippet = z.infer<typeof Snippet>;

/** What to run next, in order. */
export const NextCommand = z.object({
  does: z.enum([
    'recreate',
    'recreate-with-gpu',
    'create-model',
    'run-server',
    'ask-once',
    'ask-model',
    'restart-engine',
  ]),
  command: z.string(),
  /** The folder to run it in; `null`: any. */
  folder: z.string().nullable(),
});
export type NextCommand = z.infer<typeof NextCommand>;

/** How AVA's configuration is laid out: today its loader knows `config/ai-agent.local.yaml`. */
export const AvaLayout = z.enum(['local-file', 'base-file']);
export type AvaLayout = z.infer<typeof AvaLayout>;

/** What would be written, and what to do then. */
export const ConfigPlan = z.object({
  /** Of exactly these changes of exactly these files: `apply` writes nothing else. */
  id: z.string(),
  target: Target,
  /** `null`: another target, or no folder. */
  layout: AvaLayout.nullable(),
  /** The voice server's folder; `null`: there is none, so there are only snippets. */
  project: z.string().nullable(),
  /** Display names of what is configured; `null`: in the cloud. */
  names: z.object({ stt: z.string().nullable(), llm: z.string().nullable(), tts: z.string().nullable() }),
  tier: z.string().nullable(),
  pipeline: z.string(),
  changes: z.array(ConfigChange),
  snippets: z.array(Snippet),
  next: z.array(NextCommand),
  /** API keys that the pipeline needs, and whether each is in `.env` or was given. */
  keys: z.array(z.object({ key: z.string(), isKnown: z.boolean() })),
  warnings: z.array(AdviceWarning),
  /** The last written configuration can be taken back. */
  canUndo: z.boolean(),
});
export type ConfigPlan = z.infer<typeof ConfigPlan>;

/** The last written configuration, as all hosts know it. */
export const Applied = z.object({
  appliedAt: z.iso.datetime(),
  target: Target,
  project: z.string(),
  files: z.array(z.object({ path: z.string(), backup: z.string().nullable() })),
  /** Ids of the registry, as in the choice that was written; `null`: in the cloud. */
  models: z.object({ stt: z.string().nullable(), llm: z.string().nullable(), tts: z.string().nullable() }),
  names: ConfigPlan.shape.names,
  tier: z.string().nullable(),
  pipeline: z.string(),
  next: z.array(NextCommand),
  /** The voice server's address, if it is known. */
  server: z.string().nullable(),
});
export type Applied = z.infer<typeof Applied>;

/** What `undo` has put back. */
export const Undone = z.object({
  project: z.string(),
  /** `removed`: it did not exist before. */
  files: z.array(z.object({ path: z.string(), became: z.enum(['restored', 'removed']) })),
});
export type Undone = z.infer<typeof Undone>;

/** Whether a target has files in the voice server's folder. Ollama reads a Modelfile once: all of it is to copy. */
export function hasFiles(target: Target): boolean {
  return target !== 'ollama';
}
