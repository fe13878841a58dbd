import type { ToolWarning } from '../../nouns/tool-warning.ts';
import type { Warning } from '../../nouns/warning.ts';
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
import { findNvidia, NVIDIA_SMI } from './nvidia.ts';
import { isPassedThrough, passedThrough, whyPassedThrough } from './passed-through.ts';

const LIST_SILENT: Warning = { code: 'hardware-list-silent' };

/**
 * Every graphics card of the machine, once. All tools are run in parallel, on every system: one that is not
 * installed costs three milliseconds. `controllers` is the system's own list, if it arrived in time.
 */
export async function findGpus(
  { run, files, host }: Senses,
  controllers: Promise<readonly Controller[] | null>,
): Promise<Found> {
  const [nvidia, amdAnswers, intelAnswers, appleAnswer, drm, displays, listed] = await Promise.all([
    findNvidia(run, { architecture: host.architecture, ramBytes: host.totalBytes }),
    askAmd(run),
    askIntel(run),
    askApple(run),
    findDrmCards(files),
    findPciDisplays(files),
    controllers,
  ]);
  const cards = withNames([...drm, ...passedThrough(displays)], listed ?? []);
  const answers = [
    nvidia,
    parseAmd(amdAnswers, cards),
    parseIntel(intelAnswers, cards),
    parseApple(appleAnswer),
  ];
  const { placed, misplaced } = byPlace(cardsOfControllers(listed ?? [], host.platform), displays);
  const merged = mergeGpus(
    answers.flatMap((found) => found.gpus),
    nvidiaOfDrm(cards),
    placed,
    misplaced,
  );
  const kept = merged.map((gpu) => ({ ...gpu, cause: whyPassedThrough(gpu, displays) ?? gpu.cause }));
  const said = answers.flatMap((found) => found.warnings);
  const warnings = said.filter((warning) => !isNvidiaComplaint(warning) || !isNvidiaElsewhere(kept));
  return {
    gpus: kept.map((gpu) => withCause(gpu, warnings)),
    warnings: [...warnings, ...(listed === null ? [LIST_SILENT] : []), ...kept.flatMap(memoryWarnings)],
  };
}

/** nvidia-smi has nothing to list where all its cards are kept for virtual machines. */
function isNvidiaElsewhere(gpus: readonly FoundGpu[]): boolean {
  const ofNvidia = gpus.filter(({ vendor }) => vendor === 'nvidia');
  return ofNvidia.length > 0 && ofNvidia.every(isPassedThrough);
}

/** nvidia-smi's complaint is the reason why a card that it should have listed cannot be used. */
function withCause(gpu: FoundGpu, warnings: readonly Warning[]): FoundGpu {
  if (gpu.vendor !== 'nvidia' || gpu.driver !== null || gpu.cause !== null || gpu.integrated) return gpu;
  const complaint = warnings.find(isNvidiaComplaint);
  return complaint === undefined ? gpu : { ...gpu, cause: complaint };
}

/** Unreadable output says nothing about the card. */
function isNvidiaComplaint(warning: Warning): warning is ToolWarning {
  if ('tool' in warning) return warning.tool === NVIDIA_SMI && warning.code !== 'tool-unreadable';
  return warning.code.startsWith('nvidia-');
}
