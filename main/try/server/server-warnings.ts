import { thoughtsIn } from '../../inference/thoughts.ts';
import type { ServerLook } from '../nouns/server-look.ts';
import type { TrialWarning } from '../nouns/trial-warning.ts';
import type { Part } from './errors.ts';
import type { ServerHearing } from './hear.ts';

type OtherModel = Extract<TrialWarning, { code: 'server-runs-other' }>;

const PARTS: readonly Part[] = ['stt', 'llm', 'tts'];

/**
 * Which parts run another model than the chosen one.
 * @param chosen names of files or folders, as they lie in the server's models folder; `null`: none was chosen
 */
export function otherModels(look: ServerLook, chosen: Readonly<Record<Part, string | null>>): OtherModel[] {
  return PARTS.flatMap((part) => {
    const { isLoaded, path } = look[part];
    const wanted = chosen[part];
    if (!isLoaded || path === null || wanted === null) return [];
    const names = path.split(/[/\\]/).filter((name) => name !== '');
    // An archive may hold the model in a folder of its own, inside the one that has its name.
    if (names.some((name) => name.toLowerCase() === wanted.toLowerCase())) return [];
    return [{ code: 'server-runs-other', part, runs: names.at(-1) ?? path, chosen: wanted }];
  });
}

/**
 * That its model thought, as its reply shows: a voice server speaks whatever its model writes. `null`: it did not.
 * @param model what the chosen one is called, should the server not name its file
 */
export function spokeThoughts(
  { llm }: Pick<ServerLook, 'llm'>,
  reply: string,
  model: string,
): TrialWarning | null {
  if (!thoughtsIn(reply).hasThought) return null;
  const file = llm.path?.split(/[/\\]/).findLast((name) => name !== '');
  return { code: 'server-spoke-thoughts', model: file ?? model };
}

/** That something else was heard than said; `null`: it was the same. */
export function heardOtherwise(
  saidText: string,
  { heardText, isSame }: Pick<ServerHearing, 'heardText' | 'isSame'>,
): TrialWarning | null {
  return isSame ? null : { code: 'heard-otherwise', saidText, heardText };
}
