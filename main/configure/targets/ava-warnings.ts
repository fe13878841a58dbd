import { thoughtTokens } from '../../../registry/thinking.ts';
import type { Gpu } from '../../probe/nouns/machine.ts';
import type { AdviceWarning } from '../../recommend/nouns/notice.ts';
import { thinksHere } from '../../recommend/nouns/thinks-here.ts';
import { hasKey } from '../nouns/has-key.ts';
import type { ConfigSubject } from '../nouns/wanted-config.ts';
import { cardOf } from './card-of.ts';
import { below } from './folder-below.ts';
import type { LlmRun } from './llm-run.ts';
import { isElsewhere, keptServerWarnings, tokenWarnings } from './speech-server.ts';

/** What to know about AVA, whatever runs the language model. `keys` the pipeline needs. */
export function avaWarnings(keys: readonly string[], subject: ConfigSubject): AdviceWarning[] {
  return [
    ...keyWarnings(keys, subject),
    ...keptServerWarnings(subject),
    ...tokenWarnings(subject),
    ...folderWarnings(subject),
    ...unusableCardWarnings(subject),
    { code: 'agent-outranks' },
    { code: 'dialplan-outranks' },
  ];
}

function keyWarnings(needed: readonly string[], subject: ConfigSubject): AdviceWarning[] {
  const missing = needed.filter((key) => !hasKey(key, subject));
  return missing.length === 0 ? [] : [{ code: 'api-keys-missing', keys: missing }];
}

/** Its containers see `models` in the project alone. */
function folderWarnings(subject: ConfigSubject): AdviceWarning[] {
  const { project, modelsFolder } = subject;
  if (project === null || isElsewhere(subject)) return [];
  const wantedFolder = below(project.folder, 'models');
  return plain(modelsFolder) === plain(wantedFolder)
    ? []
    : [{ code: 'models-outside-project', modelsFolder, wantedFolder }];
}

function plain(folder: string): string {
  return folder.startsWith('/') ? folder.replace(/\/+$/, '') : below(folder).replaceAll('\\', '/');
}

/** The card that the language model was meant for, and how it comes to be used. */
export function cardWarnings(canUseCard: boolean, subject: ConfigSubject): AdviceWarning[] {
  const { isOnGpu, option } = subject;
  if (!isOnGpu) return [];
  if (canUseCard) return [{ code: 'gpu-overlay-needed' }];
  const card = cardOf(subject);
  const isSaid = option.warnings.some(({ code }) => code === 'target-cannot-use-gpu');
  return card === null || isSaid ? [] : [{ code: 'target-cannot-use-gpu', card: card.name }];
}

/** A card that is set up later changes the advice. */
export function unusableCardWarnings({ machine, isOnGpu }: ConfigSubject): AdviceWarning[] {
  const isWaiting = !isOnGpu && machine.gpus.every(({ usable }) => !usable) && machine.gpus.some(canBeMended);
  return isWaiting ? [{ code: 'measure-after-gpu' }] : [];
}

/** What is slower than the processor stays so. */
const canBeMended = ({ causes }: Gpu): boolean => causes.every(({ code }) => code !== 'card-slower-than-cpu');

/**
 * That replies are too short for thoughts, and never get to an answer. Longer ones would not help: AVA's speech server speaks
 * thoughts aloud, and callers of the others wait for them in silence.
 */
export function thinkingWarnings(
  { settings }: LlmRun,
  { llm, target }: ConfigSubject,
  key = 'max_tokens',
): AdviceWarning[] {
  if (llm === null || thinksHere(llm.model, target) !== 'on') return [];
  const [thoughts, replyTokens] = [thoughtTokens(llm.model), settings.max_tokens];
  const model = llm.model.short_name;
  return thoughts < replyTokens
    ? []
    : [{ code: 'reply-ends-in-thoughts', model, thoughtTokens: thoughts, key, replyTokens }];
}
