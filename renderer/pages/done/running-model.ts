import type { InstallPlan, ServerLook } from '../../../preload/contract.ts';

/** What a voice server runs, beside what was chosen. */
export type Verdict =
  /** What was chosen. */
  | { readonly kind: 'chosen' }
  | { readonly kind: 'other'; readonly runs: string }
  /** Nothing is loaded yet. */
  | { readonly kind: 'none' }
  /** It answers from made-up models. */
  | { readonly kind: 'mock' }
  /** It runs something, but what was chosen has no file here to compare with. */
  | { readonly kind: 'unclear'; readonly runs: string | null };

/** The part that a choice is recognised by, and its file's name; `null`: all of it runs in the cloud. */
export interface ChosenFile {
  readonly part: 'llm' | 'stt';
  readonly fileName: string;
}

/** Of the language model; of hearing where the replies come from the cloud. */
export function chosenFile({ files }: Pick<InstallPlan, 'files'>): ChosenFile | null {
  for (const part of ['llm', 'stt'] as const) {
    const path = files.find((file) => file.part === part)?.path;
    if (path !== undefined) return { part, fileName: nameOf(path) };
  }
  return null;
}

/** Compares file names: the server sees the same file in another folder. */
export function verdictOn(look: ServerLook, chosen: ChosenFile | null): Verdict {
  if (look.isMock) return { kind: 'mock' };
  const { isLoaded, path } = look[chosen?.part ?? 'llm'];
  if (!isLoaded) return { kind: 'none' };
  const runs = path === null ? null : nameOf(path);
  if (chosen === null || runs === null) return { kind: 'unclear', runs };
  return sameFile(runs, chosen.fileName) ? { kind: 'chosen' } : { kind: 'other', runs };
}

function nameOf(path: string): string {
  return (
    path
      .replace(/[/\\]+$/, '')
      .split(/[/\\]/)
      .at(-1) ?? path
  );
}

/** An unpacked model has no ending, and systems differ in the case of letters. */
function sameFile(one: string, other: string): boolean {
  const plain = (name: string) => name.toLowerCase().replace(/\.zip$/, '');
  return plain(one) === plain(other);
}
