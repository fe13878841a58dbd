import type { InstallRequest } from './install-request.ts';
import type { VerifiedFile } from './verify-result.ts';

/** What a verification has found to be broken. */
export interface Broken {
  /** The model list says where to fetch them again. */
  readonly repairable: readonly VerifiedFile[];
  readonly lost: readonly VerifiedFile[];
}

/** The files that are damaged or missing. */
export function brokenIn(files: readonly VerifiedFile[]): Broken {
  const broken = files.filter(({ state }) => state === 'damaged' || state === 'missing');
  return {
    repairable: broken.filter(({ isListed }) => isListed),
    lost: broken.filter(({ isListed }) => !isListed),
  };
}

/** What to install so that these files are whole again: their models, and nothing else. */
export function repairOf(files: readonly VerifiedFile[]): Required<Pick<InstallRequest, 'models'>> {
  const of = (part: VerifiedFile['part']) => [
    ...new Set(files.filter((file) => file.part === part).map(({ model }) => model)),
  ];
  return { models: { stt: of('stt'), llm: of('llm'), tts: of('tts') } };
}
