import { Cause } from '../../nouns/trouble.ts';
import type { ToldWarning } from '../../nouns/warning.ts';
import type { Controller } from '../hardware-facts.ts';
import type { Senses } from '../senses.ts';
import { askAmd, parseAmd } from './amd.ts';
import { askApple, parseApple } from './apple.ts';
import { memoryWarnings } from './card-warnings.ts';
import { byPlace, cardsOfControllers, withNames } from './controllers.ts';
import { findDrmCards, findPciDisplays } from './drm.ts';
import type { Found, FoundGpu } from './found-gpu.ts';
import { askIntel, parseIntel } from './intel.ts';
import { mergeGpus, nvidiaOfDrm } from './merge.ts';
import { findNvidia } from './nvidia.ts';

const LIST_SILENT: ToldWarning = {
  code: 'hardware-list-silent',
  message:
    "The system's own list of graphics cards did not come in time. A card without its vendor's tool may be missing.",
  trouble: { code: 'hardware-list-silent' },
};

/**
 * Every graphics card of the machine, once. All tools are asked at the same time, everywhere: one that
 * is not installed costs three milliseconds. `controllers` is the system's own list, if it has told it.
 */
export async function findGpus(
  { run, files, host }: Senses,
  controllers: Promise<readonly Controller[] | null>,
): Promise<Found> {
  const [nvidia, amdAnswers, intelAnswers, appleAnswer, drm, displays, listed] = await Promise.all([
    findNvidia(run),
    askAmd(run),
    askIntel(run),
    askApple(run),
    findDrmCards(files),
    findPciDisplays(files),
    controllers,
  ]);
  const cards = withNames(drm, listed ?? []);
  const told = [
    nvidia,
    parseAmd(amdAnswers, cards),
    parseIntel(intelAnswers, cards),
    parseApple(appleAnswer),
  ];
  const { placed, misplaced } = byPlace(cardsOfControllers(listed ?? [], host.platform), displays);
  const gpus = mergeGpus(
    told.flatMap((found) => found.gpus),
    nvidiaOfDrm(cards),
    placed,
    misplaced,
  );
  const warnings = told.flatMap((found) => found.warnings);
  return {
    gpus: gpus.map((gpu) => withTrouble(gpu, warnings)),
    warnings: [...warnings, ...(listed === null ? [LIST_SILENT] : []), ...gpus.flatMap(memoryWarnings)],
  };
}

/** A card that nvidia-smi should have listed has the trouble that nvidia-smi tells of. */
function withTrouble(gpu: FoundGpu, warnings: readonly ToldWarning[]): FoundGpu {
  if (gpu.vendor !== 'nvidia' || gpu.driver !== null || gpu.trouble !== null || gpu.integrated) return gpu;
  const told = warnings.find(({ code }) => /^nvidia-(?!smi-unreadable)/.test(code));
  if (told === undefined) return gpu;
  const cause = Cause.safeParse(told.trouble);
  return { ...gpu, trouble: { reason: told.message, causes: cause.success ? [cause.data] : [] } };
}
